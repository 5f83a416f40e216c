/// The pixels that the pools of an image see. Pixels beyond the edge do not count.
struct PoolingPlaces: Sendable {
  /// For every row and column of the output, the rows and columns of the image.
  let rows: [Range<Int>]
  let columns: [Range<Int>]
  /// How many numbers a pixel has.
  let channels: Int
  /// How many numbers a row of pixels of the image has.
  let rowSize: Int
  /// How many numbers an image has before and after.
  let inputSize: Int
  let outputSize: Int
  /// How many pixels a pool sees at most.
  let mostPixels: Int
  /// Whether each pixel belongs to one pool at most, and to one at least.
  let areApart: Bool
  let coverImage: Bool

  init(_ window: ImageWindow) {
    (rows, columns) = (Self.seen(window.rows), Self.seen(window.columns))
    channels = window.channels
    rowSize = window.columns.inputSize * channels
    inputSize = window.rows.inputSize * rowSize
    outputSize = window.pooledSize
    mostPixels = (rows.map(\.count).max() ?? 0) * (columns.map(\.count).max() ?? 0)
    let axes = [(rows, window.rows), (columns, window.columns)]
    areApart = axes.allSatisfy { seen, _ in
      zip(seen, seen.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    }
    coverImage = axes.allSatisfy { seen, axis in
      seen.first?.lowerBound == 0 && seen.last?.upperBound == axis.inputSize
        && zip(seen, seen.dropFirst()).allSatisfy { $0.upperBound >= $1.lowerBound }
    }
  }

  private static func seen(_ axis: SlidingWindow) -> [Range<Int>] {
    (0..<axis.outputSize).map { output in
      let start = axis.start(of: output)
      return max(0, start)..<min(axis.inputSize, start + axis.size)
    }
  }
}

extension ImageWindow {
  /// How many numbers an image has after pooling.
  var pooledSize: Int { rows.outputSize * columns.outputSize * channels }
}
