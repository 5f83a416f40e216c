/// A picture in bytes, row by row, that can be brought to another size.
struct SizedImage: Equatable, Sendable {
  let height: Int
  let width: Int
  let channels: Int
  let pixels: [UInt8]

  /// The picture in another size, its values rounded to the nearest whole number.
  ///
  /// Source: TensorFlow's `tf.image.resize` without antialiasing, of which Keras's
  /// `image_dataset_from_directory` makes use.
  func resized(
    height newHeight: Int, width newWidth: Int, _ interpolation: ImageInterpolation
  ) -> SizedImage {
    guard newHeight != height || newWidth != width else { return self }
    let rows = PixelWeights.all(from: height, to: newHeight, interpolation)
    let columns = PixelWeights.all(from: width, to: newWidth, interpolation)
    var result: [UInt8] = []
    result.reserveCapacity(newHeight * newWidth * channels)
    let rowSize = width * channels
    var line = [Float](repeating: 0, count: rowSize)
    for row in rows {
      // First the rows that lie under the new one, then the columns of what they give.
      for index in line.indices { line[index] = 0 }
      for (offset, weight) in row.weights.enumerated() {
        let start = (row.first + offset) * rowSize
        for index in 0..<rowSize { line[index] += weight * Float(pixels[start + index]) }
      }
      for column in columns {
        for channel in 0..<channels {
          var sum: Float = 0
          for (offset, weight) in column.weights.enumerated() {
            sum += weight * line[(column.first + offset) * channels + channel]
          }
          result.append(UInt8(min(max(sum.rounded(), 0), 255)))
        }
      }
    }
    return SizedImage(height: newHeight, width: newWidth, channels: channels, pixels: result)
  }
}

/// Which old rows or columns a new one is made of, and in which shares.
struct PixelWeights: Equatable {
  let first: Int
  let weights: [Float]

  /// The weights of all new rows or columns.
  static func all(
    from old: Int, to new: Int, _ interpolation: ImageInterpolation
  ) -> [PixelWeights] {
    let scale = Double(old) / Double(new)
    return (0..<new).map { index in
      switch interpolation {
      case .bilinear: bilinear(at: (Double(index) + 0.5) * scale - 0.5, count: old)
      case .area: area(from: Double(index) * scale, to: Double(index + 1) * scale, count: old)
      }
    }
  }

  /// The two neighbours of a place between the centres of pixels.
  private static func bilinear(at place: Double, count: Int) -> PixelWeights {
    let below = place.rounded(.down)
    let first = max(Int(below), 0)
    let second = min(Int(below) + 1, count - 1)
    let share = Float(place - below)
    guard second > first else { return PixelWeights(first: first, weights: [1]) }
    return PixelWeights(first: first, weights: [1 - share, share])
  }

  /// The pixels between two places, those at the ends with the part of them that lies between.
  private static func area(from start: Double, to end: Double, count: Int) -> PixelWeights {
    let first = min(Int(start), count - 1)
    let last = min(max(Int(end.rounded(.up)) - 1, first), count - 1)
    let shares = (first...last).map { pixel in
      max(min(end, Double(pixel + 1)) - max(start, Double(pixel)), 0)
    }
    let sum = shares.reduce(0, +)
    return PixelWeights(first: first, weights: shares.map { Float($0 / sum) })
  }
}
