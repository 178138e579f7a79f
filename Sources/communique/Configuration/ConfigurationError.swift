/// What is wrong in a configuration or theme file.
struct ConfigurationError: Error, CustomStringConvertible {
  var path: String
  var text: String

  var description: String { "\(path): \(text); mend the file or move it away." }
}
