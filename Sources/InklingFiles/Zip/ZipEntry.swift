/// What a zip archive says about one of its files.
public struct ZipEntry: Equatable, Sendable {
  /// The path within the archive, `dense/kernel.npy`: relative, with `/` between its parts and
  /// never with `..`.
  public let name: String
  /// How many bytes the file has, as the archive claims; what is read is held against it.
  public let size: Int

  let index: UInt64
  let packedSize: Int
  let compression: Compression
  let isEncrypted: Bool

  enum Compression: Equatable {
    case stored
    case deflated
    /// One of the methods that this reader leaves alone, by its number in the format.
    case other(UInt16)
  }

  /// A byte of deflated data stands for 1,032 bytes at most, so an entry that claims more is lying;
  /// the rest is room for short entries.
  static let largestRatio = 1_032
  private static let spareSize = 2_048

  /// True where `packedSize` bytes can unpack to `size`.
  var isPlausible: Bool {
    switch compression {
    case .stored: size == packedSize
    case .deflated, .other: (size - Self.spareSize) / Self.largestRatio <= packedSize
    }
  }
}

extension ZipEntry {
  /// Why a name is not one that an archive may hold, or `nil` for a good one.
  ///
  /// Names that would reach outside of a folder into which somebody unpacks are refused, although
  /// nothing is unpacked here: such an archive is not what it pretends to be.
  static func objection(to name: String) -> String? {
    if name.isEmpty { return "no path at all" }
    if name.hasPrefix("/") { return "an absolute path" }
    if name.contains("\\") { return "a backslash" }
    if name.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
      return "a control character"
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") { return "a path that leads out of its folder" }
    if parts[0].count == 2, parts[0].hasSuffix(":") { return "the name of a drive" }
    return nil
  }
}

/// A name out of a file as a message shows it: in quotes, control characters escaped, shortened.
func quoted(_ name: String) -> String {
  // Swift escapes the apostrophe too, which needs none.
  let text = String(name.prefix(80)).debugDescription.replacing("\\'", with: "'")
  return name.count > 80 ? text + "..." : text
}
