import Testing

@testable import InklingCore

@Suite struct TensorShapeTests {
  static let block: Tensor = Tensor(unchecked: [2, 3, 2], (0..<12).map { Float($0) })

  @Test func `one size of a new shape may be left open`() throws {
    #expect(try Self.block.reshaped(to: [-1, 4]).shape == [3, 4])
    #expect(try Self.block.reshaped(to: [3, -1, 2]).shape == [3, 2, 2])
    #expect(try Self.block.reshaped(to: [-1]) == Self.block.flattened())
    #expect(try Tensor(zeros: [0, 3]).reshaped(to: [-1, 3]).shape == [0, 3])
  }

  @Test func `dimensions of one come and go`() throws {
    let vector = Tensor([1, 2, 3])
    #expect(try vector.expandedDimensions(at: 0).shape == [1, 3])
    #expect(try vector.expandedDimensions(at: 1).shape == [3, 1])
    #expect(try vector.expandedDimensions(at: -1).shape == [3, 1])
    #expect(try vector.expandedDimensions(at: -2).squeezed() == vector)
  }

  @Test func `transposing twice gives the tensor back`() throws {
    #expect(Self.block.transposed().shape == [2, 3, 2])
    #expect(Self.block.transposed()[1, 2, 0] == Self.block[0, 2, 1])
    #expect(Self.block.transposed().transposed() == Self.block)
    #expect(try Self.block.transposed([2, 0, 1]).transposed([1, 2, 0]) == Self.block)
    #expect(Tensor(2).transposed() == Tensor(2))
    let large = try Tensor(randomUniform: [65, 130], seed: 1)
    #expect(large.transposed()[129, 64] == large[64, 129])
    #expect(large.transposed().transposed() == large)
  }

  @Test func `rectangles, rows and columns`() throws {
    let matrix = try Self.block.reshaped(to: [3, 4])
    #expect(matrix[rows: 1..<3] == Tensor(unchecked: [2, 4], (4..<12).map { Float($0) }))
    #expect(matrix[columns: 3..<4] == Tensor(unchecked: [3, 1], [3, 7, 11]))
    #expect(matrix[rows: 0..<2, columns: 1..<3] == Tensor(unchecked: [2, 2], [1, 2, 5, 6]))
    #expect(matrix.column(1) == Tensor([1, 5, 9]))
    #expect(matrix[rows: 3..<3].shape == [0, 4])
    #expect(try matrix.checkedRectangle(rows: 0..<2, columns: 1..<3).shape == [2, 2])
  }

  @Test func `a number is set where it is asked to be`() throws {
    var tensor = Self.block
    try tensor.checkedSet(50, at: [1, 0, 1])
    #expect(tensor[1, 0, 1] == 50 && tensor.scalars[7] == 50)
  }

  @Test func `a tensor with no numbers has results, too`() throws {
    let empty = try Tensor(zeros: [1 << 40, 0])
    #expect(try empty.sliced(0..<0, axis: 1) == empty)
    #expect(try empty.gathered([], axis: 1) == empty)
    #expect(try Tensor.concatenated([empty, empty], axis: 1) == empty)
    #expect(try Tensor.stacked([empty, empty]).count == 0)
    #expect(empty.transposed().shape == [0, 1 << 40])
    #expect(empty.sum(axis: 0) == Tensor(unchecked: [0], []))
    #expect(try Tensor(zeros: [2, 0]).mean(axis: 1).scalars.allSatisfy(\.isNaN))
    #expect(try Tensor(zeros: [2, 0]).maximum(axis: 1).scalars.allSatisfy(\.isNaN))
    #expect(try Tensor(zeros: [2, 0]).argmax(axis: 1) == [0, 0])
    #expect((empty + empty).count == 0)
  }

  static let failures = [
    Failure("a tensor of shape [2, 3, 2] has 12 scalars and cannot take the shape [-1, 5]") {
      _ = try block.reshaped(to: [-1, 5])
    },
    Failure("a tensor of shape [2, 3, 2] has 12 scalars and cannot take the shape [-1, 0]") {
      _ = try block.reshaped(to: [-1, 0])
    },
    Failure("the new shape must be sizes of which at most one is -1, but is [-1, -1]") {
      _ = try block.reshaped(to: [-1, -1])
    },
    Failure(
      "there is no axis 3 in a tensor of shape [2, 3, 2], whose axes are 0...2, or -3...-1 from "
        + "the end"
    ) {
      _ = try block.checkedReduced(.sum, axes: [3])
    },
    Failure("there is no axis 0 in a tensor of shape [], which has no axes") {
      _ = try Tensor(2).checkedSoftmax(axis: 0)
    },
    Failure(
      "there is no axis 1 in a tensor of shape [2], whose axes are 0...0, or -1...-1 from the end"
    ) {
      _ = try Tensor([1, 2]).checkedColumn(1)
    },
    Failure("index [2] is out of range for a tensor of shape [2]") {
      _ = try Tensor(zeros: [3, 2]).checkedColumn(2)
    },
    Failure("index [0, 3, 0] is out of range for a tensor of shape [2, 3, 2]") {
      var tensor = block
      try tensor.checkedSet(0, at: [0, 3, 0])
    },
    Failure("the list of axes must be axes that all differ, but is [0, -3]") {
      _ = try block.checkedReduced(.mean, axes: [0, -3])
    },
    Failure(
      "the order of the axes must be each of the 3 axes of shape [2, 3, 2] once, but is [0, 1]"
    ) {
      _ = try block.transposed([0, 1])
    },
    Failure("the range 1..<4 is out of range for axis 1 of a tensor of shape [2, 3, 2]") {
      _ = try block.sliced(1..<4, axis: -2)
    },
    Failure("the range -1..<2 is out of range for axis 0 of a tensor of shape [2, 3, 2]") {
      _ = try block.checkedRectangle(rows: -1..<2, columns: 0..<1)
    },
    Failure("index [3] is out of range for a tensor of shape [2]") {
      _ = try block.gathered([0, 3])
    },
    Failure(
      "stacked needs tensors that fit together, but the first has the shape [2] and the one at 1 "
        + "[3]"
    ) {
      _ = try Tensor.stacked([Tensor([1, 2]), Tensor([1, 2, 3])])
    },
    Failure(
      "concatenated needs tensors that fit together, but the first has the shape [2, 3] and the "
        + "one at 2 [2, 2]"
    ) {
      let tensor = try Tensor(zeros: [2, 3])
      _ = try Tensor.concatenated([tensor, tensor, Tensor(zeros: [2, 2])])
    },
    Failure("the number of tensors for concatenated must be 1 or more, but is 0") {
      _ = try Tensor.concatenated([])
    },
    Failure("broadcast: a tensor of shape [2, 3] cannot be repeated to fill the shape [3]") {
      _ = try Tensor(zeros: [2, 3]).broadcast(to: [3])
    },
    Failure(
      "a tensor of shape [1048576, 1048576] would need 4.00 TB of memory; the limit is 4.00 GB",
      hint: "is one of the numbers too large by some zeros?"
    ) {
      _ = try Tensor(zeros: [1 << 20, 0, 1 << 20]).checkedReduced(.sum, axes: [1])
    },
  ]

  @Test(arguments: failures) func `a wrong use says what is wrong`(_ failure: Failure) {
    failure.check()
  }
}

extension Tensor {
  /// A tensor with no dimension.
  fileprivate init(_ number: Float) { self.init(unchecked: [], [number]) }
}
