import Testing

@testable import InklingCore

/// The examples in the documentation of tensors and data sets, as they stand there.
@Suite struct TensorExamplesTests {
  @Test func `formulas`() throws {
    let x = try Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(x.sum(axis: 0) == Tensor([5, 7, 9]))
    #expect((x / x.sum(axis: 1, keepDims: true)).sum(axis: 1).isClose(to: Tensor([1, 1])))
    #expect((x - x.mean(axis: 0)).mean(axis: 0) == Tensor([0, 0, 0]))
    #expect((2 * x + 1).scalars == [3, 5, 7, 9, 11, 13])
    #expect(x.map { $0 > 2 ? $0 : 0.5 * $0 }.scalars == [0.5, 1, 3, 4, 5, 6])
    let probabilities = Tensor([0, 0.5, 1])
    #expect(log(probabilities.clipped(to: 1e-7...1)).minimum() > -17)
    let (predicted, actual) = (Tensor([1, 2, 3]), Tensor([1, 2, 2]))
    #expect((predicted .== actual).mean() == Float(2.0 / 3))
    #expect(try Tensor([[0.1, 0.9], [0.8, 0.2]]).argmax(axis: 1) == [1, 0])
    #expect(try Tensor([[0.1, 0.9], [0.8, 0.2]]).argmin(axis: 1) == [0, 1])
  }

  @Test func `pictures`() throws {
    let images = try Tensor(randomUniform: [2, 28, 28, 3], seed: 1)
    #expect(try images.transposed([0, 3, 1, 2]).shape == [2, 3, 28, 28])
    let means = images.mean(axes: [0, 1, 2])
    let deviations = images.standardDeviation(axes: [0, 1, 2])
    let standardized = (images - means) / deviations
    #expect(standardized.mean(axes: [0, 1, 2]).isClose(to: Tensor([0, 0, 0])))
    #expect(standardized.variance(axes: [0, 1, 2]).isClose(to: Tensor([1, 1, 1])))
    #expect(images.maximum(axes: [1, 2]) == images.maximum(axis: 1).maximum(axis: 1))
    #expect(images.minimum(axes: [1, 2]) == images.minimum(axis: 1).minimum(axis: 1))
    let image = images.row(0)
    #expect(image[rows: 4..<24, columns: 4..<24].shape == [20, 20, 3])
    #expect(try Tensor.stacked([image, image]).shape == [2, 28, 28, 3])
    #expect(Tensor([2, 3]).product(axes: [0]).scalars == [6])
  }

  @Test func `a training loop by hand sees every example`() throws {
    let train = try SmallData.points(100)
    var seen = 0
    for epoch in 0..<2 {
      for batch in try train.shuffled(seed: epoch).batches(of: 32) {
        let x = try batch.featureTensor()
        let t = try batch.targetTensor()
        #expect(x.shape == [batch.count, 2] && t.shape == [batch.count])
        seen += batch.count
      }
    }
    #expect(seen == 200)
  }

  @Test func `an operator stops the program with the text of the error`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor([1, 2]) + Tensor([1, 2, 3])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("+ cannot combine the shapes [2] and [3]"))
    #expect(text.contains("hint: from the last dimension"))
  }
}
