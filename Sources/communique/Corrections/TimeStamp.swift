import Foundation

/// A time in seconds from the beginning of 1970, and how it is written.
enum TimeStamp {
  /// Now.
  static var now: Int64 { Int64(Date().timeIntervalSince1970) }

  /// A time as ISO 8601 writes it, in UTC: `2023-03-31T12:00:00Z`.
  static func text(_ time: Int64) -> String {
    Date(timeIntervalSince1970: TimeInterval(time)).formatted(.iso8601)
  }

  /// The time that a text in ISO 8601 stands for; nil for any other text.
  static func time(_ text: String) -> Int64? {
    (try? Date(text, strategy: .iso8601)).map { Int64($0.timeIntervalSince1970) }
  }
}
