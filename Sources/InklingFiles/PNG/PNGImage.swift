/// A picture from a PNG file, in bytes.
///
/// All of PNG's forms are read: gray, color and palettes, 1 to 16 bits, with and without transparency,
/// interlaced or not. The values are those of the file; where it has 16 bits, scaled to eight.
///
///     let picture = try PNGImage(contentsOf: "three.png", channels: .grayscale)
///     picture.bytes[picture.width * 5 + 7]   // row 5, column 7
///
/// Source: W3C, "Portable Network Graphics (PNG) Specification", by libpng.
public struct PNGImage: Equatable, Sendable {
  /// What the picture is converted to.
  public enum Channels: Int, Sendable, CaseIterable {
    /// One number for each pixel; of colors the luma, 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601).
    case grayscale = 1
    /// Red, green and blue. Transparency is left out, not blended with a background.
    case rgb = 3
    /// Red, green, blue and opacity.
    case rgba = 4
  }

  /// The number of rows.
  public let height: Int
  /// The number of columns.
  public let width: Int
  /// What there is for each pixel.
  public let channels: Channels
  /// The values 0...255, row by row, in each row pixel by pixel: the shape
  /// `[height, width, channels]`.
  public let bytes: [UInt8]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - channels: what the picture is converted to.
  ///   - pixelLimit: how many pixels are accepted at most.
  /// - Throws: ``FileError``, with the file and the field, if the file cannot be read, is no PNG
  ///   file, is damaged or cut off, or is larger than `pixelLimit` or 64 MiB.
  public init(
    contentsOf path: String, channels: Channels, pixelLimit: Int = 1 << 24
  ) throws(FileError) {
    try self.init(
      FileContent.read(path, limit: 1 << 26), file: path, channels: channels,
      pixelLimit: pixelLimit)
  }

  /// Reads a file that lies in memory.
  ///
  /// - Parameters:
  ///   - content: the file.
  ///   - file: its name, for messages.
  ///   - channels: what the picture is converted to.
  ///   - pixelLimit: how many pixels are accepted at most.
  /// - Throws: ``FileError``, as ``init(contentsOf:channels:pixelLimit:)`` does.
  public init(
    _ content: [UInt8], file: String, channels: Channels, pixelLimit: Int = 1 << 24
  ) throws(FileError) {
    let outline = try PNGOutline(content, file: file, pixelLimit: pixelLimit)
    let colors = try PNGDecoder.colors(of: outline, file: file)
    height = outline.height
    width = outline.width
    self.channels = channels
    bytes =
      switch channels {
      case .rgba: colors
      case .rgb: Self.withoutOpacity(colors)
      case .grayscale: outline.isGray ? Self.firstOfFour(colors) : Self.luma(colors)
      }
  }

  private static func withoutOpacity(_ colors: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(colors.count / 4 * 3)
    for start in stride(from: 0, to: colors.count, by: 4) {
      bytes.append(colors[start])
      bytes.append(colors[start + 1])
      bytes.append(colors[start + 2])
    }
    return bytes
  }

  private static func firstOfFour(_ colors: [UInt8]) -> [UInt8] {
    stride(from: 0, to: colors.count, by: 4).map { colors[$0] }
  }

  /// In integers, rounded to the nearest: the same on every machine.
  private static func luma(_ colors: [UInt8]) -> [UInt8] {
    stride(from: 0, to: colors.count, by: 4).map { start in
      let sum =
        19595 * Int(colors[start]) + 38470 * Int(colors[start + 1])
        + 7471 * Int(colors[start + 2])
      return UInt8((sum + 1 << 15) >> 16)
    }
  }
}
