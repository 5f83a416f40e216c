/// How a kernel or a pool slides over an image: checked, and with the size of what comes out.
struct ImageWindow: Sendable, Equatable {
  let rows: SlidingWindow
  let columns: SlidingWindow
  /// How many numbers a pixel of the input has.
  let channels: Int

  /// The settings as a layer has them, each for rows and columns.
  struct Settings {
    /// What slides: "kernel" or "pool".
    let name: String
    let size: [Int]
    let strides: [Int]
    var dilationRate = [1, 1]
    let padding: Padding
  }

  /// No window is larger, its gaps included: oneDNN counts with 32 bits.
  static let largestExtent = 1 << 20

  /// The window over an input.
  ///
  /// - Throws: ``CoreError/layerInput(layer:got:needs:hint:)`` unless the input is images, large
  ///   enough for the window, ``CoreError/invalidArgument(name:got:expected:hint:)`` for settings
  ///   out of range.
  init(_ settings: Settings, over input: LayerInput) throws(CoreError) {
    let (height, width, channels) = try input.imageSize()
    self.channels = channels
    let name = settings.name
    try input.check(settings.size, are: "the \(name) size")
    try input.check(settings.strides, are: "the strides")
    try input.check(settings.dilationRate, are: "the dilation rate")
    let extents = zip(settings.size, settings.dilationRate).map { size, dilation in
      let (gaps, overflow) = (size - 1).multipliedReportingOverflow(by: dilation)
      return overflow || gaps == .max ? .max : gaps + 1
    }
    guard extents.allSatisfy({ $0 <= Self.largestExtent }) else {
      let isDilated = settings.dilationRate != [1, 1]
      throw .invalidArgument(
        name: "the \(name) size of \(input.layer)",
        got: "\(settings.size)"
          + (isDilated ? " with a dilation rate of \(settings.dilationRate)" : ""),
        expected: "so small that it covers \(Self.largestExtent) pixels or fewer in a row")
    }
    func window(_ index: Int, over size: Int) -> SlidingWindow? {
      SlidingWindow(
        settings.size[index], over: size, stride: settings.strides[index],
        dilation: settings.dilationRate[index], padding: settings.padding)
    }
    guard let rows = window(0, over: height), let columns = window(1, over: width) else {
      let isDilated = extents != settings.size
      throw .layerInput(
        layer: input.layer, got: input.shape,
        needs: "images of at least \(extents[0]) by \(extents[1]) pixels for its \(name) of "
          + "\(settings.size)"
          + (isDilated ? " with a dilation rate of \(settings.dilationRate)" : ""),
        hint: "padding: .same works on any size; "
          + "or has too much pooling before it made the images so small?")
    }
    self.rows = rows
    self.columns = columns
  }

  /// A window that sees each image as a whole.
  ///
  /// - Throws: ``CoreError/layerInput(layer:got:needs:hint:)`` unless the input is images.
  init(whole input: LayerInput) throws(CoreError) {
    let (height, width, channels) = try input.imageSize()
    self.init(
      rows: SlidingWindow(whole: height), columns: SlidingWindow(whole: width),
      channels: channels)
  }

  private init(rows: SlidingWindow, columns: SlidingWindow, channels: Int) {
    self.rows = rows
    self.columns = columns
    self.channels = channels
  }

  /// The shape of an output with that many channels.
  ///
  /// - Throws: ``CoreError/invalidShape(_:)`` if it has more numbers than an integer counts.
  func outputShape(channels: Int) throws(CoreError) -> [Int] {
    let shape = [rows.outputSize, columns.outputSize, channels]
    _ = try elementCount(of: shape)
    return shape
  }
}

extension BuiltLayer {
  /// A layer of pools over images, which has no weights.
  ///
  /// - Throws: as ``ImageWindow``.
  static func pooling(
    _ poolSize: [Int], strides: [Int], padding: Padding, over input: LayerInput,
    fusible: (ImageWindow) -> FusibleLayer? = { _ in nil },
    makeOperation:
      @escaping @Sendable (ImageWindow, OperationContext) throws(CoreError)
      -> any Operation
  ) throws(CoreError) -> BuiltLayer {
    let window = try ImageWindow(
      ImageWindow.Settings(name: "pool", size: poolSize, strides: strides, padding: padding),
      over: input)
    return BuiltLayer(
      outputShape: try window.outputShape(channels: window.channels),
      multiplications: Double(window.pooledSize), fusible: fusible(window)
    ) { context throws(CoreError) in
      try makeOperation(window, context)
    }
  }
}

extension LayerInput {
  /// The sizes of the images that reach a layer.
  ///
  /// - Throws: ``CoreError/layerInput(layer:got:needs:hint:)`` unless they have height, width and
  ///   channels.
  func imageSize() throws(CoreError) -> (height: Int, width: Int, channels: Int) {
    guard shape.count == 3 else {
      let hint: String?
      switch shape.count {
      case 1:
        hint =
          "leave out the Flatten() before it, "
          + "or make images of the vectors with Reshape([height, width, channels])"
      case 2:
        hint =
          "the channels are missing: put Reshape(\(shape + [1])) before it, "
          + "or make the data so with data.reshaped(to: \(shape + [1]))"
      default:
        hint = nil
      }
      throw .layerInput(
        layer: layer, got: shape, needs: "images of shape [height, width, channels]", hint: hint)
    }
    _ = try elementCount(of: shape)
    return (shape[0], shape[1], shape[2])
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if one is below 1.
  func check(_ values: [Int], are name: String) throws(CoreError) {
    guard values.allSatisfy({ $0 >= 1 }) else {
      throw .invalidArgument(
        name: "\(name) of \(layer)", got: "\(values)", expected: "1 or more in both directions")
    }
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` below 1.
  func check(_ value: Int, is name: String) throws(CoreError) {
    guard value >= 1 else {
      throw .invalidArgument(name: "\(name) of \(layer)", got: "\(value)", expected: "1 or more")
    }
  }
}
