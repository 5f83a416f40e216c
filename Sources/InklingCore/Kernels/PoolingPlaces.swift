/// The pixels that a window sees at one place of an image.
struct PoolingPlaces {
  /// The first row and column, and how many there are of each; pixels beyond the edge do not count.
  let row: Int
  let column: Int
  let rowCount: Int
  let columnCount: Int

  /// What the window sees for one output.
  @inline(__always)
  init(_ window: ImageWindow, outputRow: Int, outputColumn: Int) {
    let (top, left) = (window.rows.start(of: outputRow), window.columns.start(of: outputColumn))
    row = max(0, top)
    column = max(0, left)
    rowCount = min(window.rows.inputSize, top + window.rows.size) - row
    columnCount = min(window.columns.inputSize, left + window.columns.size) - column
  }
}

extension ImageWindow {
  /// How many pixels the window sees at most.
  var pixelCount: Int { rows.size * columns.size }

  /// Whether each pixel belongs to one window at most.
  var isWithoutOverlap: Bool {
    rows.stride >= rows.size && columns.stride >= columns.size
  }

  /// How many numbers an example has before and after.
  var inputSize: Int { rows.inputSize * columns.inputSize * channels }
  var pooledSize: Int { rows.outputSize * columns.outputSize * channels }
}
