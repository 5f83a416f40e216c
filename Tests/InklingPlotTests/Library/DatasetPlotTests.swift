import InklingCore
import Testing

@testable import InklingPlot

struct DatasetPlotTests {
  private func data(_ shape: [Int], count: Int = 2) throws -> Dataset {
    try Dataset(
      features: Tensor(
        shape: [count] + shape,
        scalars: (0..<count * shape.reduce(1, *)).map { Float($0 % 7) / 7 }),
      labels: (0..<count).map { $0 % 2 }, classNames: ["a", "b"], name: "some")
  }

  @Test(arguments: [[28, 28], [28, 28, 1], [28, 28, 3], [3, 7], [1, 1], [1, 300]])
  func `rows and columns of pixels are a picture`(_ shape: [Int]) throws {
    #expect(try data(shape).plot().png(scale: 1).count > 100)
  }

  @Test(arguments: [[784], [28, 28, 4], [2, 2, 2, 2], [], [28, 28, 2], [0, 5]])
  func `other shapes are an error`(_ shape: [Int]) throws {
    let data = try data(shape)
    #expect(throws: PlotError.notAnImage(featureShape: shape)) { try data.plot() }
  }

  @Test func `too many images, none and huge ones are errors`() throws {
    let many = try data([2, 2], count: 401)
    #expect(throws: PlotError.tooManyImages(count: 401, limit: 400)) { try many.plot() }
    #expect(throws: PlotError.noImages) { try many.prefix(0).plot() }
    #expect(throws: PlotError.columns(0)) { try many.prefix(3).plot(columns: 0) }
    let huge = try data([1, 513])
    #expect(throws: PlotError.imageTooLarge(width: 513, height: 1, limit: 512)) {
      try huge.plot()
    }
    let large = try data([512, 512], count: 62)
    #expect(throws: PlotError.tooManyImages(count: 62, limit: 61)) { try large.plot() }
  }

  @Test func `predictions have to fit the images`() throws {
    let two = try data([2, 2])
    #expect(throws: PlotError.predictionCount(predictions: 1, images: 2)) {
      try two.plot(predictions: [1])
    }
    #expect(throws: PlotError.predictionOutOfRange(index: 1, prediction: 2, classCount: 2)) {
      try two.plot(predictions: [1, 2])
    }
    #expect(throws: PlotError.predictionOutOfRange(index: 0, prediction: -1, classCount: 2)) {
      try two.plot(predictions: [-1, 0])
    }
    let unlabelled = try Dataset(
      features: Tensor(shape: [1, 2, 2], scalars: [0, 1, 2, 3]),
      targets: Tensor(shape: [1, 1], scalars: [0.5]))
    #expect(throws: PlotError.noLabels) { try unlabelled.plot(predictions: [0]) }
    #expect(try unlabelled.plot().altText == "One image from data.")
  }

  @Test func `errors say what to do`() {
    #expect(PlotError.tooManyImages(count: 60_000, limit: 400).hint?.contains("sample(25)") == true)
    #expect(PlotError.notAnImage(featureShape: [784]).hint?.contains("Flatten()") == true)
    #expect(
      PlotError.notAnImage(featureShape: [28, 28, 4]).message
        == "examples of shape [28, 28, 4] are not pictures: "
        + "expected [height, width], [height, width, 1] or, in colour, [height, width, 3]")
    #expect(
      PlotError.predictionCount(predictions: 25, images: 10_000).message
        == "25 predictions for 10000 images: there must be one each")
  }

  @Test func `bytes and scaled bytes look the same`() throws {
    let bytes = try Dataset.squares([1, 9])
    #expect(try bytes.plot() == bytes.normalized().plot())
    #expect(try bytes.plot() == bytes.oneHot().plot())
  }

  @Test func `dim pictures stay dim, and numbers below zero get the whole range`() throws {
    func levels(_ scalars: [Float]) throws -> [UInt8] {
      let data = try Dataset(
        features: Tensor(shape: [1, 1, scalars.count], scalars: scalars), labels: [0])
      guard case .images(let grid) = try data.plot().panels[0] else { return [] }
      return stride(from: 0, to: grid.tiles[0].image.bytes.count, by: 3).map {
        grid.tiles[0].image.bytes[$0]
      }
    }
    #expect(try levels([0, 0.2, 0.4]) == [0, 51, 102])
    #expect(try levels([0, 51, 102]) == [0, 51, 102])
    #expect(try levels([-1, 0, 1]) == [0, 128, 255])
    #expect(try levels([0, 500, 1000]) == [0, 128, 255])
    #expect(try levels([2, 2]) == [2, 2])
    #expect(try levels([-5, -5]) == [0, 0])
    #expect(try levels([.nan, 0, 1]) == [0, 0, 255])
    #expect(try levels([-.infinity, 0, .infinity]).count == 3)
  }
}
