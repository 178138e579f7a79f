import Testing

@testable import Extraction

@Suite struct OrganizationFinderFirmsTests {
  @Test(arguments: [
    "She met four law firms, {organization Vallmar Osei & Lindqvist}, {organization Tarpon & Quillmoor} and others.",
    "{organization Tarpon & Quillmoor LLP} said so.",
    "She met {person Ann Lindqvist} & {person Eva Berg} there.",
    "He studied Oceans & Rivers in {place Norway} & {place Sweden}.",
  ])
  func anAmpersandJoinsTheNamesOfPartners(text: String) {
    expectMarks(text, .organization, .person, .place)
  }
}
