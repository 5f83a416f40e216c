import Testing

@testable import InklingCore

@Suite struct TensorDescriptionTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let shape: [Int]
    let scalars: [Float]
    /// What NumPy 2 prints for the same float32 array, but for its wrapping of long rows.
    let text: String
  }

  static let cases = [
    Case(
      testDescription: "whole numbers", shape: [3], scalars: [0, 128, 255], text: "[  0. 128. 255.]"
    ),
    Case(
      testDescription: "fractions", shape: [2, 2], scalars: [5, 0.25, -1, 0.2],
      text: """
        [[ 5.    0.25]
         [-1.    0.2 ]]
        """),
    Case(
      testDescription: "more than 8 digits", shape: [2], scalars: [0.992_156_86, 0.003_921_569],
      text: "[0.99215686 0.00392157]"),
    Case(
      testDescription: "very unequal", shape: [3], scalars: [1, 1e-5, -2.5],
      text: "[ 1.0e+00  1.0e-05 -2.5e+00]"),
    Case(
      testDescription: "not numbers", shape: [3], scalars: [.nan, 1.5, -.infinity],
      text: "[ nan  1.5 -inf]"),
    Case(
      testDescription: "three dimensions", shape: [2, 2, 1], scalars: [1, 2, 3, 4],
      text: """
        [[[1.]
          [2.]]

         [[3.]
          [4.]]]
        """),
    Case(testDescription: "no dimension", shape: [], scalars: [2.5], text: "2.5"),
    Case(testDescription: "no numbers", shape: [0], scalars: [], text: "[]"),
    Case(
      testDescription: "more than 1000 numbers", shape: [1001],
      scalars: (0..<1001).map(Float.init), text: "[   0.    1.    2. ...  998.  999. 1000.]"),
    Case(
      testDescription: "a large matrix", shape: [40, 30],
      scalars: (0..<1200).map { Float($0 % 7) },
      text: """
        [[0. 1. 2. ... 6. 0. 1.]
         [2. 3. 4. ... 1. 2. 3.]
         [4. 5. 6. ... 3. 4. 5.]
         ...
         [4. 5. 6. ... 3. 4. 5.]
         [6. 0. 1. ... 5. 6. 0.]
         [1. 2. 3. ... 0. 1. 2.]]
        """),
  ]

  @Test(arguments: cases) func `a tensor prints as in NumPy`(_ it: Case) throws {
    #expect(try Tensor(shape: it.shape, scalars: it.scalars).description == it.text)
  }
}
