internal import Glibc
internal import Synchronization

/// Waits for changes in the files and folders of a collection, and in the databases of its archive.
///
/// Costs nothing while nothing changes. It is one descriptor of `inotify(7)` with a watch for each folder; where
/// the system has no more of these, or does not tell of all changes, `problem` says so.
public final class FolderWatcher: Sendable {
  /// How long nothing has to happen before a change is told, and how long it is held back at most.
  private static let quiet = Duration.milliseconds(200)
  private static let longest = Duration.seconds(2)

  /// What a watch is for.
  private struct Place {
    /// The folder, with a slash at its end.
    var path: String
    /// Whether all that is in it belongs to the collection.
    var isWalked = false
    /// The names in it on which everything depends: a root of the collection, or a folder on the way to one.
    var names: Set<String> = []
    /// The names in it of the databases and their logs.
    var databases: Set<String> = []
  }

  private struct State {
    var places: [Int32: Place] = [:]
    var watches: [String: Int32] = [:]
    var problem: WatchProblem?
  }

  private let inotify = Inotify()
  private let state = Mutex(State())

  /// Makes a watcher that watches nothing yet.
  public init() {
    let failure = inotify.failure
    guard failure != 0 else { return }
    let text = String(cString: strerror(failure))
    state.withLock { $0.problem = failure == EMFILE ? .tooMany : .system(text) }
  }

  /// Why the folders have to be looked through now and then, if so.
  public var problem: WatchProblem? { state.withLock { $0.problem } }

  /// Has `next` give nil, now and from now on; may be called from any thread.
  public func stop() { inotify.end() }

  /// Watches the way to the roots of a collection, so that one that comes or goes is seen.
  ///
  /// What is in a folder is watched from the time that it is walked.
  func watch(rootsAt paths: [String]) {
    let mounts = MountTable.system
    for path in paths {
      watch(wayTo: path)
      var status = stat()
      if stat(path, &status) == 0, let type = mounts.remoteType(of: UInt64(status.st_dev)) {
        state.withLock { $0.problem = $0.problem ?? .fileSystem(path: path, type: type) }
      }
    }
  }

  /// Has the coming and going of a file or folder be seen, and that of the folders above it.
  private func watch(wayTo path: String) {
    var (folder, name) = Self.parts(of: path)
    // The nearest folder that is there sees the next one come; those above tell when they are moved themselves.
    while !FolderPaths.exists(folder), folder != "/" { (folder, name) = Self.parts(of: folder) }
    add(folder, Inotify.folders) { $0.names.insert(name) }
    while folder != "/" {
      folder = Self.parts(of: folder).folder
      add(folder, Inotify.itself) { _ in }
    }
  }

  /// Watches what is in a folder of the collection; to be called before the folder is read.
  func watch(folder: String) {
    add(folder, Inotify.folders) { $0.isWalked = true }
  }

  /// Watches databases, which need not be there yet; once a folder of theirs has come, this is to be asked again.
  func watch(databases paths: [String]) {
    for path in paths {
      let (folder, name) = Self.parts(of: path)
      if !FolderPaths.exists(folder) { watch(wayTo: folder) }
      add(folder, Inotify.databases) { $0.databases.formUnion([name, name + "-wal"]) }
    }
  }

  /// The folder that something is in, with a slash at its end, and its name.
  private static func parts(of path: String) -> (folder: String, name: String) {
    let path = path.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
    guard let slash = path.lastIndex(of: "/") else { return ("/", String(path)) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  private func add(_ folder: String, _ mask: UInt32, _ change: (inout Place) -> Void) {
    guard inotify.failure == 0 else { return }
    state.withLock { state in
      switch inotify.watch(folder, mask) {
      case .success(let watch):
        if let old = state.places[watch], old.path != folder { state.watches[old.path] = nil }
        var place = state.places[watch] ?? Place(path: folder)
        place.path = folder
        change(&place)
        state.places[watch] = place
        state.watches[folder] = watch
      case .failure(let code) where code.number == ENOSPC || code.number == ENOMEM: state.problem = .tooMany
      // A folder that has gone, or that may not be read: the one that it is in sees it change.
      case .failure: break
      }
    }
  }

  /// Waits for the next changes and gives them once nothing more has happened for a moment.
  ///
  /// - Parameter interval: when to come back in any case, with a change of everything; nil for never.
  /// - Returns: nil once the watcher is stopped.
  public func next(interval: Duration? = nil) -> FolderChange? {
    var change = FolderChange()
    let clock = ContinuousClock()
    let start = clock.now
    var (first, last) = (start, start)
    while true {
      let limit =
        change.isEmpty
        ? interval.map { start + $0 - clock.now } : min(last + Self.quiet, first + Self.longest) - clock.now
      // Rounded up, so that no wait is ended a little too early, again and again.
      let wait = limit.map { Int32(clamping: max(0, Int(($0 / .milliseconds(1)).rounded(.up)))) }
      switch inotify.wait(milliseconds: wait) {
      case .stopped: return nil
      case .timedOut:
        if limit != nil { return change.isEmpty ? .everything : change }
      case .events:
        let isFirst = change.isEmpty
        var isConcerned = false
        for event in inotify.read() where take(event, into: &change) { isConcerned = true }
        if isConcerned { last = clock.now }
        if isFirst { first = last }
        // What never rests is told all the same.
        if !change.isEmpty, clock.now >= first + Self.longest { return change }
      }
    }
  }

  /// Adds what an event tells to a change; whether it tells anything of the collection.
  private func take(_ event: Inotify.Event, into change: inout FolderChange) -> Bool {
    if event.has(IN_Q_OVERFLOW) {
      (change.isEverything, change.isDatabase) = (true, true)
      return true
    }
    return state.withLock { state in
      guard let place = state.places[event.watch] else { return false }
      if event.has(IN_IGNORED) {
        state.places[event.watch] = nil
        if state.watches[place.path] == event.watch { state.watches[place.path] = nil }
        return false
      }
      if event.has(IN_UNMOUNT) {
        change.isEverything = true
        return true
      }
      guard event.name != "" else { return takeItself(event, of: place, into: &change, &state) }
      guard let name = event.name else {
        // A name that can't be told is looked for in the whole folder.
        if place.isWalked { change.paths.insert(String(place.path.dropLast())) }
        return place.isWalked
      }
      let isDatabase = place.databases.contains(name)
      if isDatabase { change.isDatabase = true }
      guard !event.has(IN_MODIFY), place.names.contains(name) || place.isWalked,
        !Self.isHidden(name, in: place)
      else { return isDatabase }
      let path = place.path + name
      if event.has(IN_ISDIR) {
        // Of one that is deleted the system ends the watch by itself, and of all that was in it.
        if event.has(IN_MOVED_FROM) { unwatch(below: path + "/", in: &state) }
      } else if event.has(IN_CREATE), !Self.isWhole(path) {
        return isDatabase
      }
      if place.names.contains(name) { change.isEverything = true }
      if place.isWalked { change.paths.insert(path) }
      return true
    }
  }

  /// Adds what an event tells of a watched folder itself.
  ///
  /// One that comes or goes is seen by the folder that it is in; only those above the collection are told of here.
  private func takeItself(
    _ event: Inotify.Event,
    of place: Place,
    into change: inout FolderChange,
    _ state: inout State
  ) -> Bool {
    if place.isWalked {
      guard event.has(IN_ATTRIB) else { return false }
      change.paths.insert(String(place.path.dropLast()))
      return true
    }
    guard event.has(IN_MOVE_SELF) || event.has(IN_DELETE_SELF) else { return false }
    unwatch(below: place.path, in: &state)
    change.isEverything = true
    return true
  }

  /// Whether a name is that of a hidden file, which is no part of the collection unless it was named.
  private static func isHidden(_ name: String, in place: Place) -> Bool {
    name.hasPrefix(".") && !place.names.contains(name)
  }

  /// Whether a file that was just made is more than an empty beginning, whose end will be told: a link.
  private static func isWhole(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1
  }

  /// Forgets the watches of a folder that has moved away, and of all below it; where it has come, it is walked.
  private func unwatch(below folder: String, in state: inout State) {
    for (path, watch) in state.watches where FolderPaths.isInside(path, of: folder) {
      inotify.unwatch(watch)
      state.watches[path] = nil
      state.places[watch] = nil
    }
  }
}
