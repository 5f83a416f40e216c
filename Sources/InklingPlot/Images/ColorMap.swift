/// From numbers to colours.
enum ColorMap: Sendable, Equatable {
  /// Black for the lowest value, white for the highest.
  case gray
  /// Blue for the lowest value, white in the middle, orange for the highest: told apart by the colour-blind, too.
  case diverging

  /// The colour of a share of the range, from 0 to 1; values outside count as the nearest end, NaN as
  /// 0.
  func color(at share: Double) -> Color {
    let byte = share.isNaN ? 0 : UInt8((min(max(share, 0), 1) * 255).rounded())
    return switch self {
    case .gray: Color(red: byte, green: byte, blue: byte)
    case .diverging: Self.divergingColor(at: share)
    }
  }

  private static func divergingColor(at share: Double) -> Color {
    let middle = Color(0xf7f7f7)
    // What is no number is gray, which is none of the colours.
    guard !share.isNaN else { return Color(0x808080) }
    let distance = min(max(share, 0), 1) * 2 - 1
    return middle.mixed(
      with: distance < 0 ? Color(0x053f8c) : Color(0xb34700), share: distance.magnitude)
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

  /// Red, green and blue of each pixel as a picture.
  ///
  /// - Parameter colors: `width * height * 3` numbers; those that are NaN count as the lowest.
  /// - Parameter range: The numbers for none of a colour and all of it.
  init(width: Int, height: Int, colors: [Float], range: ClosedRange<Float>) {
    let span = range.upperBound - range.lowerBound
    self.init(
      width: width, height: height,
      bytes: colors.map { value in
        let share = span > 0 ? (value - range.lowerBound) / span : 0
        return share.isNaN ? 0 : UInt8((min(max(share, 0), 1) * 255).rounded())
      })
  }
}
