import Foundation
import Testing

@testable import communique

@Suite struct NewFileTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/new-file-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(folder)/\(name)").map { String(decoding: $0, as: UTF8.self) }
  }

  private func attributes(_ path: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: path)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func aFileThatIsThereStaysUnlessAskedFor() throws {
    defer { remove() }
    try NewFile.write("first", to: "\(folder)/a", overwrite: false)
    let failure = #expect(throws: Failure.self) {
      try NewFile.write("second", to: "\(folder)/a", overwrite: false)
    }
    #expect(failure?.status == EX_CANTCREAT && failure?.sentence.contains("--overwrite") == true)
    #expect(text("a") == "first")
  }

  @Test func aRegularFileIsReplacedWhole() throws {
    defer { remove() }
    let path = "\(folder)/a"
    try NewFile.write("a longer first text", to: path, overwrite: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let reader = try #require(FileHandle(forReadingAtPath: path))
    try NewFile.write("second", to: path, overwrite: true)
    #expect(text("a") == "second")
    // Who has the old file open still reads all of it.
    #expect(try reader.readToEnd().map { String(decoding: $0, as: UTF8.self) } == "a longer first text")
    #expect((try attributes(path)[.posixPermissions] as? NSNumber)?.intValue == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
  }

  @Test func aLinkStaysOneAndItsFileIsWritten() throws {
    defer { remove() }
    try NewFile.write("first", to: "\(folder)/a", overwrite: false)
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/b", withDestinationPath: "\(folder)/a")
    try NewFile.write("second", to: "\(folder)/b", overwrite: true)
    #expect(text("a") == "second")
    #expect(try attributes("\(folder)/b")[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func aDeviceStaysOne() throws {
    defer { remove() }
    try NewFile.write("nothing", to: "/dev/null", overwrite: true)
    #expect(try attributes("/dev/null")[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func aFolderThatIsNotThereIsToldOf() {
    defer { remove() }
    let failure = #expect(throws: Failure.self) {
      try NewFile.write("text", to: "\(folder)/none/a", overwrite: true)
    }
    #expect(failure?.status == EX_CANTCREAT && failure?.sentence.contains("permissions") == true)
  }
}
