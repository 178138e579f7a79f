import Extraction
import Foundation
import Reader
import Stories

/// An official as JSON.
enum OfficialObject {
  /// The object on one line; what is not known is null.
  static func line(of official: Identity) throws -> String {
    let object: [String: Any] = [
      "name": official.name,
      "country": orNull(official.country?.letters),
      "stories": official.stories,
      "first": orNull(official.days.map { "\($0.lowerBound)" }),
      "last": orNull(official.days.map { "\($0.upperBound)" }),
      "query": "\(official.filter)",
      "forms": official.forms.map(object),
      "offices": official.offices.map(object),
    ]
    let data = try JSONSerialization.data(
      withJSONObject: object,
      options: [.sortedKeys, .withoutEscapingSlashes]
    )
    return String(decoding: data, as: UTF8.self)
  }

  private static func object(_ form: Identity.Form) -> [String: Any] {
    [
      "name": form.name.name,
      "country": orNull(form.name.country?.letters),
      "stories": form.stories,
      "reason": orNull(form.reason.map { "\($0)" }),
      "comparedWith": orNull(form.comparedWith),
    ]
  }

  private static func object(_ office: Tenure) -> [String: Any] {
    [
      "title": office.title,
      "stories": office.stories,
      "first": orNull(office.days.map { "\($0.lowerBound)" }),
      "last": orNull(office.days.map { "\($0.upperBound)" }),
    ]
  }

  private static func orNull(_ text: String?) -> Any { text ?? NSNull() }
}
