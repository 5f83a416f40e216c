/// The mean of a pool, for each channel, and the way back.
///
/// The loops over the channels take eight at a time, because the compiler does not see by itself
/// that the arrays never overlap.
enum AveragePoolingKernels {
  /// For some rows of a batch. Only the pixels that a pool sees count.
  static func forward(
    _ places: PoolingPlaces, _ images: Buffer<Float>, into results: Buffer<Float>,
    rows: Range<Int>
  ) {
    check(places, images, results, rows)
    let (channels, rowSize) = (places.channels, places.rowSize)
    for row in rows {
      let image = images.base + row * places.inputSize
      var result = results.base + row * places.outputSize
      for seenRows in places.rows {
        for seenColumns in places.columns {
          let corner = image + seenRows.lowerBound * rowSize + seenColumns.lowerBound * channels
          let (height, width) = (seenRows.count, seenColumns.count)
          let pixelCount = Float(height * width)
          var channel = 0
          while channel + 8 <= channels {
            var sum = SIMD8<Float>.zero
            for y in 0..<height {
              var line = SIMD8<Float>.zero
              for x in 0..<width { line += load(corner + y * rowSize + x * channels + channel) }
              sum += line
            }
            store(sum / pixelCount, result + channel)
            channel += 8
          }
          while channel < channels {
            var sum: Float = 0
            for y in 0..<height {
              var line: Float = 0
              for x in 0..<width { line += corner[y * rowSize + x * channels + channel] }
              sum += line
            }
            result[channel] = sum / pixelCount
            channel += 1
          }
          result += channels
        }
      }
    }
  }

  /// Gives each pixel of a pool its share of the gradient.
  static func backward(
    _ places: PoolingPlaces, _ slopes: Buffer<Float>, into imageSlopes: Buffer<Float>,
    rows: Range<Int>
  ) {
    check(places, imageSlopes, slopes, rows)
    let (channels, rowSize) = (places.channels, places.rowSize)
    (imageSlopes.base + rows.lowerBound * places.inputSize)
      .update(repeating: 0, count: rows.count * places.inputSize)
    for row in rows {
      let image = imageSlopes.base + row * places.inputSize
      var slope = slopes.base + row * places.outputSize
      for seenRows in places.rows {
        for seenColumns in places.columns {
          let corner = image + seenRows.lowerBound * rowSize + seenColumns.lowerBound * channels
          let (height, width) = (seenRows.count, seenColumns.count)
          let pixelCount = Float(height * width)
          for y in 0..<height {
            for x in 0..<width {
              let pixel = corner + y * rowSize + x * channels
              var channel = 0
              while channel + 8 <= channels {
                store(load(pixel + channel) + load(slope + channel) / pixelCount, pixel + channel)
                channel += 8
              }
              while channel < channels {
                pixel[channel] += slope[channel] / pixelCount
                channel += 1
              }
            }
          }
          slope += channels
        }
      }
    }
  }

  @inline(__always)
  private static func load(_ numbers: UnsafePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(numbers).loadUnaligned(as: SIMD8<Float>.self)
  }

  @inline(__always)
  private static func store(_ numbers: SIMD8<Float>, _ place: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(place).storeBytes(of: numbers, as: SIMD8<Float>.self)
  }

  private static func check(
    _ places: PoolingPlaces, _ images: Buffer<Float>, _ results: Buffer<Float>,
    _ rows: Range<Int>
  ) {
    precondition(rows.lowerBound >= 0)
    precondition(rows.upperBound * places.inputSize <= images.count)
    precondition(rows.upperBound * places.outputSize <= results.count)
  }
}
