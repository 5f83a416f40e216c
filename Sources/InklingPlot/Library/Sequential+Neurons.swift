public import InklingCore

extension Sequential {
  /// The most dense layers of one picture of neurons.
  static let plottedDenseLayerLimit = NeuronDiagram.columnLimit - 1

  /// The dense layers as neurons in columns, a line for each weight: the thicker the stronger, orange and solid where
  /// it is positive, blue and dashed where it is negative.
  ///
  ///     show(try model.plotNeurons())
  ///
  /// Of layers with more than 16 neurons the first eight and the last are drawn, dots between them; the figure's data has
  /// the weights and biases of those that are drawn. All lines share one scale.
  ///
  /// **Shapes**: dense layers that follow one another. Layers that give as many numbers as they get (`Flatten`,
  /// `Dropout`, activations) may be between them; before the first there may be any, whose outputs are then the first column.
  ///
  /// - Throws: ``CoreError/notBuilt(operation:)`` as long as the shapes are not known,
  ///   ``PlotError/noDenseLayers``, ``PlotError/notNeurons(layer:type:)``,
  ///   ``PlotError/tooManyLayers(count:limit:)``.
  ///
  /// **Source** of the picture: TensorFlow Playground, except that it has blue for positive weights; here the colours are
  /// those of ``plotWeights(of:columns:)``.
  public func plotNeurons() throws -> Figure {
    guard isBuilt else { throw CoreError.notBuilt(operation: "plotNeurons") }
    let layers = namedLayers
    let count = layers.count { $0.layer is Dense }
    guard count > 0 else { throw PlotError.noDenseLayers }
    guard count <= Self.plottedDenseLayerLimit else {
      throw PlotError.tooManyLayers(count: count, limit: Self.plottedDenseLayerLimit)
    }
    var source = "input"
    var diagram = NeuronDiagram(columns: [], connections: [])
    for named in layers {
      if let dense = named.layer as? Dense {
        try diagram.add(dense, named: named.name, weights: weights(of: named.name), after: source)
      } else if diagram.columns.isEmpty {
        if !named.keepsNeurons { source = named.name }
      } else if named.keepsNeurons {
        let last = diagram.columns.count - 1
        diagram.columns[last].activation = diagram.columns[last].activation ?? named.activation
      } else {
        throw PlotError.notNeurons(layer: named.name, type: named.layer.typeName)
      }
    }
    return Figure(panels: [.neurons(diagram)], columns: 1)
  }
}

extension NeuronDiagram {
  /// Adds a layer, and before the first one what it gets.
  fileprivate mutating func add(
    _ dense: Dense, named name: String, weights: [Tensor], after source: String
  ) {
    guard let kernel = weights.first, kernel.shape.count == 2 else { return }
    let (inputs, units) = (kernel.shape[0], kernel.shape[1])
    if columns.isEmpty { columns.append(Column(name: source, count: inputs)) }
    let column = Column(
      name: name, count: units,
      activation: dense.activation == .linear ? nil : dense.activation.description)
    let scalars = kernel.scalars
    let biases = dense.useBias ? weights.last?.scalars ?? [] : []
    connections.append(
      Connection(
        weights: Self.shown(of: inputs).map { from in
          column.shown.map { Double(scalars[from * units + $0]) }
        },
        biases: biases.isEmpty ? [] : column.shown.map { Double(biases[$0]) }))
    columns.append(column)
  }
}

extension NamedLayer {
  /// Whether the layer gives a number for each that it gets, or the same ones in another shape.
  fileprivate var keepsNeurons: Bool {
    layer is Flatten || layer is Reshape || layer is Dropout || layer is BatchNormalization
      || activation != nil
  }

  /// The function that a layer of its own applies.
  fileprivate var activation: String? {
    switch layer {
    case let activation as Activation: activation.description
    case is ReLU: "relu"
    case is LeakyReLU: "leakyRelu"
    case is ELU: "elu"
    case is Softmax: "softmax"
    default: nil
    }
  }
}
