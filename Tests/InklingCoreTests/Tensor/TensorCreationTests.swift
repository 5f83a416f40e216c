import Testing

@testable import InklingCore

@Suite struct TensorCreationTests {
  @Test func `arrays of any kind of number become tensors`() throws {
    #expect(Tensor([1, 2, 3]).shape == [3])
    #expect(Tensor([0.5, 2]) == Tensor([0.5, 2] as [Float]))
    #expect(
      try Tensor([[1, 2, 3], [4, 5, 6]]) == Tensor(unchecked: [2, 3], [1, 2, 3, 4, 5, 6]))
    #expect(try Tensor([[0.5], [2]]) == Tensor(unchecked: [2, 1], [0.5, 2]))
    #expect(try Tensor([[1, 2]] as [[Float]]).shape == [1, 2])
    #expect(try Tensor([[]] as [[Float]]).shape == [1, 0])
    #expect(try Tensor([] as [[Int]]).shape == [0, 0])
  }

  @Test func `shapes are filled`() throws {
    #expect(try Tensor(zeros: [2, 2]).scalars == [0, 0, 0, 0])
    #expect(try Tensor(ones: []).scalars == [1])
    #expect(try Tensor(repeating: 2.5, shape: [0, 3]).shape == [0, 3])
    #expect(try Tensor(identity: 3).scalars == [1, 0, 0, 0, 1, 0, 0, 0, 1])
    #expect(try Tensor(oneHot: [2, 0], classCount: 3).scalars == [0, 0, 1, 1, 0, 0])
  }

  @Test func `ranges have NumPy's lengths`() throws {
    #expect(
      try Tensor(linearSpaceFrom: -1, to: 1, count: 5).scalars == [-1, -0.5, 0, 0.5, 1])
    #expect(try Tensor(linearSpaceFrom: 3, to: 1, count: 1).scalars == [3])
    #expect(try Tensor(linearSpaceFrom: 3, to: 1, count: 0).shape == [0])
    #expect(try Tensor(linearSpaceFrom: 0, to: 0.3, count: 4)[3] == 0.3)
    #expect(try Tensor(rangeFrom: 0, to: 1, stride: 0.25).scalars == [0, 0.25, 0.5, 0.75])
    #expect(try Tensor(rangeFrom: 2, to: -3, stride: -2).scalars == [2, 0, -2])
    #expect(try Tensor(rangeFrom: 2, to: 3, stride: -2).scalars == [])
    #expect(try Tensor(rangeFrom: 0, to: 3).scalars == [0, 1, 2])
  }

  @Test func `random numbers follow their distribution and their seed`() throws {
    let uniform = try Tensor(randomUniform: [100, 100], in: -1...3, seed: 1)
    #expect(uniform.minimum() >= -1 && uniform.maximum() <= 3)
    #expect(abs(uniform.mean() - 1) < 0.05)
    let normal = try Tensor(randomNormal: [10_000], mean: 2, standardDeviation: 0.5, seed: 1)
    #expect(abs(normal.mean() - 2) < 0.02)
    #expect(abs(normal.standardDeviation() - 0.5) < 0.02)
    #expect(try Tensor(randomNormal: [4], seed: 1) == Tensor(randomNormal: [4], seed: 1))
    #expect(try Tensor(randomNormal: [4], seed: 1) != Tensor(randomNormal: [4], seed: 2))
    #expect(try Tensor(randomUniform: [4]) != Tensor(randomUniform: [4]))
  }

  static let failures = [
    Failure(
      "the rows of a matrix are equally long, but row 0 has 2 numbers and row 2 has 1",
      hint: "fill the shorter rows, for instance with zeros"
    ) {
      _ = try Tensor([[1, 2], [3, 4], [5]])
    },
    Failure("[-1] is not a shape: every size has to be 0 or more, and their product an Int") {
      _ = try Tensor(zeros: [-1])
    },
    Failure(
      "[0, 1099511627776, 1099511627776] is not a shape: every size has to be 0 or more, "
        + "and their product an Int"
    ) {
      _ = try Tensor(zeros: [0, 1 << 40, 1 << 40])
    },
    Failure("a tensor has at most 64 dimensions, but 65 were asked for") {
      _ = try Tensor(ones: [Int](repeating: 1, count: 65))
    },
    Failure(
      "a tensor of shape [50000, 50000] would need 9.31 GB of memory; the limit is 4.00 GB",
      hint: "is one of the numbers too large by some zeros?"
    ) {
      _ = try Tensor(identity: 50_000)
    },
    Failure("stride must be a finite number, not 0, but is 0.0") {
      _ = try Tensor(rangeFrom: 0, to: 1, stride: 0)
    },
    Failure("to must be a finite number, but is inf") {
      _ = try Tensor(rangeFrom: 0, to: .infinity)
    },
    Failure(
      "so long a range would need 7.45 GB of memory; the limit is 4.00 GB",
      hint: "is one of the numbers too large by some zeros?"
    ) {
      _ = try Tensor(rangeFrom: 0, to: 2, stride: 1e-9)
    },
    Failure("label 1 must be one of the classes 0..<3, but is 3") {
      _ = try Tensor(oneHot: [0, 3], classCount: 3)
    },
  ]

  @Test(arguments: failures) func `what cannot be made says why`(_ failure: Failure) {
    failure.check()
  }
}
