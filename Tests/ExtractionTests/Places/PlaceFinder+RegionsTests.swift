import Testing

@testable import Extraction

@Suite struct PlaceFinderRegionsTests {
  @Test(arguments: [
    "Boats go to the {place Upper}, {place Lower}, and {place Coastal Provinces} daily.",
    "Boats go to {place Quillmoor} and {place North Vallmar Counties} daily.",
    "Boats go to the {place Coastal Districts} and home.",
    "Boats go to Upper and Lower provinces daily.",
    "Provinces have boats, and Districts have none.",
  ])
  func regionsShareOneWordForWhatTheyAre(text: String) { expectMarks(text, .place) }
}
