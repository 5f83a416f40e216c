import InklingCore
import Testing

@testable import InklingPlot

@Suite struct NeuronDiagramTests {
  private func diagram(_ figure: Figure) throws -> NeuronDiagram {
    guard case .neurons(let diagram) = figure.panels.first else { throw PlotError.noValues }
    return diagram
  }

  private func lines(_ figure: Figure) -> [Stroke] {
    figure.commands().compactMap { command in
      if case .line(_, _, let stroke) = command { stroke } else { nil }
    }
  }

  @Test(arguments: [
    (1, [0]), (16, Array(0..<16)), (17, [0, 1, 2, 3, 4, 5, 6, 7, 16]),
    (784, [0, 1, 2, 3, 4, 5, 6, 7, 783]),
  ])
  func `of many neurons the first few and the last are drawn`(_ count: Int, _ shown: [Int]) {
    let column = NeuronDiagram.Column(name: "dense", count: count)
    #expect(column.shown == shown)
    #expect(column.hasGap == (count > 16))
  }

  @Test func `weights belong to the neurons that they join`() throws {
    let figure = try FigureKindsTests.exclusiveOr().plotNeurons()
    #expect(
      figure.csv == """
        layer,from,to,weight\r
        hidden,0,0,1\r
        hidden,0,1,1\r
        hidden,1,0,1\r
        hidden,1,1,1\r
        hidden,bias,0,0\r
        hidden,bias,1,-1\r
        output,0,0,1\r
        output,1,0,-2\r
        output,bias,0,0\r

        """)
    #expect(
      figure.altText
        == "A network of neurons: 2 values of input, 2 neurons of hidden (relu), 1 neuron of output "
        + "(sigmoid). Of the 6 weights drawn, 5 are positive and 1 negative; the strongest is −2, "
        + "from neuron 1 of hidden to neuron 0 of output.")
  }

  @Test func `the weights of a wide layer are those of the neurons drawn`() throws {
    let model = try FigureKindsTests.model()
    let diagram = try diagram(try model.plotNeurons())
    #expect(diagram.columns.map(\.count) == [784, 16, 10])
    let kernel = try model.weights(named: "dense/kernel").scalars
    #expect(diagram.connections[0].weights.last == kernel.suffix(16).map(Double.init))
    #expect(diagram.connections[0].weights[3] == kernel[48..<64].map(Double.init))
  }

  @Test func `a sign is seen without colours, and a stronger weight is thicker`() throws {
    let strokes = lines(try FigureKindsTests.exclusiveOr().plotNeurons())
    // Six weights, and two samples in the legend.
    #expect(strokes.count == 8)
    let weights = strokes.prefix(6)
    #expect(weights.count { $0.dash.isEmpty } == 5)
    let strongest = try #require(weights.last)
    #expect(!strongest.dash.isEmpty)
    #expect(weights.dropLast().allSatisfy { $0.width < strongest.width })
  }

  @Test func `layers that keep their neurons may be between dense ones`() throws {
    let model = try Sequential(inputShape: [4, 4, 1]) {
      Conv2D(2, kernelSize: 3)
      Flatten()
      Dense(3, useBias: false)
      ReLU()
      Dropout(0.5)
      Dense(2)
      Activation.softmax
    }
    let diagram = try diagram(try model.plotNeurons())
    #expect(diagram.columns.map(\.name) == ["conv2d", "dense", "dense_1"])
    #expect(diagram.columns.map(\.count) == [8, 3, 2])
    #expect(diagram.columns.map(\.activation) == [nil, "relu", "softmax"])
    #expect(diagram.connections.map(\.biases.count) == [0, 2])
  }

  @Test func `models without neurons, or with too many layers of them, are errors`() throws {
    let pooling = try Sequential(inputShape: [4, 4, 1]) { MaxPooling2D() }
    #expect(throws: PlotError.noDenseLayers) { try pooling.plotNeurons() }
    let mixed = try Sequential(inputShape: [4]) {
      Dense(4)
      Reshape([2, 2, 1])
      MaxPooling2D()
      Flatten()
      Dense(1)
    }
    #expect(throws: PlotError.notNeurons(layer: "max_pooling2d", type: "MaxPooling2D")) {
      try mixed.plotNeurons()
    }
    let deep = try Sequential((0..<10).map { _ in Dense(1) }, inputShape: [1])
    #expect(throws: PlotError.tooManyLayers(count: 10, limit: 9)) { try deep.plotNeurons() }
    let unbuilt = try Sequential([Dense(1)])
    #expect(throws: CoreError.notBuilt(operation: "plotNeurons")) { try unbuilt.plotNeurons() }
  }

  @Test func `weights that are no numbers are drawn as such`() throws {
    let model = try FigureKindsTests.exclusiveOr()
    try model.setWeights([
      Tensor(shape: [2, 2], scalars: [.nan, 0, .infinity, 1]), Tensor(shape: [2], scalars: [0, 0]),
      Tensor(shape: [2, 1], scalars: [0, 0]), Tensor(shape: [1], scalars: [.nan]),
    ])
    let figure = try model.plotNeurons()
    #expect(lines(figure).count { $0.dash == [1, 3] } == 3)
    #expect(figure.altText.contains("2 cannot be drawn, being no finite numbers"))
    for theme in Theme.allCases { #expect(try !figure.png(theme: theme).isEmpty) }
  }

  @Test(arguments: [1, 3, 9])
  func `texts neither touch nor leave the page, whatever the names`(_ depth: Int) throws {
    let long = String(repeating: "very long ", count: 6)
    let model = try Sequential(
      (0..<depth).map {
        Dense($0 == 0 ? 1_000_000 / 4 : 17, activation: .relu, name: long + "\($0)")
      },
      inputShape: [3])
    for (width, height) in Hostile.sizes {
      let figure = try model.plotNeurons().sized(width: width, height: height)
      let page = Rectangle(x: 0, y: 0, width: figure.width * 100, height: figure.height * 100)
      let boxes = figure.commands().textBoxes
      for (index, box) in boxes.enumerated() {
        #expect(page.inset(by: -1).contains(box.box), "\(box)")
        for other in boxes.dropFirst(index + 1) { #expect(!box.box.intersects(other.box)) }
      }
      for point in figure.commands().points { #expect(page.inset(by: -0.01).contains(point)) }
    }
  }
}
