import Testing

@testable import InklingCore

@Suite struct TensorTests {
  let matrix = Tensor(unchecked: [2, 3], [1, 2, 3, 4, 5, 6])

  @Test func `the last index runs fastest`() {
    #expect(matrix[0, 2] == 3)
    #expect(matrix[1, 0] == 4)
    #expect(matrix.count == 6)
  }

  @Test func `a copy keeps its numbers when the original changes`() {
    var changed = matrix
    changed[1, 2] = 60
    #expect(changed[1, 2] == 60)
    #expect(matrix[1, 2] == 6)
  }

  @Test func `rows and other shapes have the same numbers`() throws {
    #expect(matrix.row(1) == Tensor(unchecked: [3], [4, 5, 6]))
    #expect(try matrix.reshaped(to: [3, 2])[2, 1] == 6)
    #expect(try matrix.reshaped(to: [6]).shape == [6])
    #expect(Tensor(unchecked: [2], [7, 8]).row(1) == Tensor(unchecked: [], [8]))
  }

  @Test func `reductions go over all numbers`() {
    #expect(matrix.minimum() == 1)
    #expect(matrix.maximum() == 6)
    #expect(matrix.sum() == 21)
    #expect(matrix.mean() == 3.5)
    #expect(matrix.argmax() == 5)
    #expect(Tensor(unchecked: [3], [1, 2, 2]).argmax() == 1)
  }

  @Test func `a NaN is not lost in a reduction`() {
    let tensor = Tensor(unchecked: [3], [1, .nan, 2])
    #expect(tensor.minimum().isNaN)
    #expect(tensor.maximum().isNaN)
    #expect(tensor.argmax() == 1)
  }

  @Test func `a million small numbers add up without losing any`() {
    let tensor = Tensor(unchecked: [1_000_000], [Float](repeating: 0.1, count: 1_000_000))
    #expect(abs(tensor.sum() - 100_000) < 0.01)
  }

  @Test func `a tensor with no numbers has answers, too`() throws {
    let empty = try Tensor(shape: [0, 3], scalars: [])
    #expect(empty.count == 0)
    #expect(empty.sum() == 0)
    #expect(empty.mean().isNaN && empty.minimum().isNaN && empty.maximum().isNaN)
    #expect(empty.argmax() == 0)
  }

  static let failures = [
    Failure("a tensor of shape [2, 2] holds 4 scalars, but 3 were given") {
      _ = try Tensor(shape: [2, 2], scalars: [1, 2, 3])
    },
    Failure(
      "[2, -1] is not a shape: every size has to be 0 or more, and their product an Int"
    ) {
      _ = try Tensor(shape: [2, -1], scalars: [])
    },
    Failure(
      "[9223372036854775807, 2] is not a shape: every size has to be 0 or more, "
        + "and their product an Int"
    ) {
      _ = try Tensor(shape: [.max, 2], scalars: [])
    },
    Failure("a tensor of shape [4] has 4 scalars and cannot take the shape [3]") {
      _ = try Tensor(shape: [4], scalars: [1, 2, 3, 4]).reshaped(to: [3])
    },
    Failure("index [1, 3] is out of range for a tensor of shape [2, 3]") {
      _ = try Tensor(unchecked: [2, 3], [1, 2, 3, 4, 5, 6]).checkedScalar(at: [1, 3])
    },
    Failure(
      "a tensor of shape [2, 3] takes 2 indices, but 1 was given",
      hint: "row(1) is all that lies there"
    ) {
      _ = try Tensor(unchecked: [2, 3], [1, 2, 3, 4, 5, 6]).checkedScalar(at: [1])
    },
    Failure("index [-1] is out of range for a tensor of shape [2]") {
      _ = try Tensor(unchecked: [2, 1], [1, 2]).checkedRow(-1)
    },
    Failure("a tensor of shape [] takes 0 indices, but 1 was given") {
      _ = try Tensor(unchecked: [], [1]).checkedRow(0)
    },
  ]

  @Test(arguments: failures) func `a wrong use says what is wrong`(_ failure: Failure) {
    failure.check()
  }
}
