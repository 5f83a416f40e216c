public import InklingCore

extension Dataset {
  /// The images in a grid, the label above each.
  ///
  ///     try test.sample(25, seed: 1).plot()
  ///
  /// **Shapes**: examples of `[height, width]`, `[height, width, 1]` or, in colour, `[height, width, 3]` with red, green and
  /// blue. Values are shown from black to white (or to all of a colour): all that bytes can be, 0 to 1 for what has been
  /// scaled, otherwise from the smallest value to the largest.
  ///
  /// - Parameter columns: How many stand side by side; by default about as many as rows.
  /// - Throws: ``PlotError`` if the examples are no images, or if there are none or too many.
  public func plot(columns: Int? = nil) throws(PlotError) -> Figure {
    figure(try grid(predictions: nil, columns: columns))
  }

  /// The images in a grid, with what a model said: "5" where it is right, "true 4, said 9" with a
  /// cross and a thick frame where it is wrong.
  ///
  ///     let some = try test.sample(25, seed: 1)
  ///     try some.plot(predictions: try model.predictClasses(some))
  ///
  /// - Parameter predictions: A class for each image, in `0..<classCount`.
  /// - Parameter columns: How many stand side by side; by default about as many as rows.
  /// - Throws: ``PlotError`` if the examples are no images or have no labels, if there are none or too
  ///   many, or if predictions and images do not fit together.
  public func plot(predictions: [Int], columns: Int? = nil) throws(PlotError) -> Figure {
    figure(try grid(predictions: predictions, columns: columns))
  }

  /// The images in a grid, with what a model said and how sure it was: "5 (0.98)" where it is right, "true 4,
  /// said 9 (0.87)" with a cross and a thick frame where it is wrong.
  ///
  ///     let some = try test.sample(25, seed: 1)
  ///     try some.plot(probabilities: try model.predict(some))
  ///
  /// - Parameter probabilities: **Shape** `[N, classes]`, a row for each image; the largest of a row is the prediction.
  /// - Parameter columns: How many stand side by side; by default about as many as rows.
  /// - Throws: ``PlotError`` as ``plot(predictions:columns:)``, and for another shape.
  public func plot(probabilities: Tensor, columns: Int? = nil) throws(PlotError) -> Figure {
    let shape = probabilities.shape
    guard shape.count == 2, shape[0] == count, shape[1] > 0, shape[1] <= max(classCount, 1) else {
      throw .probabilityShape(shape, images: count, classes: classCount)
    }
    let scalars = probabilities.scalars
    var (predictions, sureness): ([Int], [Double]) = ([], [])
    for row in 0..<shape[0] {
      let numbers = scalars[(row * shape[1])..<((row + 1) * shape[1])]
      let best = numbers.indices.max { numbers[$0] < numbers[$1] } ?? numbers.startIndex
      predictions.append(best - numbers.startIndex)
      sureness.append(Double(numbers[best]))
    }
    return figure(
      try grid(predictions: predictions, probabilities: sureness, columns: columns))
  }

  /// Many images side by side without gaps and labels, to look over a data set.
  ///
  ///     try train.sample(100, seed: 1).plotSheet()
  ///
  /// **Shapes**: as for ``plot(columns:)``.
  ///
  /// - Parameter columns: How many stand side by side.
  /// - Throws: ``PlotError`` if the examples are no images, or if there are none or too many.
  public func plotSheet(columns: Int = 10) throws(PlotError) -> Figure {
    let sheet = ImageSheet(grid: try grid(predictions: nil, columns: columns))
    return Figure(panels: [.sheet(sheet)], columns: 1)
  }

  /// How many examples each class has, as bars.
  ///
  ///     try train.plotLabelCounts()
  ///
  /// - Throws: ``PlotError/noLabels`` if the examples have no class labels, ``PlotError`` if there are too many classes.
  public func plotLabelCounts() throws(PlotError) -> Figure {
    guard !labels.isEmpty else { throw .noLabels }
    var counts = [Double](repeating: 0, count: classCount)
    for label in labels where counts.indices.contains(label) { counts[label] += 1 }
    return try Figure.bars(counts, names: classNames, xLabel: "class", yLabel: "examples")
  }

  private func figure(_ grid: ImageGrid) -> Figure {
    Figure(panels: [.images(grid)], columns: 1)
  }

  private func grid(
    predictions: [Int]?, probabilities: [Double]? = nil, columns: Int?
  ) throws(PlotError) -> ImageGrid {
    let (height, width) = try imageSize()
    if let columns, columns < 1 { throw .columns(columns) }
    let labels = labels
    if let predictions { try check(predictions, labels: labels) }
    let images = (0..<count).map { image($0).scalars }
    let range = pixelRange ?? Self.displayRange(of: images)
    let tiles = images.enumerated().map { index, values in
      let label = labels.isEmpty ? nil : labels[index]
      let prediction = predictions?[index]
      return ImageGrid.Tile(
        image: isColored
          ? Raster(width: width, height: height, colors: values, range: range)
          : Raster(width: width, height: height, values: values, range: range, map: .gray),
        truth: label.map { classNames[$0] }, prediction: prediction.map { classNames[$0] },
        isWrong: prediction != nil && prediction != label, probability: probabilities?[index])
    }
    return ImageGrid(
      source: name, tiles: tiles,
      columns: columns ?? GridArrangement.square(count: count).columns)
  }

  /// Whether the examples have red, green and blue.
  private var isColored: Bool { featureShape.count == 3 && featureShape[2] == 3 }

  private func imageSize() throws(PlotError) -> (height: Int, width: Int) {
    let isImage =
      (featureShape.count == 2 || featureShape.count == 3 && featureShape[2] == 1
        || isColored)
      && featureShape.allSatisfy { $0 > 0 }
    guard isImage else { throw .notAnImage(featureShape: featureShape) }
    let (height, width) = (featureShape[0], featureShape[1])
    guard height <= ImageGrid.sideLimit, width <= ImageGrid.sideLimit else {
      throw .imageTooLarge(width: width, height: height, limit: ImageGrid.sideLimit)
    }
    guard count > 0 else { throw .noImages }
    let limit = min(ImageGrid.countLimit, ImageGrid.pixelLimit / (width * height))
    guard count <= limit else { throw .tooManyImages(count: count, limit: limit) }
    return (height, width)
  }

  private func check(_ predictions: [Int], labels: [Int]) throws(PlotError) {
    guard predictions.count == count else {
      throw .predictionCount(predictions: predictions.count, images: count)
    }
    guard !labels.isEmpty else { throw .noLabels }
    for (index, prediction) in predictions.enumerated()
    where !classNames.indices.contains(prediction) {
      throw .predictionOutOfRange(
        index: index, prediction: prediction, classCount: classCount)
    }
  }

  /// The values that are black and white: those of bytes, of scaled bytes, or the extremes.
  private static func displayRange(of images: [[Float]]) -> ClosedRange<Float> {
    let finite = images.lazy.joined().filter(\.isFinite)
    let lower = finite.min() ?? 0
    let upper = finite.max() ?? 1
    if lower >= 0, upper <= 1 { return 0...1 }
    if lower >= 0, upper <= 255 { return 0...255 }
    return lower...upper
  }
}
