import Foundation

/// The modes of a terminal, in a form that can be compared.
struct ModeWords: Equatable {
  var input: tcflag_t
  var output: tcflag_t
  var control: tcflag_t
  var local: tcflag_t
  var suspend: cc_t

  init(_ modes: termios) {
    input = modes.c_iflag
    output = modes.c_oflag
    control = modes.c_cflag
    local = modes.c_lflag
    suspend = withUnsafeBytes(of: modes.c_cc) { $0[Int(VSUSP)] }
  }

  /// The modes of a terminal that nobody has changed.
  static let initial: ModeWords = {
    var master: Int32 = 0
    var slave: Int32 = 0
    var modes = termios()
    if openpty(&master, &slave, nil, nil, nil) == 0 {
      tcgetattr(slave, &modes)
      close(master)
      close(slave)
    }
    return ModeWords(modes)
  }()
}
