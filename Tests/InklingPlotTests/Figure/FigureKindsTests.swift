import InklingCore
import Testing

@testable import InklingPlot

/// Every kind of figure: its commands, its words, its data, and what is hard to draw.
@Suite struct FigureKindsTests {
  static let confusion: ConfusionMatrix = {
    // Nine in ten 4s are right, one is taken for a 9; a class that never occurs has empty cells.
    try! ConfusionMatrix(
      labels: Array(repeating: 4, count: 10) + [9, 9, 0],
      predictions: Array(repeating: 4, count: 9) + [9, 9, 4, 0], classCount: 10)
  }()

  struct Kind: CustomTestStringConvertible {
    var name: String
    var make: @Sendable () throws -> Figure
    var testDescription: String { name }
  }

  static let kinds: [Kind] = [
    Kind(name: "bars") {
      try Figure.bars(
        [0.01, 0.02, 0.9, 0.07], names: ["0", "1", "2", "3"], xLabel: "digit",
        yLabel: "probability", marked: 2)
    },
    Kind(name: "histogram") {
      try Figure.histogram([0, 0, 0, 1, 2, 2, 3, 10, .nan], bins: 5, xLabel: "brightness")
    },
    Kind(name: "scatter") {
      try Figure.scatter(
        [1_000, 12_730, 54_410, 60_000], [0.90, 0.94, 0.985, 0.97], xLabel: "parameters",
        yLabel: "accuracy", isLogarithmic: true, paretoFront: true)
    },
    Kind(name: "scatter-groups") {
      try Figure.scatter(
        [1_000, 12_730, 54_410, 60_000], [0.90, 0.94, 0.985, 0.97],
        groups: ["dense", "dense", "convolution", "convolution"], xLabel: "parameters",
        yLabel: "accuracy", paretoFront: true)
    },
    Kind(name: "scatter-joined") {
      try Figure.scatter(
        [16, 64, 256, 1_024, 16, 64, 256, 1_024], [12, 31, 58, 71, 20, 55, 110, 138],
        groups: (0..<8).map { $0 < 4 ? "1 thread" : "2 threads" }, xLabel: "width",
        yLabel: "GFLOP/s", isLogarithmic: true, isJoined: true)
    },
    Kind(name: "learning-rates") {
      try LearningRateCurve(
        learningRates: [1e-4, 1e-3, 1e-2, 1e-1, 1], losses: [2.3, 1.9, 0.8, 0.6, 4.1]
      ).plot()
    },
    Kind(name: "compared") {
      try Figure.compare(
        [.lesson, .validated], names: ["first", "second"], metric: "accuracy")
    },
    Kind(name: "confusion") { confusion.plot() },
    Kind(name: "confusion-shares") { confusion.plot(normalized: true, hidingDiagonal: true) },
    Kind(name: "report") { confusion.report().plot() },
    Kind(name: "weights") {
      try Figure.images(
        Tensor(shape: [2, 2, 2], scalars: [-1, 0, 0.5, 1, 0, 0, 0, .nan]), names: ["a", "b"],
        isDiverging: true)
    },
    Kind(name: "sure") {
      try Dataset.squares([1, 2]).plot(
        probabilities: Tensor(
          shape: [2, 3], scalars: [0.1, 0.8, 0.1, 0.5, 0.3, 0.2]))
    },
    Kind(name: "model") { try model().plot() },
    Kind(name: "neurons") { try exclusiveOr().plotNeurons() },
    Kind(name: "neurons-wide") { try model().plotNeurons() },
    Kind(name: "smoothed") { History.noisy.plot("loss", "accuracy", smoothing: 0.6) },
    Kind(name: "colored") { try Dataset.colored(4).plot() },
    Kind(name: "sheet") { try Dataset.squares((0..<25).map { $0 % 10 }).plotSheet() },
    Kind(name: "parts") {
      try Figure.grid(
        [
          History.lesson.plot("loss").titled("(a) loss"), Figure.bars([1, 2, 3]),
          confusion.plot().titled("(b) " + String(repeating: "a long title ", count: 12)),
        ], columns: 2)
    },
  ]

  /// Two inputs, two hidden neurons, one output: the network of exclusive or, its weights set by hand.
  static func exclusiveOr() throws -> Sequential {
    let model = try Sequential(inputShape: [2]) {
      Dense(2, activation: .relu, name: "hidden")
      Dense(1, activation: .sigmoid, name: "output")
    }
    try model.setWeights([
      Tensor(shape: [2, 2], scalars: [1, 1, 1, 1]), Tensor(shape: [2], scalars: [0, -1]),
      Tensor(shape: [2, 1], scalars: [1, -2]), Tensor(shape: [1], scalars: [0]),
    ])
    return model
  }

  static func model() throws -> Sequential {
    try Sequential(inputShape: [28, 28], seed: 1) {
      Flatten()
      Dense(16, activation: .relu)
      Dense(10, activation: .softmax)
    }
  }

  @Test(arguments: kinds)
  func `a figure of each kind is drawn as it was`(_ kind: Kind) throws {
    try expectSnapshot(try kind.make().commandText(), named: "kind-\(kind.name)")
  }

  @Test(arguments: kinds)
  func `a figure of each kind can be drawn in both themes, the same each time`(
    _ kind: Kind
  ) throws {
    let figure = try kind.make()
    for theme in Theme.allCases {
      let png = try figure.png(theme: theme)
      #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect(try kind.make().png(theme: theme) == png)
    }
    #expect(figure.altText.hasSuffix("."))
    #expect(figure.csv.contains(",") && figure.csv.hasSuffix("\r\n"))
  }

  @Test(arguments: kinds)
  func `texts neither touch nor leave the page in any size`(_ kind: Kind) throws {
    for (width, height) in Hostile.sizes {
      try expectClean(try kind.make().sized(width: width, height: height), kind.name)
    }
  }

  @Test func `what is hard to draw is drawn, or refused with a reason`() throws {
    let long = String(repeating: "a very long name ", count: 5)
    let numbers: [[Double]] = [
      [0], [5, 5, 5], [.nan, .infinity], [1e-12, 2e-12], [1e12, -3e12], [-1, 2, .nan],
      (0..<400).map { Double($0 % 7) },
    ]
    for values in numbers {
      let names = values.indices.map { $0 == 0 ? long : "שלום\($0)" }
      try expectClean(
        try Figure.bars(values, names: names, xLabel: long, yLabel: "損失"),
        "bars \(values.prefix(3))")
      try expectClean(try Figure.scatter(values, values), "scatter \(values.prefix(3))")
      try expectClean(
        try Figure.scatter(values, values, isLogarithmic: true, paretoFront: true),
        "logarithmic \(values.prefix(3))")
    }
    for values in numbers where values.contains(where: \.isFinite) {
      try expectClean(try Figure.histogram(values, bins: 7), "histogram \(values.prefix(3))")
    }
    try expectClean(
      try Figure.scatter(
        (0..<10_000).map { Double($0 % 101) }, (0..<10_000).map { Double($0 % 97) }), "many points")
    try expectClean(
      try Figure.scatter(
        (0..<24).map(Double.init), (0..<24).map(Double.init),
        groups: (0..<24).map { "\(long) שלום \($0 % 12)" }), "groups with long names")
    let names = (0..<30).map { "\(long) \($0)" }
    let matrix = try ConfusionMatrix(labels: [0, 1], predictions: [1, 1], classNames: names)
    try expectClean(matrix.plot(), "many classes")
    try expectClean(matrix.report().plot(), "report of many classes")

    #expect(throws: PlotError.noValues) { try Figure.bars([]) }
    #expect(throws: PlotError.noValues) { try Figure.histogram([.nan]) }
    #expect(throws: PlotError.bins(0)) { try Figure.histogram([1], bins: 0) }
    #expect(throws: PlotError.nameCount(names: 1, values: 2)) {
      try Figure.bars([1, 2], names: ["a"])
    }
    #expect(throws: PlotError.tooManyValues(count: 401, limit: 400)) {
      try Figure.bars([Double](repeating: 1, count: 401))
    }
    #expect(throws: PlotError.nameCount(names: 1, values: 2)) {
      try Figure.scatter([1, 2], [1, 2], groups: ["a"])
    }
    #expect(throws: PlotError.tooManyValues(count: 13, limit: 12)) {
      try Figure.scatter(
        (0..<13).map(Double.init), (0..<13).map(Double.init), groups: (0..<13).map { "\($0)" })
    }
    #expect(throws: PlotError.columns(0)) {
      try Figure.grid([Figure.bars([1])], columns: 0)
    }
    #expect(throws: PlotError.notImages(shape: [4])) {
      try Figure.images(Tensor(shape: [4], scalars: [1, 2, 3, 4]))
    }
    #expect(throws: PlotError.probabilityShape([1, 3], images: 2, classes: 10)) {
      try Dataset.squares([1, 2]).plot(
        probabilities: Tensor(shape: [1, 3], scalars: [1, 0, 0]))
    }
  }

  @Test func `the words say what a reader would take from the picture`() throws {
    let texts = try Self.kinds.map { "\($0.name): \(try $0.make().altText)" }
    try expectSnapshot(texts.joined(separator: "\n"), named: "kinds-in-words")
  }

  @Test func `the layers' weights and what they give are images`() throws {
    let model = try Self.model()
    let weights = try model.plotWeights(of: "dense")
    #expect(weights.altText.contains("16 images"))
    #expect(throws: (any Error).self) { try model.plotWeights(of: "flatten") }
    let convolution = try Sequential(inputShape: [6, 6, 1], seed: 1) {
      Conv2D(3, kernelSize: 3)
      Flatten()
      Dense(2)
    }
    #expect(try convolution.plotWeights(of: "conv2d").altText.contains("3 images"))
    let image = try Tensor(shape: [6, 6, 1], scalars: (0..<36).map(Float.init))
    #expect(
      try convolution.plotActivations(of: "conv2d", for: image).altText.contains("3 images"))
  }

  @Test func `with a scale for each image, faint ones are as bright as strong ones`() throws {
    let images = try Tensor(shape: [3, 1, 2], scalars: [0, 0.1, 0, 100, 0, 0])
    func brightest(_ figure: Figure) throws -> [UInt8] {
      guard case .images(let grid) = try #require(figure.panels.first) else { return [] }
      return grid.tiles.compactMap { $0.image.bytes.max() }
    }
    #expect(try brightest(Figure.images(images)) == [0, 255, 0])
    let own = try Figure.images(images, sharesScale: false)
    #expect(try brightest(own) == [255, 255, 0])
    #expect(own.altText.hasPrefix("Black and white: a scale for each image."))
    let blank = try Figure.images(
      Tensor(shape: [2, 1, 1], scalars: [0, 3]), isDiverging: true, sharesScale: false)
    guard case .images(let grid) = try #require(blank.panels.first) else { return }
    let middle = ColorMap.diverging.color(at: 0.5)
    #expect(grid.tiles.first?.image.bytes == [middle.red, middle.green, middle.blue])
  }

  private func expectClean(
    _ figure: Figure, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let commands = figure.commands()
    let page = Rectangle(x: 0, y: 0, width: figure.width * 100, height: figure.height * 100)
    let boxes = commands.textBoxes
    for box in boxes {
      #expect(
        page.inset(by: -1).contains(box.box), "\(name): \(box) leaves the page",
        sourceLocation: sourceLocation)
    }
    for (index, box) in boxes.enumerated() {
      for other in boxes.dropFirst(index + 1) where box.box.intersects(other.box) {
        Issue.record("\(name): \(box) touches \(other)", sourceLocation: sourceLocation)
      }
    }
  }
}
