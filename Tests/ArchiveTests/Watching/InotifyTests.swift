import Glibc
import Testing

@testable import Archive

@Suite struct InotifyTests {
  private func record(_ watch: Int32, _ mask: UInt32, _ name: [UInt8], length: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for word in [UInt32(bitPattern: watch), mask, 0, UInt32(length)] {
      withUnsafeBytes(of: word) { bytes += Array($0) }
    }
    return bytes + name + Array(repeating: 0, count: length - name.count)
  }

  @Test func readsRecordsOfTheSystem() {
    let create = UInt32(IN_CREATE)
    let bytes =
      record(3, create, Array("é.txt".utf8), length: 16) + record(-1, UInt32(IN_Q_OVERFLOW), [], length: 0)
      + record(4, create, [0xff, 0xfe], length: 16)
    let events = Inotify.events(in: bytes[...])
    #expect(events.map(\.name) == ["é.txt", "", nil])
    #expect(events.map(\.watch) == [3, -1, 4])
    #expect(events[1].has(IN_Q_OVERFLOW))
    #expect(!events[0].has(IN_DELETE))
  }

  @Test func leavesOutARecordThatIsCutShort() {
    let bytes = record(3, UInt32(IN_CREATE), Array("a".utf8), length: 16)
    #expect(Inotify.events(in: bytes[..<20]).isEmpty)
    #expect(Inotify.events(in: bytes[..<7]).isEmpty)
  }

  @Test func saysWhyAFolderIsNotWatched() {
    let inotify = Inotify()
    #expect(inotify.watch("/nowhere", Inotify.folders) == .failure(.init(number: ENOENT)))
    #expect(inotify.wait(milliseconds: 0) == .timedOut)
    inotify.end()
    #expect(inotify.wait(milliseconds: nil) == .stopped)
  }

  @Test func endsWithoutAPipeToo() {
    let inotify = Inotify(hasPipe: false)
    #expect(inotify.wait(milliseconds: 0) == .timedOut)
    inotify.end()
    #expect(inotify.wait(milliseconds: 0) == .stopped)
  }
}
