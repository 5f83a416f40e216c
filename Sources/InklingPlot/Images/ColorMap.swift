/// From numbers to colours.
enum ColorMap: Sendable, Equatable {
  /// Black for the lowest value, white for the highest.
  case gray

  /// The colour of a share of the range, from 0 to 1; values outside count as the nearest end, NaN as
  /// 0.
  func color(at share: Double) -> Color {
    let byte = share.isNaN ? 0 : UInt8((min(max(share, 0), 1) * 255).rounded())
    return switch self {
    case .gray: Color(red: byte, green: byte, blue: byte)
    }
  }
}

extension Raster {
  /// Numbers in rows as a picture.
  ///
  /// - Parameter values: `width * height` numbers; those that are NaN get the lowest colour.
  /// - Parameter range: The numbers at the two ends of the map.
  init(
    width: Int, height: Int, values: [Float], range: ClosedRange<Float>, map: ColorMap
  ) {
    let lower = Double(range.lowerBound)
    let span = Double(range.upperBound) - lower
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * 3)
    for value in values {
      let share = span > 0 ? (Double(value) - lower) / span : 0
      let color = map.color(at: share)
      bytes += [color.red, color.green, color.blue]
    }
    self.init(width: width, height: height, bytes: bytes)
  }
}
