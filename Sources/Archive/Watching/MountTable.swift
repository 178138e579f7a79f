internal import Glibc

/// The file systems of the machine, by their device.
struct MountTable {
  private var types: [UInt64: String] = [:]

  /// The table of the system; empty where there is none.
  static var system: MountTable {
    guard let file = fopen("/proc/self/mountinfo", "re") else { return MountTable(lines: []) }
    defer { fclose(file) }
    var lines: [String] = []
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    while getline(&line, &capacity, file) > 0, let line { lines.append(String(cString: line)) }
    free(line)
    return MountTable(lines: lines)
  }

  /// Reads lines of `/proc/PID/mountinfo`, as proc_pid_mountinfo(5) has them: the third word is the device, the
  /// first after the lone `-` the type.
  init(lines: [String]) {
    for line in lines {
      let words = line.split(separator: " ")
      guard words.count > 2, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else { continue }
      let device = words[2].split(separator: ":").compactMap { UInt64($0) }
      guard device.count == 2 else { continue }
      types[Self.device(major: device[0], minor: device[1])] = String(words[dash + 1])
    }
  }

  /// The type of the file system of a device where that may change without this machine's knowing.
  func remoteType(of device: UInt64) -> String? {
    guard let type = types[device] else { return nil }
    return Self.remote.contains { type == $0 || type.hasPrefix($0 + ".") } ? type : nil
  }

  /// Those that other machines, or programs outside of the system, write to.
  private static let remote: Set<String> = [
    "9p", "afs", "ceph", "cifs", "coda", "fuse", "lustre", "nfs", "nfs4", "ocfs2", "smb3", "smbfs", "vboxsf",
    "virtiofs",
  ]

  /// The number that `stat` gives for a device, as `makedev(3)` makes it.
  static func device(major: UInt64, minor: UInt64) -> UInt64 {
    (major & 0xffff_f000) << 32 | (major & 0xfff) << 8 | (minor & 0xffff_ff00) << 12 | minor & 0xff
  }
}
