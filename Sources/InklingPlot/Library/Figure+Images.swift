public import InklingCore

extension Figure {
  /// Numbers as images: the filters of a convolution, what a layer gives for a picture, weights.
  ///
  ///     try Figure.images(try model.activations(of: "conv2d", for: image), isDiverging: false)
  ///
  /// All images share one scale: black for the least number and white (or all of a colour) for the largest, or, with
  /// `isDiverging`, white for zero, blue for numbers below it and orange for those above it. With a scale for each image,
  /// faint ones can be seen beside strong ones, but brightness can no longer be compared between them; the title says so.
  ///
  /// - Parameters:
  ///   - images: **Shape** `[N, height, width]`, `[N, height, width, 1]`, `[height, width]` or, with red, green and blue,
  ///     `[N, height, width, 3]`.
  ///   - names: A name for each; without them none.
  ///   - columns: How many stand side by side; by default about as many as rows.
  ///   - isDiverging: Whether zero is in the middle of the colours.
  ///   - sharesScale: Whether a number has the same colour in all images.
  /// - Throws: ``PlotError`` for other shapes, too many or too large images, or names that do not fit.
  public static func images(
    _ images: Tensor, names: [String] = [], columns: Int? = nil, isDiverging: Bool = false,
    sharesScale: Bool = true
  ) throws(PlotError) -> Figure {
    var shape = images.shape
    if shape.count == 4, shape[3] == 1 { shape.removeLast() }
    let isColored = shape.count == 4 && shape[3] == 3
    if isColored { shape.removeLast() }
    if shape.count == 2 { shape.insert(1, at: 0) }
    guard shape.count == 3, shape[1] > 0, shape[2] > 0 else {
      throw .notImages(shape: images.shape)
    }
    let (count, height, width) = (shape[0], shape[1], shape[2])
    try checkImages(count: count, height: height, width: width)
    if let columns, columns < 1 { throw .columns(columns) }
    if isColored, isDiverging { throw .divergingColors }
    guard names.isEmpty || names.count == count else {
      throw .nameCount(names: names.count, values: count)
    }
    let scalars = images.scalars
    let whole = range(of: scalars, isDiverging: isDiverging)
    let size = height * width * (isColored ? 3 : 1)
    let tiles = (0..<count).map { index in
      let values = Array(scalars[(index * size)..<((index + 1) * size)])
      let range = sharesScale ? whole : range(of: values, isDiverging: isDiverging)
      return ImageGrid.Tile(
        image: isColored
          ? Raster(width: width, height: height, colors: values, range: range)
          : Raster(
            width: width, height: height, values: values, range: range,
            map: isDiverging ? .diverging : .gray),
        truth: names.isEmpty ? nil : names[index])
    }
    let grid = ImageGrid(
      source: "numbers", tiles: tiles,
      columns: columns ?? GridArrangement.square(count: count).columns)
    let colors =
      isColored ? "red, green and blue" : isDiverging ? "blue, white and orange" : "black and white"
    let scale =
      sharesScale || count == 1
      ? words(for: whole, isColored: isColored, isDiverging: isDiverging)
      : "\(colors): a scale for each image"
    return Figure(title: scale.capitalizedFirst, panels: [.images(grid)], columns: 1)
  }

  /// The numbers at the ends of a scale.
  private static func range(of scalars: [Float], isDiverging: Bool) -> ClosedRange<Float> {
    let finite = scalars.filter(\.isFinite)
    let (lower, upper) = (finite.min() ?? 0, finite.max() ?? 1)
    guard isDiverging else { return lower...upper }
    // Nothing but zeros has to be in the middle, too.
    let largest = max(lower.magnitude, upper.magnitude)
    return largest > 0 ? -largest...largest : -1...1
  }

  /// "Black is 0, white 9."
  private static func words(
    for range: ClosedRange<Float>, isColored: Bool, isDiverging: Bool
  ) -> String {
    let lower = NumberText.spoken(Double(range.lowerBound))
    let upper = NumberText.spoken(Double(range.upperBound))
    if isColored { return "red, green and blue from \(lower) to \(upper)" }
    return isDiverging
      ? "blue is \(lower), white 0, orange \(upper)" : "black is \(lower), white \(upper)"
  }

  private static func checkImages(count: Int, height: Int, width: Int) throws(PlotError) {
    guard height <= ImageGrid.sideLimit, width <= ImageGrid.sideLimit else {
      throw .imageTooLarge(width: width, height: height, limit: ImageGrid.sideLimit)
    }
    guard count > 0 else { throw .noImages }
    let limit = min(ImageGrid.countLimit, ImageGrid.pixelLimit / (width * height))
    guard count <= limit else { throw .tooManyImages(count: count, limit: limit) }
  }
}
