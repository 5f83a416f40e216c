/// The largest number under a window, for each channel, and the way back.
///
/// The loops over the channels take eight at a time, because the compiler does not see by itself
/// that the arrays never overlap.
enum MaxPoolingKernels {
  /// A window that sees more pixels than this does not remember which of them was the largest.
  static let mostRemembered = 256

  /// For some rows of a batch; `winners` gets the place of the first largest pixel among those that
  /// the window sees. A NaN is larger than every number.
  static func forward(
    _ window: ImageWindow, _ images: Buffer<Float>, into results: Buffer<Float>,
    winners: Buffer<UInt8>?, rows: Range<Int>
  ) {
    check(window, images, results, winners, rows)
    let (channels, width) = (window.channels, window.columns.inputSize)
    for row in rows {
      let image = images.base + row * window.inputSize
      var place = row * window.pooledSize
      for outputRow in 0..<window.rows.outputSize {
        for outputColumn in 0..<window.columns.outputSize {
          let seen = PoolingPlaces(window, outputRow: outputRow, outputColumn: outputColumn)
          let corner = image + (seen.row * width + seen.column) * channels
          let result = results.base + place
          let winner = winners.map { $0.base + place }
          var channel = 0
          while channel + 8 <= channels {
            forwardEight(
              corner + channel, result + channel, winner.map { $0 + channel }, seen,
              width * channels, channels)
            channel += 8
          }
          while channel < channels {
            forwardOne(
              corner + channel, result + channel, winner.map { $0 + channel }, seen,
              width * channels, channels)
            channel += 1
          }
          place += channels
        }
      }
    }
  }

  @inline(__always)
  private static func forwardEight(
    _ corner: UnsafePointer<Float>, _ result: UnsafeMutablePointer<Float>,
    _ winner: UnsafeMutablePointer<UInt8>?, _ seen: PoolingPlaces, _ rowStride: Int,
    _ pixelStride: Int
  ) {
    var best = load(corner)
    var bestIndex = SIMD8<Int32>.zero
    var index: Int32 = 0
    for row in 0..<seen.rowCount {
      var pixel = corner + row * rowStride
      for _ in 0..<seen.columnCount {
        let numbers = load(pixel)
        let isBetter = (numbers .> best) .| (numbers .!= numbers)
        best.replace(with: numbers, where: isBetter)
        bestIndex.replace(with: index, where: isBetter)
        index &+= 1
        pixel += pixelStride
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
    _ winner: UnsafeMutablePointer<UInt8>?, _ seen: PoolingPlaces, _ rowStride: Int,
    _ pixelStride: Int
  ) {
    var best = corner[0]
    var (bestIndex, index) = (0, 0)
    for row in 0..<seen.rowCount {
      for column in 0..<seen.columnCount {
        let number = corner[row * rowStride + column * pixelStride]
        if number > best || number.isNaN { (best, bestIndex) = (number, index) }
        index &+= 1
      }
    }
    result[0] = best
    winner?[0] = UInt8(truncatingIfNeeded: bestIndex)
  }

  /// Gives the gradient of each result to the pixel that it came from.
  static func backward(
    _ window: ImageWindow, _ slopes: Buffer<Float>, winners: Buffer<UInt8>,
    into imageSlopes: Buffer<Float>, rows: Range<Int>
  ) {
    check(window, imageSlopes, slopes, winners, rows)
    let (channels, width) = (window.channels, window.columns.inputSize)
    // Without overlap nothing has to be added up; where nothing is left out, nothing be cleared.
    let writes = window.isWithoutOverlap
    if !(writes && window.coversImage) { clear(imageSlopes, rows, window.inputSize) }
    for row in rows {
      let image = imageSlopes.base + row * window.inputSize
      var place = row * window.pooledSize
      for outputRow in 0..<window.rows.outputSize {
        for outputColumn in 0..<window.columns.outputSize {
          let seen = PoolingPlaces(window, outputRow: outputRow, outputColumn: outputColumn)
          let corner = image + (seen.row * width + seen.column) * channels
          let (slope, winner) = (slopes.base + place, winners.base + place)
          if writes {
            write(slope, winner, to: corner, seen, width * channels, channels)
          } else {
            for channel in 0..<channels {
              let (y, x) = Int(winner[channel]).quotientAndRemainder(dividingBy: seen.columnCount)
              corner[(y * width + x) * channels + channel] += slope[channel]
            }
          }
          place += channels
        }
      }
    }
  }

  @inline(__always)
  private static func write(
    _ slope: UnsafePointer<Float>, _ winner: UnsafePointer<UInt8>,
    to corner: UnsafeMutablePointer<Float>, _ seen: PoolingPlaces, _ rowStride: Int,
    _ channels: Int
  ) {
    var index: Int32 = 0
    for row in 0..<seen.rowCount {
      var pixel = corner + row * rowStride
      for _ in 0..<seen.columnCount {
        var channel = 0
        while channel + 8 <= channels {
          let winners = SIMD8<Int32>(
            truncatingIfNeeded: UnsafeRawPointer(winner + channel)
              .loadUnaligned(as: SIMD8<UInt8>.self))
          UnsafeMutableRawPointer(pixel + channel).storeBytes(
            of: load(slope + channel).replacing(with: 0, where: winners .!= index),
            as: SIMD8<Float>.self)
          channel += 8
        }
        while channel < channels {
          pixel[channel] = Int32(winner[channel]) == index ? slope[channel] : 0
          channel += 1
        }
        index &+= 1
        pixel += channels
      }
    }
  }

  /// The same for a window that remembers no winners: it looks for them again.
  static func backward(
    _ window: ImageWindow, _ slopes: Buffer<Float>, images: Buffer<Float>,
    results: Buffer<Float>, into imageSlopes: Buffer<Float>, rows: Range<Int>
  ) {
    check(window, imageSlopes, slopes, nil, rows)
    check(window, images, results, nil, rows)
    let (channels, width) = (window.channels, window.columns.inputSize)
    clear(imageSlopes, rows, window.inputSize)
    for row in rows {
      var place = row * window.pooledSize
      for outputRow in 0..<window.rows.outputSize {
        for outputColumn in 0..<window.columns.outputSize {
          let seen = PoolingPlaces(window, outputRow: outputRow, outputColumn: outputColumn)
          let corner = row * window.inputSize + (seen.row * width + seen.column) * channels
          for channel in 0..<channels {
            let largest = results.base[place]
            search: for y in 0..<seen.rowCount {
              for x in 0..<seen.columnCount {
                let pixel = corner + (y * width + x) * channels + channel
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
    _ window: ImageWindow, _ images: Buffer<Float>, _ results: Buffer<Float>,
    _ winners: Buffer<UInt8>?, _ rows: Range<Int>
  ) {
    precondition(rows.lowerBound >= 0)
    precondition(rows.upperBound * window.inputSize <= images.count)
    precondition(rows.upperBound * window.pooledSize <= results.count)
    precondition(winners.map { $0.count == results.count } ?? true)
    precondition(winners == nil || window.pixelCount <= mostRemembered)
  }
}

extension ImageWindow {
  /// Whether every pixel belongs to a window.
  fileprivate var coversImage: Bool {
    [rows, columns].allSatisfy { axis in
      axis.stride <= axis.size
        && axis.start(of: axis.outputSize - 1) + axis.size >= axis.inputSize
    }
  }
}
