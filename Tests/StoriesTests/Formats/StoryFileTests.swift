import Dispatch
import Foundation
import Glibc
import Synchronization
import Testing

@testable import Stories

@Suite struct StoryFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func reason(_ path: String) -> ReadingProblem.Reason? {
    do {
      return try StoryFile.read(path).problem?.reason
    } catch {
      #expect(error.path == path)
      return error.reason
    }
  }

  @Test func aFileThatChangesWhileItIsReadIsReadOnceMore() throws {
    let path = try folder.write("First headline\n\nOne paragraph of it.\n".utf8, to: "a.txt")
    var times = 0
    let (story, _) = try StoryFile.read(path) {
      times += 1
      guard times == 1, let file = fopen(path, "w") else { return }
      fputs("Second headline\n\nOne other paragraph.\n", file)
      fclose(file)
    }
    #expect(times == 2)
    #expect(story.headline == "Second headline")
    times = 0
    _ = try StoryFile.read(path) {
      times += 1
      guard let file = fopen(path, "a") else { return }
      fputs("More.\n", file)
      fclose(file)
    }
    #expect(times == 2, "one that never rests is not waited for")
  }

  @Test func readsAFile() throws {
    let path = try folder.write("date 2021-06-04\nA visit to Arica\n\nThe mayor left.\n".utf8, to: "a.txt")
    let (story, problem) = try StoryFile.read(path)
    #expect(problem == nil)
    #expect(story.headline == "A visit to Arica")
    #expect(story.origin == Origin(path: path))
    #expect(story.text.description == "date 2021-06-04\nA visit to Arica\n\nThe mayor left.\n")
  }

  @Test func saysWhatIsMissing() throws {
    #expect(reason(folder.path + "/none.txt") == .missing)
    #expect(reason("") == .missing)
    let path = try folder.write("A visit\n".utf8, to: "a.txt")
    #expect(reason(path + "/b.txt") == .missing)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may open every file"))
  func saysWhatIsDenied() throws {
    let path = try folder.write("A visit\n".utf8, to: "a.txt")
    chmod(path, 0)
    #expect(reason(path) == .denied)
  }

  @Test(arguments: ["A", "50 % é", "\n上", "1st", "date 2023-05-04"])
  func aLetterIsEnough(text: String) throws {
    #expect(reason(try folder.write(text.utf8, to: "a.txt")) == nil)
  }

  @Test func saysWhatIsMarkup() throws {
    let page = "\u{feff}\n<!DOCTYPE html>\n<title>A visit to Arica</title>\n"
    #expect(reason(try folder.write(page.utf8, to: "a.txt")) == .markup("HTML"))
    #expect(reason(try folder.write("A visit\n\n<p>The mayor left.</p>\n".utf8, to: "b.txt")) == nil)
  }

  @Test(arguments: ["", " \n\n", "\u{feff}", "\r\n\u{a0}", "\n-", "12:30\n\n2023 – 50 %", "１２", "…"])
  func saysWhatIsEmpty(text: String) throws {
    #expect(reason(try folder.write(text.utf8, to: "a.txt")) == .empty)
  }

  @Test func saysWhatIsBinary() throws {
    #expect(
      reason(try folder.write(Array("A visit".utf16).flatMap { [UInt8($0 & 0xff), 0] }, to: "b.txt"))
        == .binary
    )
    let controls = (0..<400).map { UInt8($0 % 4 == 0 ? 0x01 : 0x61) }
    #expect(reason(try folder.write(controls, to: "c.txt")) == .binary)
  }

  @Test func takesTheControlBytesOfWireCopyForText() throws {
    let text = "\u{2}A visit to Arica\u{3}\r\n\u{1}\u{8}\r\n\u{1b}[1mThe mayor left.\u{1b}[0m\u{c}\n"
    #expect(reason(try folder.write(text.utf8, to: "a.txt")) == nil)
    let escapes = String(repeating: "\u{1b}[2J", count: 2_000)
    #expect(reason(try folder.write(escapes.utf8, to: "b.txt")) == nil)
  }

  @Test func repairsBrokenUTF8() throws {
    let path = try folder.write(
      Array("Caf".utf8) + [0xe9, 0x0a, 0x0a] + Array("The mayor left.\n".utf8),
      to: "a.txt"
    )
    let (story, problem) = try StoryFile.read(path)
    #expect(problem == ReadingProblem(path: path, reason: .notUTF8))
    #expect(story.headline == "Caf\u{fffd}")
  }

  @Test(arguments: [
    (0, ""), (1, "a"), (2, "a"), (3, "aé"), (4, "aé"), (5, "aé"), (6, "aé上"), (7, "aé上"), (8, "aé上"),
    (9, "aé上"),
    (10, "aé上🇧"), (11, "aé上🇧b"),
  ])
  func cutsBetweenScalars(limit: Int, expected: String) {
    var bytes = Array("aé上🇧bc".utf8)
    StoryFile.cut(&bytes, to: limit)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func cutsBytesThatAreNoUTF8() {
    var bytes: [UInt8] = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80]
    StoryFile.cut(&bytes, to: 5)
    #expect(bytes.count == 5)
    bytes = [0x61, 0xff, 0x80, 0x80]
    StoryFile.cut(&bytes, to: 3)
    #expect(bytes == [0x61])
  }

  @Test func readsOnlyTheBeginningOfAHugeFile() throws {
    let start = "A visit to Arica\n\nThe mayor left.\n".utf8 + Array(repeating: 0x0a, count: 9_000)
    let path = try folder.write(start, to: "a.txt")
    // What follows is a hole in the file, which takes no room on the disk.
    #expect(truncate(path, StoryFile.limit) == 0)
    var (story, problem) = try StoryFile.read(path)
    #expect(problem == nil)
    #expect(story.text.count == StoryFile.limit)
    #expect(truncate(path, 1 << 40) == 0)
    (story, problem) = try StoryFile.read(path)
    #expect(problem == ReadingProblem(path: path, reason: .tooLarge(limit: StoryFile.limit)))
    #expect(story.headline == "A visit to Arica")
    #expect(story.text.count == StoryFile.limit)
  }

  /// A pipe that nobody writes to would hold a thread up for good, so the test reads it on a thread of its own.
  @Test func doesNotWaitForAPipe() throws {
    let path = try folder.makePipe("pipe")
    let done = DispatchSemaphore(value: 0)
    let found = Mutex<ReadingProblem?>(nil)
    Thread.detachNewThread {
      do {
        _ = try StoryFile.read(path)
      } catch {
        found.withLock { $0 = error as? ReadingProblem }
      }
      done.signal()
    }
    try #require(done.wait(timeout: .now() + 30) == .success)
    #expect(found.withLock { $0 } == ReadingProblem(path: path, reason: .notAFile))
  }

  @Test func readsNoDevice() {
    #expect(reason("/dev/null") == .notAFile)
    #expect(reason("/dev/zero") == .notAFile)
  }

  @Test func saysThatAFolderIsOne() throws {
    guard case .system(let text) = reason(folder.path) else {
      Issue.record("a folder was read")
      return
    }
    #expect(text.localizedCaseInsensitiveContains("directory"))
  }

  @Test func saysThatALinkLeadsInACircle() throws {
    let path = folder.path + "/circle"
    #expect(symlink(path, path) == 0)
    #expect(reason(path) == .link)
  }

  @Test func namesTheErrorsOfTheSystem() {
    #expect(ReadingProblem.Reason.of(ENOENT) == .missing)
    #expect(ReadingProblem.Reason.of(ENOTDIR) == .missing)
    #expect(ReadingProblem.Reason.of(EACCES) == .denied)
    #expect(ReadingProblem.Reason.of(EPERM) == .denied)
    #expect(ReadingProblem.Reason.of(ELOOP) == .link)
    #expect(ReadingProblem.Reason.of(ENXIO) == .notAFile)
    guard case .system(let text) = ReadingProblem.Reason.of(EIO) else {
      Issue.record("EIO has no text")
      return
    }
    #expect(!text.isEmpty)
  }

  @Test func aStrayNULIsAControlLikeAnother() throws {
    let (story, problem) = try StoryFile.read(folder.write("A visit\0 to Arica\n".utf8, to: "a.txt"))
    #expect(problem == nil)
    #expect(story.headline == "A visit\u{1a} to Arica" && story.text.count == 18)
    let many = String(repeating: "A visit\0", count: 9)
    #expect(reason(try folder.write(many.utf8, to: "b.txt")) == .binary)
  }

  @Test(arguments: [true, false]) func readsUTF16WithItsMark(isLittle: Bool) throws {
    func file(_ text: String, cutting cut: Int = 0) throws -> String {
      let bytes = ("\u{feff}" + text).utf16.flatMap { unit in
        let pair = [UInt8(unit & 0xff), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      return try folder.write(bytes.dropLast(cut), to: "a.txt")
    }
    let text = "Café 上海 🇧🇪\n\nThe mayor left.\n"
    let (story, problem) = try StoryFile.read(file(text))
    #expect(problem == nil)
    #expect("\(story.text)" == text && story.headline == "Café 上海 🇧🇪")
    #expect(reason(try file(text, cutting: 1)) == .notUTF8)
    #expect(reason(try file("A visit 🇧", cutting: 2)) == .notUTF8)
    #expect(reason(try file("")) == .empty)
    let long = String(repeating: "上海 ", count: StoryFile.limit / 7)
    #expect(reason(try file("Arica\n\n" + long)) == .tooLarge(limit: StoryFile.limit))
  }

  @Test func aStreamThatIsNamedIsReadToItsEnd() throws {
    let path = folder.path + "/stream"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(reason(path) == .notAFile, "in a folder it is passed over")
    let isWritten = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      if let file = fopen(path, "w") {
        fputs("A visit to Arica\n", file)
        fclose(file)
      }
      isWritten.signal()
    }
    #expect(try StoryFile.readNamed(path).story.headline == "A visit to Arica")
    isWritten.wait()
    #expect(throws: ReadingProblem(path: "/dev/zero", reason: .binary)) {
      try StoryFile.readNamed("/dev/zero")
    }
  }
}
