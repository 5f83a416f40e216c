public import InklingCore

extension Sequential {
  /// What the neurons of a dense layer look for: the weights of each as an image of the layer's input, all on one
  /// scale, white for zero, blue below it, orange above it.
  ///
  ///     show(try model.plotWeights(of: "dense"))
  ///
  /// For a convolution it is its filters, one image for each pair of input channel and filter.
  ///
  /// - Parameters:
  ///   - layer: The layer's name, such as "dense".
  ///   - columns: How many stand side by side.
  /// - Throws: ``CoreError`` if there is no such layer or it has no kernel, ``PlotError`` if the kernel is no set of
  ///   images.
  public func plotWeights(of layer: String, columns: Int? = nil) throws -> Figure {
    let kernel = try weights(named: "\(layer)/kernel")
    switch kernel.shape.count {
    case 2:
      let side = try inputSides(pixels: kernel.shape[0])
      let images = try kernel.transposed().reshaped(to: [kernel.shape[1], side.height, side.width])
      return try Figure.images(images, columns: columns, isDiverging: true)
    case 4:
      let (height, width) = (kernel.shape[0], kernel.shape[1])
      let count = kernel.shape[2] * kernel.shape[3]
      let images = try kernel.reshaped(to: [height * width, count]).transposed()
        .reshaped(to: [count, height, width])
      return try Figure.images(images, columns: columns, isDiverging: true)
    default: throw PlotError.notImages(shape: kernel.shape)
    }
  }

  /// What a layer gives for one image: an image for each of its channels.
  ///
  /// - Parameters:
  ///   - layer: The layer's name, such as "conv2d".
  ///   - image: **Shape** that of the model's input, such as `[28, 28]`.
  ///   - columns: How many stand side by side.
  ///   - sharesScale: Whether a number has the same brightness in all images. Without it each image has a scale of its
  ///     own, from black for its least number to white for its largest, so that weak channels can be seen beside strong
  ///     ones.
  /// - Throws: ``CoreError`` if there is no such layer or the image does not fit, ``PlotError`` if what the layer gives is no
  ///   set of images.
  public func plotActivations(
    of layer: String, for image: Tensor, columns: Int? = nil, sharesScale: Bool = true
  ) throws -> Figure {
    let given = try activations(of: layer, for: image)
    let shape = given.shape.count == 4 ? Array(given.shape.dropFirst()) : given.shape
    guard shape.count == 3 else { throw PlotError.notImages(shape: given.shape) }
    let (height, width, channels) = (shape[0], shape[1], shape[2])
    let images = try given.reshaped(to: [height * width, channels]).transposed()
      .reshaped(to: [channels, height, width])
    return try Figure.images(images, columns: columns, sharesScale: sharesScale)
  }

  /// Height and width of the images that so many numbers are: those of the model's input, else a square.
  private func inputSides(pixels: Int) throws -> (height: Int, width: Int) {
    let shape = inputShape
    if shape.count >= 2, shape[0] * shape[1] == pixels { return (shape[0], shape[1]) }
    let side = Int(Double(pixels).squareRoot().rounded())
    guard side * side == pixels else { throw PlotError.notImages(shape: [pixels]) }
    return (side, side)
  }
}

extension Sequential {
  /// The most layers of one picture.
  static let plottedLayerLimit = 60

  /// The model as boxes, a layer each, with the shapes of what they give and their numbers of weights.
  ///
  ///     show(try model.plot())
  ///
  /// - Throws: ``CoreError/notBuilt(operation:)`` as long as the shapes are not known,
  ///   ``PlotError/tooManyValues(count:limit:)``.
  ///
  /// **Source** of what is shown: Keras's `plot_model` with `show_shapes`.
  public func plot() throws -> Figure {
    let nodes = try graph().nodes
    guard nodes.count <= Self.plottedLayerLimit else {
      throw PlotError.tooManyValues(count: nodes.count, limit: Self.plottedLayerLimit)
    }
    let layers = nodes.map { node in
      ModelDiagram.Layer(
        name: node.name, type: node.type, outputShape: node.outputShape,
        parameterCount: node.weights.map { $0.shape.reduce(1, *) }.reduce(0, +))
    }
    return Figure(panels: [.model(ModelDiagram(layers: layers))], columns: 1)
  }
}
