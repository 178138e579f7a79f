internal import Glibc
internal import Synchronization

/// The system's report of what happens in folders, and a way to end the wait for it.
final class Inotify: Sendable {
  /// One thing that happened.
  struct Event: Equatable {
    /// The watch that saw it; -1 where some were lost.
    var watch: Int32
    var mask: UInt32
    /// The name in the folder; empty for the folder itself, nil for one that is not UTF-8.
    var name: String?

    func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
  }

  /// How a wait ended.
  enum Wait {
    case events
    case timedOut
    case stopped
  }

  /// What of a folder is reported: files that are complete, and names that come and go.
  ///
  /// A file that is only begun (`IN_CREATE`) counts as a folder or a link alone may; see `FolderWatcher`.
  static let folders = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK | IN_MASK_ADD
  )
  /// The same with what is written into files that stay open, as databases do.
  static let databases = folders | UInt32(IN_MODIFY)

  /// Only that a folder is moved or deleted.
  static let itself = UInt32(IN_MOVE_SELF | IN_DELETE_SELF | IN_ONLYDIR | IN_MASK_ADD)

  /// Why there is nothing to wait for, as an error number; 0 when all is well.
  let failure: Int32
  private let descriptor: Int32
  /// A pipe; what is written to its end stops all waits.
  private let stop: (wait: Int32, end: Int32)
  private let isEnded = Atomic(false)

  /// - Parameter hasPipe: false for one that could not have a pipe, as a test needs it.
  init(hasPipe: Bool = true) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    failure = descriptor < 0 ? errno : 0
    var ends: [Int32] = [-1, -1]
    if hasPipe, pipe(&ends) == 0 {
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    stop = (ends[0], ends[1])
  }

  deinit {
    for descriptor in [descriptor, stop.wait, stop.end] where descriptor >= 0 { close(descriptor) }
  }

  /// Watches a folder, which goes on if it is watched already.
  ///
  /// - Returns: the number of the watch, or why there is none as an error number.
  func watch(_ folder: String, _ mask: UInt32) -> Result<Int32, POSIXCode> {
    let watch = inotify_add_watch(descriptor, folder, mask)
    return watch >= 0 ? .success(watch) : .failure(POSIXCode(number: errno))
  }

  /// An error number of the system.
  struct POSIXCode: Error, Equatable {
    var number: Int32
  }

  /// Watches a folder no more.
  func unwatch(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

  /// Ends every wait, now and from now on; may be called from any thread.
  func end() {
    isEnded.store(true, ordering: .releasing)
    var byte: UInt8 = 1
    if stop.end >= 0 { _ = write(stop.end, &byte, 1) }
  }

  /// Waits until something has happened, for so many milliseconds at most; nil waits for ever.
  func wait(milliseconds: Int32?) -> Wait {
    var descriptors = [
      pollfd(fd: stop.wait, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    // Without a pipe, whether it has ended is only seen after a wait.
    let limit = milliseconds ?? (stop.wait >= 0 ? -1 : 1000)
    let start = ContinuousClock.now
    var rest = limit
    while poll(&descriptors, 2, rest) < 0, errno == EINTR {
      // A signal, as when the terminal changes its size, is no reason to look through the folders.
      if limit >= 0 {
        rest = max(0, limit - Int32(clamping: Int((ContinuousClock.now - start) / .milliseconds(1))))
      }
    }
    if descriptors[0].revents != 0 || isEnded.load(ordering: .acquiring) { return .stopped }
    return descriptors[1].revents != 0 ? .events : .timedOut
  }

  /// What has happened since it was last read, in its order.
  func read() -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return events }
      events += Self.events(in: buffer[..<count])
    }
  }

  /// The records of `inotify(7)`: watch, mask, cookie and length of four bytes each, then the name and zeros.
  static func events(in bytes: ArraySlice<UInt8>) -> [Event] {
    var events: [Event] = []
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 16 <= buffer.count {
        let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        guard offset + 16 + length <= buffer.count else { return }
        let name = buffer[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
        events.append(
          Event(
            watch: buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self),
            mask: buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
            name: String(validating: name, as: UTF8.self)
          )
        )
        offset += 16 + length
      }
    }
    return events
  }
}
