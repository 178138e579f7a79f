import Testing

@testable import Archive

@Suite struct MountTableTests {
  @Test func knowsTheFileSystemsOfOtherMachines() {
    let table = MountTable(lines: [
      "36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue",
      "40 35 0:52 / /media/share rw shared:7 master:2 - nfs4 host:/share rw",
      "41 35 0:53 / /m rw - fuse.sshfs x rw",
      "nonsense", "1 2 x:y / / rw - nfs z rw", "",
    ])
    #expect(table.remoteType(of: MountTable.device(major: 98, minor: 0)) == nil)
    #expect(table.remoteType(of: MountTable.device(major: 0, minor: 52)) == "nfs4")
    #expect(table.remoteType(of: MountTable.device(major: 0, minor: 53)) == "fuse.sshfs")
    #expect(table.remoteType(of: 12345) == nil)
  }

  @Test func numbersDevicesAsTheSystemDoes() {
    #expect(MountTable.device(major: 8, minor: 1) == 0x801)
    #expect(MountTable.device(major: 0x103, minor: 0x12345) == 0x1231_0345)
  }
}
