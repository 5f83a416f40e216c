import Testing

@testable import InklingCore

@Suite struct TensorArithmeticTests {
  let matrix = Tensor(unchecked: [2, 2], [1, 2, 3, 4])

  @Test func `numbers and tensors mix in a formula`() {
    #expect((2 * matrix - 1).scalars == [1, 3, 5, 7])
    #expect((1 - matrix / 2).scalars == [0.5, 0, -0.5, -1])
    #expect((12 / matrix + 0.5).scalars == [12.5, 6.5, 4.5, 3.5])
    #expect((-matrix * matrix).scalars == [-1, -4, -9, -16])
    #expect((3 + matrix).scalars == [4, 5, 6, 7])
    #expect(pow(matrix, 2) == matrix * matrix)
    #expect(pow(2, matrix).scalars == [2, 4, 8, 16])
    #expect(pow(matrix, matrix).scalars == [1, 4, 27, 256])
  }

  @Test func `in place, the left shape stays`() {
    var tensor = matrix
    tensor += Tensor([10, 20])
    #expect(tensor.scalars == [11, 22, 13, 24])
    tensor -= Tensor(unchecked: [2, 1], [1, 3])
    #expect(tensor.scalars == [10, 21, 10, 21])
    tensor *= tensor
    #expect(tensor.scalars == [100, 441, 100, 441])
    tensor /= 10
    tensor -= 0.5
    tensor += 1
    tensor *= 2
    #expect(tensor.scalars == [21, 89.2, 21, 89.2])
    tensor /= Tensor([21, 1])
    #expect(tensor.scalars == [1, 89.2, 1, 89.2])
    #expect(matrix.scalars == [1, 2, 3, 4])
  }

  @Test func `comparisons give ones and zeros`() {
    #expect((matrix .> 2).scalars == [0, 0, 1, 1])
    #expect((matrix .<= 2).scalars == [1, 1, 0, 0])
    #expect((matrix .== Tensor([1, 4])).scalars == [1, 0, 0, 1])
    #expect((matrix .!= Tensor([1, 4])).scalars == [0, 1, 1, 0])
    #expect((Tensor([Float.nan]) .== Tensor([Float.nan])).scalars == [0])
    #expect((matrix .> 3).any() && !(matrix .> 4).any())
    #expect((matrix .>= 1).all() && !(matrix .< 4).all())
  }

  @Test func `the larger and the smaller, and bounds, keep NaN`() {
    let tensor = Tensor([-1, .nan, 5] as [Float])
    #expect(maximum(tensor, 0).scalars[0] == 0 && maximum(0, tensor).scalars[2] == 5)
    #expect(minimum(tensor, 0).scalars[0] == -1 && minimum(0, tensor).scalars[2] == 0)
    for result in [
      maximum(tensor, 0), maximum(0, tensor), minimum(tensor, 0), minimum(0, tensor),
      tensor.clipped(to: 0...1), sign(tensor),
    ] {
      #expect(result.scalars[1].isNaN)
    }
    #expect(tensor.clipped(to: 0...1)[0] == 0 && tensor.clipped(to: 0...1)[2] == 1)
  }

  @Test func `map takes every number, and passes on what is thrown`() {
    #expect(matrix.map { $0 * $0 + 1 } == Tensor(unchecked: [2, 2], [2, 5, 10, 17]))
    #expect(throws: CoreError.noLayers) {
      try matrix.map { number throws(CoreError) in
        guard number < 3 else { throw .noLayers }
        return number
      }
    }
  }

  @Test func `closeness is relative above 1 and absolute below`() {
    #expect(Tensor([1000.005, 0.000_005] as [Float]).isClose(to: Tensor([1000, 0])))
    #expect(!Tensor([1000.05] as [Float]).isClose(to: Tensor([1000])))
    #expect(Tensor([1.05]).isClose(to: Tensor([1]), tolerance: 0.1))
    #expect(!Tensor([Float.nan]).isClose(to: Tensor([Float.nan])))
    #expect(Tensor([Float.infinity]).isClose(to: Tensor([Float.infinity])))
    #expect(!Tensor([Float.infinity]).isClose(to: Tensor([1])))
    #expect(!Tensor([1]).isClose(to: Tensor([Float.infinity])))
    #expect(!Tensor([1]).isClose(to: Tensor([1, 1])))
  }

  @Test(arguments: [1, 7, 8, 9, 100, 1000]) func `every length is computed to its end`(
    _ count: Int
  ) throws {
    let a = try Tensor(rangeFrom: 0, to: Float(count))
    let b = try Tensor(randomUniform: [count], in: 1...2, seed: 3)
    #expect((a * b).scalars == zip(a.scalars, b.scalars).map { $0 * $1 })
    #expect((a / 3).scalars == a.scalars.map { $0 / 3 })
    var sum = a
    sum += b
    #expect(sum.scalars == zip(a.scalars, b.scalars).map { $0 + $1 })
  }

  static let failures = [
    Failure(
      "+ cannot combine the shapes [2, 3] and [2]: dimension -1, counted from the end, "
        + "is 3 in one and 2 in the other",
      hint: "a vector lines up with the last dimension; expandedDimensions(at: 1) makes [2] to "
        + "[2, 1], which lines up with the first"
    ) {
      _ = try Tensor.checkedCombining(.add, Tensor(zeros: [2, 3]), Tensor([1, 2]))
    },
    Failure(
      "maximum cannot combine the shapes [4, 2, 3] and [3, 3]: dimension -2, counted from the "
        + "end, is 2 in one and 3 in the other",
      hint: "from the last dimension to the first, two sizes have to be equal, or one of them 1"
    ) {
      _ = try Tensor.checkedCombining(.maximum, Tensor(zeros: [4, 2, 3]), Tensor(zeros: [3, 3]))
    },
    Failure(
      "a tensor of shape [100000, 100000] would need 37.25 GB of memory; the limit is 4.00 GB",
      hint: "is one of the numbers too large by some zeros?"
    ) {
      _ = try Tensor.checkedCombining(
        .multiply, Tensor(zeros: [100_000, 1]), Tensor(zeros: [1, 100_000]))
    },
    Failure(
      "-=: a tensor of shape [2, 3] cannot be repeated to fill the shape [3]",
      hint: "-= keeps the shape of its left side; a = a - b makes a new tensor"
    ) {
      var tensor = Tensor([1, 2, 3])
      try tensor.checkedCombine(.subtract, with: Tensor(zeros: [2, 3]))
    },
  ]

  @Test(arguments: failures) func `shapes that do not fit are refused`(_ failure: Failure) {
    failure.check()
  }
}
