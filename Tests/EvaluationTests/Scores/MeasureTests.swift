import Testing

@testable import Evaluation

struct MeasureTests {
  @Test func everyMeasureHasATitle() {
    #expect(Set(Measure.allCases.map(\.title)).count == Measure.allCases.count)
    #expect(Measure.named.isSubset(of: Measure.spans))
    #expect(OfficialMeasure.allCases.map(\.title).allSatisfy { $0.hasPrefix("right ") })
  }

  @Test func keysAreTheTypesOfBratForSpans() {
    #expect(Measure.spans.map(\.rawValue).allSatisfy { $0.first?.isUppercase == true && !$0.contains(" ") })
    #expect(Measure(rawValue: "mentions") == .names && Measure(rawValue: "dates with value") == .dates)
  }
}
