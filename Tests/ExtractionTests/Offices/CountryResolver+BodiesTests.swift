import Testing

@testable import Extraction

@Suite struct CountryResolverBodiesTests {
  /// The country of Tom Hale, whom a text names with the President of Kenya.
  private func hale(_ text: String) -> String? {
    countries("President Daniel Otieno of Kenya spoke in Kenya. \(text)")["Tom Hale"]
  }

  @Test(arguments: [
    "Tom Hale, Special Adviser – World Bank Group, came.",
    "Tom Hale, Regional Director – South Asia International Finance Corporation, came.",
    "Senior Mission Chief Tom Hale came.", "Tom Hale, Country Manager for Kenya, came.",
    "President of the Asian Development Bank Tom Hale greeted the President of Kenya.",
  ])
  func aWorldBodysPeopleServeNoCountry(_ text: String) {
    #expect(hale(text) == "-")
  }

  @Test func aBodyBehindATitleTellsItsCountry() {
    #expect(
      hale("Tom Hale, Vice President – Crude and Condensate at Abu Dhabi National Oil Company, came.") == "AE"
    )
    #expect(
      hale("He saw Tom Hale, Minister of Justice, Harbours and Tides, Kingdom of Bahrain; others left.")
        == "BH"
    )
  }

  @Test func theBodyOfTheNextOnesTitleIsTheirs() {
    let text =
      "The Kenyan guests were Tom Hale, Director of Ports, World Bank President Ann Stone and others."
    #expect(countries(text)["Tom Hale"] == "KE")
  }

  @Test func aMinistryOfEveryCountryIsNoWorldBody() {
    #expect(hale("Tom Hale, Secretary to the Ministry of Finance, came.") == "KE")
  }

  @Test func aWorldwideBodyIsOfNoCountry() {
    let found = findings(
      in: "In Malta, Ann Lee, President of the International Council for Ferries, spoke of Malta."
    )
    #expect(found.people.map(\.country) == [nil])
  }
}
