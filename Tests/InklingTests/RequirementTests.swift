import Inkling
import Testing

@Suite struct RequirementTests {
  struct Case: CustomTestStringConvertible {
    var requirement: Requirement
    var expected: String
    var testDescription: String { expected }
  }

  @Test(arguments: [
    Case(
      requirement: Requirement(name: "accuracy", value: 0.9712, atLeast: 0.97),
      expected: "met: accuracy 0.9712 (at least 0.97)"),
    Case(
      requirement: Requirement(name: "accuracy", value: 0.935, atLeast: 0.97),
      expected: "not yet: accuracy 0.9350 (at least 0.97; 0.0350 to go)"),
    Case(
      requirement: Requirement(name: "accuracy", value: 0.96996, atLeast: 0.97),
      expected: "not yet: accuracy 0.96996 (at least 0.97; 0.00004 to go)"),
    Case(
      requirement: Requirement(name: "accuracy", value: 0.97, atLeast: 0.97),
      expected: "met: accuracy 0.9700 (at least 0.97)"),
    Case(
      requirement: Requirement(name: "loss", value: .nan, atMost: 0.3),
      expected: "not yet: loss nan (at most 0.3)"),
    Case(
      requirement: Requirement(name: "loss", value: .infinity, atMost: 3),
      expected: "not yet: loss inf (at most 3)"),
    Case(
      requirement: Requirement(name: "parameters", value: 12_730, atMost: 12_000),
      expected: "not yet: parameters 12,730 (at most 12,000; 730 to go)"),
    Case(
      requirement: Requirement(name: "number", value: .min, atLeast: .max),
      expected: "not yet: number -9,223,372,036,854,775,808 (at least 9,223,372,036,854,775,807; "
        + "18,446,744,073,709,551,615 to go)"),
    Case(
      requirement: Requirement(name: "the pair is 4 and 9", isMet: true),
      expected: "met: the pair is 4 and 9"),
  ])
  func `a requirement says what is, what should be, and how far it is`(of row: Case) {
    #expect(row.requirement.description == row.expected)
  }

  @Test func `a score says who wins`() {
    #expect(
      Score(name: "parameters", value: 12_730).description == "parameters: 12,730 (the least wins)")
    #expect(
      Score(name: "accuracy", value: 0.97, isLowerBetter: false).description
        == "accuracy: 0.9700 (the most wins)")
  }
}
