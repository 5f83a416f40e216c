/// The largest number in a pool, for each channel, and the way back.
///
/// The loops over the channels take eight at a time, because the compiler does not see by itself
/// that the arrays never overlap.
enum MaxPoolingKernels {
  /// Pools of more pixels than this do not remember which of them was the largest.
  static let mostRemembered = 256

  /// For some rows of a batch; `winners` gets the number of the first largest pixel among those
  /// that the pool sees. A NaN is larger than every number.
  static func forward(
    _ places: PoolingPlaces, _ images: Buffer<Float>, into results: Buffer<Float>,
    winners: Buffer<UInt8>?, rows: Range<Int>
  ) {
    check(places, images, results, winners, rows)
    let (channels, rowSize) = (places.channels, places.rowSize)
    for row in rows {
      let image = images.base + row * places.inputSize
      var result = results.base + row * places.outputSize
      var winner = winners.map { $0.base + row * places.outputSize }
      for seenRows in places.rows {
        for seenColumns in places.columns {
          let corner = image + seenRows.lowerBound * rowSize + seenColumns.lowerBound * channels
          let (height, width) = (seenRows.count, seenColumns.count)
          var channel = 0
          while channel + 8 <= channels {
            forwardEight(
              corner + channel, result + channel, winner.map { $0 + channel }, height, width,
              rowSize, channels)
            channel += 8
          }
          while channel < channels {
            forwardOne(
              corner + channel, result + channel, winner.map { $0 + channel }, height, width,
              rowSize, channels)
            channel += 1
          }
          result += channels
          winner = winner.map { $0 + channels }
        }
      }
    }
  }

  @inline(__always)
  private static func forwardEight(
    _ corner: UnsafePointer<Float>, _ result: UnsafeMutablePointer<Float>,
    _ winner: UnsafeMutablePointer<UInt8>?, _ height: Int, _ width: Int, _ rowSize: Int,
    _ pixelSize: Int
  ) {
    var best = load(corner)
    var bestIndex = SIMD8<Int32>.zero
    var index: Int32 = 0
    for row in 0..<height {
      var pixel = corner + row * rowSize
      for _ in 0..<width {
        let numbers = load(pixel)
        let isBetter = (numbers .> best) .| (numbers .!= numbers)
        best.replace(with: numbers, where: isBetter)
        bestIndex.replace(with: index, where: isBetter)
        index &+= 1
        pixel += pixelSize
      }
    }
    UnsafeMutableRawPointer(result).storeBytes(of: best, as: SIMD8<Float>.self)
    if let winner {
      UnsafeMutableRawPointer(winner)
        .storeBytes(of: SIMD8<UInt8>(truncatingIfNeeded: bestIndex), as: SIMD8<UInt8>.self)
    }
  }

  @inline(__always)
  private static func forwardOne(
    _ corner: UnsafePointer<Float>, _ result: UnsafeMutablePointer<Float>,
    _ winner: UnsafeMutablePointer<UInt8>?, _ height: Int, _ width: Int, _ rowSize: Int,
    _ pixelSize: Int
  ) {
    var best = corner[0]
    var (bestIndex, index) = (0, 0)
    for row in 0..<height {
      for column in 0..<width {
        let number = corner[row * rowSize + column * pixelSize]
        if number > best || number.isNaN { (best, bestIndex) = (number, index) }
        index &+= 1
      }
    }
    result[0] = best
    winner?[0] = UInt8(truncatingIfNeeded: bestIndex)
  }

  /// Gives the gradient of each result to the pixel that it came from.
  static func backward(
    _ places: PoolingPlaces, _ slopes: Buffer<Float>, winners: Buffer<UInt8>,
    into imageSlopes: Buffer<Float>, rows: Range<Int>
  ) {
    check(places, imageSlopes, slopes, winners, rows)
    let (channels, rowSize) = (places.channels, places.rowSize)
    // Pools that are apart have nothing to add up; where they cover all, nothing is to be cleared.
    if !(places.areApart && places.coverImage) { clear(imageSlopes, rows, places.inputSize) }
    for row in rows {
      let image = imageSlopes.base + row * places.inputSize
      var slope = slopes.base + row * places.outputSize
      var winner = winners.base + row * places.outputSize
      for seenRows in places.rows {
        for seenColumns in places.columns {
          let corner = image + seenRows.lowerBound * rowSize + seenColumns.lowerBound * channels
          let (height, width) = (seenRows.count, seenColumns.count)
          if places.areApart {
            write(slope, winner, to: corner, height, width, rowSize, channels)
          } else {
            for channel in 0..<channels {
              let (y, x) = Int(winner[channel]).quotientAndRemainder(dividingBy: width)
              corner[y * rowSize + x * channels + channel] += slope[channel]
            }
          }
          slope += channels
          winner += channels
        }
      }
    }
  }

  @inline(__always)
  private static func write(
    _ slope: UnsafePointer<Float>, _ winner: UnsafePointer<UInt8>,
    to corner: UnsafeMutablePointer<Float>, _ height: Int, _ width: Int, _ rowSize: Int,
    _ channels: Int
  ) {
    // Compared as floating-point numbers: the compiler takes integers one by one.
    var index: Float = 0
    for row in 0..<height {
      var pixel = corner + row * rowSize
      for _ in 0..<width {
        var channel = 0
        while channel + 8 <= channels {
          let winners = SIMD8<Float>(
            SIMD8<Int32>(
              truncatingIfNeeded: UnsafeRawPointer(winner + channel)
                .loadUnaligned(as: SIMD8<UInt8>.self)))
          UnsafeMutableRawPointer(pixel + channel).storeBytes(
            of: load(slope + channel).replacing(with: 0, where: winners .!= index),
            as: SIMD8<Float>.self)
          channel += 8
        }
        while channel < channels {
          pixel[channel] = Float(winner[channel]) == index ? slope[channel] : 0
          channel += 1
        }
        index += 1
        pixel += channels
      }
    }
  }

  /// The same for pools that remember no winners: it looks for them again.
  static func backward(
    _ places: PoolingPlaces, _ slopes: Buffer<Float>, images: Buffer<Float>,
    results: Buffer<Float>, into imageSlopes: Buffer<Float>, rows: Range<Int>
  ) {
    check(places, imageSlopes, slopes, nil, rows)
    check(places, images, results, nil, rows)
    let (channels, rowSize) = (places.channels, places.rowSize)
    clear(imageSlopes, rows, places.inputSize)
    for row in rows {
      var place = row * places.outputSize
      for seenRows in places.rows {
        for seenColumns in places.columns {
          for channel in 0..<channels {
            let largest = results.base[place]
            search: for y in seenRows {
              for x in seenColumns {
                let pixel = row * places.inputSize + y * rowSize + x * channels + channel
                let number = images.base[pixel]
                guard number == largest || number.isNaN else { continue }
                imageSlopes.base[pixel] += slopes.base[place]
                break search
              }
            }
            place += 1
          }
        }
      }
    }
  }

  private static func clear(_ buffer: Buffer<Float>, _ rows: Range<Int>, _ size: Int) {
    (buffer.base + rows.lowerBound * size).update(repeating: 0, count: rows.count * size)
  }

  @inline(__always)
  private static func load(_ numbers: UnsafePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(numbers).loadUnaligned(as: SIMD8<Float>.self)
  }

  private static func check(
    _ places: PoolingPlaces, _ images: Buffer<Float>, _ results: Buffer<Float>,
    _ winners: Buffer<UInt8>?, _ rows: Range<Int>
  ) {
    precondition(rows.lowerBound >= 0)
    precondition(rows.upperBound * places.inputSize <= images.count)
    precondition(rows.upperBound * places.outputSize <= results.count)
    precondition(winners.map { $0.count == results.count } ?? true)
    precondition(winners == nil || places.mostPixels <= mostRemembered)
  }
}
