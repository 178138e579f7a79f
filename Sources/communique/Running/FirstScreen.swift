import Archive
import Dispatch
import Reader
import Screen
import Synchronization

/// A reader with the answers that its first screen needs, made while the terminal is being taken over.
final class FirstScreen: Sendable {
  private let reader: Mutex<Reader>
  private let isMade = DispatchSemaphore(value: 0)

  /// Begins to fill a reader from an archive, on another thread.
  init(_ reader: Reader, archive: Archive) {
    self.reader = Mutex(reader)
    DispatchQueue.global(qos: .userInteractive).async { [self] in
      let performer = EffectPerformer(archive: archive, isForFirstScreen: true)
      let filled = ScriptedSession(reader, performer: performer).reader
      self.reader.withLock { $0 = filled }
      isMade.signal()
    }
  }

  /// The reader, once it is filled; to be called once.
  func take() -> Reader {
    isMade.wait()
    return reader.withLock { $0 }
  }
}
