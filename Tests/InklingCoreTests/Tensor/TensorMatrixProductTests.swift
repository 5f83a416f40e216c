import Testing

@testable import InklingCore

@Suite struct TensorMatrixProductTests {
  @Test func `rows meet columns`() throws {
    let a = try Tensor([[1, 2, 3], [4, 5, 6]])
    let b = try Tensor([[1, 0], [2, 1], [0, 3]])
    #expect(try a.matmul(b) == Tensor([[5, 11], [14, 23]]))
    #expect(a.matmul(Tensor([1, 1, 1])) == Tensor([6, 15]))
    #expect(Tensor([1, 1]).matmul(a) == Tensor([5, 7, 9]))
    #expect(Tensor([1, 2, 3]).matmul(Tensor([4, 5, 6])) == Tensor(unchecked: [], [32]))
  }

  @Test func `a large product agrees with sums in double precision`() throws {
    let a = try Tensor(randomNormal: [64, 784], seed: 1)
    let b = try Tensor(randomNormal: [784, 32], seed: 2)
    let product = a.matmul(b)
    for (row, column) in [(0, 0), (63, 31), (17, 5)] {
      let expected = dot(
        a.row(row).scalars.map(Double.init), b.column(column).scalars.map(Double.init))
      #expect(abs(Double(product[row, column]) - expected) < 1e-3)
    }
    #expect(a.matmul(b) == product)
  }

  static let failures = [
    Failure(
      "matmul cannot multiply the shapes [2, 3] and [2, 4]: the left has 3 columns, the right 2 "
        + "rows", hint: "left.transposed() has the shape [3, 2] and would fit"
    ) {
      _ = try Tensor(zeros: [2, 3]).checkedMatmul(Tensor(zeros: [2, 4]))
    },
    Failure(
      "matmul cannot multiply the shapes [2, 1] and [3, 1]: the left has 1 column, the right 3 "
        + "rows", hint: "right.transposed() has the shape [1, 3] and would fit"
    ) {
      _ = try Tensor(zeros: [2, 1]).checkedMatmul(Tensor(zeros: [3, 1]))
    },
    Failure(
      "matmul cannot multiply the shapes [2, 3, 4] and [3]: the left has 4 columns, the right 3 "
        + "rows"
    ) {
      _ = try Tensor(zeros: [2, 3, 4]).checkedMatmul(Tensor(zeros: [3]))
    },
    Failure(
      "matmul needs vectors or matrices, but the shapes are [2, 3] and []",
      hint: "a single number multiplies with *"
    ) {
      _ = try Tensor(zeros: [2, 3]).checkedMatmul(Tensor(zeros: []))
    },
    Failure(
      "matmul cannot combine the shapes [2] and [3]: dimension -1, counted from the end, is 2 in "
        + "one and 3 in the other",
      hint: "from the last dimension to the first, two sizes have to be equal, or one of them 1"
    ) {
      _ = try Tensor(zeros: [2, 1, 1]).checkedMatmul(Tensor(zeros: [3, 1, 1]))
    },
    Failure(
      "a tensor of shape [100000, 100000] would need 37.25 GB of memory; the limit is 4.00 GB",
      hint: "is one of the numbers too large by some zeros?"
    ) {
      _ = try Tensor(zeros: [100_000, 1]).checkedMatmul(Tensor(zeros: [1, 100_000]))
    },
  ]

  @Test(arguments: failures) func `factors that do not fit are refused`(_ failure: Failure) {
    failure.check()
  }
}
