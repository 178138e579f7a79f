internal import Glibc

/// Reads a file of the user's into a story, and never anything but a regular file.
public enum StoryFile {
  /// The most bytes of a file that are read: 4 MB, some two thousand ordinary stories.
  public static let limit = 4 << 20

  /// Reads the story of a plain-text file.
  ///
  /// The file is opened for reading only and without waiting, so that a pipe or a device can't hold the
  /// program up. One that is written to meanwhile is read once more. Costs one read of at most `limit` bytes.
  ///
  /// - Returns: the story, and what could not be read of it.
  /// - Throws: why there is no story.
  public static func read(_ path: String) throws(ReadingProblem) -> (story: Story, problem: ReadingProblem?) {
    try read(path) {}
  }

  /// The same, with what is to be done each time that the bytes have been read.
  static func read(
    _ path: String,
    whenRead: () -> Void
  ) throws(ReadingProblem) -> (story: Story, problem: ReadingProblem?) {
    let (first, isWhole) = try bytes(of: path, whenRead: whenRead)
    let bytes = isWhole ? first : try bytes(of: path, whenRead: whenRead).bytes
    return try story(of: bytes, origin: Origin(path: path))
  }

  /// The bytes of a regular file, and whether it was the same at the end as at the beginning.
  private static func bytes(
    of path: String,
    whenRead: () -> Void
  ) throws(ReadingProblem) -> (bytes: [UInt8], isWhole: Bool) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw ReadingProblem(path: path, reason: .of(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ReadingProblem(path: path, reason: .of(errno)) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw ReadingProblem(path: path, reason: .of(EISDIR)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ReadingProblem(path: path, reason: .notAFile) }
    let expected = min(max(0, Int(status.st_size)), limit)
    let bytes = try bytes(of: descriptor, path: path, expected: expected)
    whenRead()
    var end = stat()
    let isWhole =
      fstat(descriptor, &end) == 0 && end.st_size == status.st_size
      && end.st_mtim.tv_sec == status.st_mtim.tv_sec && end.st_mtim.tv_nsec == status.st_mtim.tv_nsec
    return (bytes, isWhole)
  }

  /// Reads the story of a file that a person named: a regular one, or a pipe or another stream up to its end or to
  /// `limit` bytes, for which it waits.
  public static func readNamed(_ path: String) throws(ReadingProblem) -> (
    story: Story, problem: ReadingProblem?
  ) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw ReadingProblem(path: path, reason: .of(errno)) }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw ReadingProblem(path: path, reason: .folder) }
    guard [S_IFIFO, S_IFCHR].contains(kind) else { return try read(path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw ReadingProblem(path: path, reason: .of(errno)) }
    defer { close(descriptor) }
    let bytes = try bytes(of: descriptor, path: path, expected: 1 << 16)
    return try story(of: bytes, origin: Origin(path: path))
  }

  /// Reads one story from standard input, up to its end or to `limit` bytes.
  public static func readStandardInput() throws(ReadingProblem) -> (story: Story, problem: ReadingProblem?) {
    let bytes = try bytes(of: STDIN_FILENO, path: "-", expected: 1 << 16)
    return try story(of: bytes, origin: Origin(path: "-"))
  }

  /// Makes the story of a plain-text file's bytes.
  ///
  /// - Returns: the story, and what could not be read of it.
  /// - Throws: why there is no story.
  public static func story(
    of bytes: [UInt8],
    origin: Origin
  ) throws(ReadingProblem) -> (story: Story, problem: ReadingProblem?) {
    let path = origin.path
    var bytes = bytes
    var isTooLarge = bytes.count > limit
    if isTooLarge { cut(&bytes, to: limit) }
    var isBroken = false
    if let decoded = UTF16Text.utf8(of: bytes) {
      (bytes, isBroken) = (decoded.utf8, decoded.isRepaired && !isTooLarge)
      if bytes.count > limit {
        cut(&bytes, to: limit)
        isTooLarge = true
      }
    }
    guard !isBinary(bytes) else { throw ReadingProblem(path: path, reason: .binary) }
    // C functions end a text at a NUL; the control that stands for another one is as long.
    if bytes.contains(0) { bytes = bytes.map { $0 == 0 ? 0x1a : $0 } }
    if let markup = Markup.language(of: bytes) { throw ReadingProblem(path: path, reason: .markup(markup)) }
    let decoded = StoryText.decoding(bytes)
    let (text, repaired) = (decoded.text, decoded.repaired || isBroken)
    guard hasLetter(text), let story = PlainText.story(of: text, origin: origin) else {
      throw ReadingProblem(path: path, reason: .empty)
    }
    if isTooLarge { return (story, ReadingProblem(path: path, reason: .tooLarge(limit: limit))) }
    return (story, repaired ? ReadingProblem(path: path, reason: .notUTF8) : nil)
  }

  /// Whether the beginning of a file holds more than a stray NUL or many control bytes, as no text does.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(8192)
    var (controls, nuls) = (0, 0)
    for byte in sample where byte < 0x20 {
      if byte == 0 { nuls += 1 }
      if !(byte == 0x09 || byte == 0x0a || byte == 0x0c || byte == 0x0d || byte == 0x1b) { controls += 1 }
    }
    // Wire copy has a few (STX, ETX); a story of escape sequences is still a story.
    if nuls > 0, nuls > 1 + sample.count / 1024 || controls * 4 > sample.count { return true }
    return controls > 8 && controls * 10 > sample.count
  }

  /// Whether there is more in a text than numbers and signs; costs next to nothing where there is.
  private static func hasLetter(_ text: StoryText) -> Bool {
    var isFound = false
    text.utf8.withUnsafeBufferPointer { bytes in
      WordScanner.scan(bytes) { word, _ in
        isFound = !word.allSatisfy { (0x30...0x39).contains($0) }
        return !isFound
      }
    }
    return isFound
  }

  /// Cuts bytes to a number of them, and leaves no scalar at the end that is cut in two.
  static func cut(_ bytes: inout [UInt8], to limit: Int) {
    bytes.removeLast(bytes.count - limit)
    guard let start = bytes.suffix(4).lastIndex(where: { $0 & 0xc0 != 0x80 }) else { return }
    let length =
      switch bytes[start] {
      case 0xf0...: 4
      case 0xe0...: 3
      case 0xc0...: 2
      default: 1
      }
    if bytes.count - start < length { bytes.removeLast(bytes.count - start) }
  }

  /// Reads at most one byte more than the limit, so that the caller sees that there is more.
  private static func bytes(
    of descriptor: Int32,
    path: String,
    expected: Int
  ) throws(ReadingProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = expected + 1
    while bytes.count <= limit {
      let wanted = min(chunk, limit + 1 - bytes.count)
      var failure: Int32 = 0
      let more = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let result = Glibc.read(descriptor, buffer.baseAddress, wanted)
        if result < 0 { failure = errno }
        count = max(0, result)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw ReadingProblem(path: path, reason: .of(failure)) }
      if more.isEmpty { break }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      // One read gives a small file whole; what is left is its end.
      chunk = max(1 << 16, bytes.count)
    }
    return bytes
  }
}

extension ReadingProblem.Reason {
  /// The reason that an error number of the system stands for.
  public static func of(_ number: Int32) -> ReadingProblem.Reason {
    switch number {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .denied
    case ELOOP: .link
    case ENXIO: .notAFile
    default: .system(String(cString: strerror(number)))
    }
  }
}
