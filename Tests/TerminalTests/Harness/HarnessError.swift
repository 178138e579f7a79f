/// Why a test has no terminal to run on.
enum HarnessError: Error {
  case noEmulator
  case noPseudoTerminal(String)
}
