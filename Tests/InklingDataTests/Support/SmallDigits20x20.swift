/// A MAT file in the form of the 20x20 digits, with few images.
enum SmallDigits20x20 {
  /// The file.
  ///
  /// - Parameters:
  ///   - pixels: the pixel of each image, row and column.
  ///   - labels: one for each image, as they stand in the file.
  ///   - size: how many numbers a row of `X` has.
  static func file(
    labels: [Double] = [10, 3, 9], size: Int = 400, labelCount: Int? = nil,
    pixel: (_ image: Int, _ row: Int, _ column: Int) -> Double
  ) -> [UInt8] {
    let count = labels.count
    let rows = (0..<size).flatMap { index in
      (0..<count).map { pixel($0, index % 20, index / 20) }
    }
    return Array("MATLAB 5.0 MAT-file".utf8) + [UInt8](repeating: 0x20, count: 105)
      + [0x00, 0x01, 0x49, 0x4d] + matrix("X", [count, size], rows)
      + matrix("y", [labelCount ?? count, 1], Array(labels.prefix(labelCount ?? count)))
  }

  private static func matrix(_ name: String, _ shape: [Int], _ values: [Double]) -> [UInt8] {
    let numbers = values.flatMap { value in
      (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * UInt64($0))) }
    }
    return element(
      14,
      element(6, word(6) + word(0)) + element(5, shape.flatMap(word))
        + element(1, Array(name.utf8)) + element(9, numbers))
  }

  private static func word(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func element(_ type: Int, _ content: [UInt8]) -> [UInt8] {
    word(type) + word(content.count) + content
      + [UInt8](repeating: 0, count: (8 - content.count % 8) % 8)
  }
}
