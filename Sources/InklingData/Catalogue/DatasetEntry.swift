public import InklingFiles

/// What is known about a data set: enough to describe, find, check and fetch it.
public struct DatasetEntry: Equatable, Sendable {
  /// One file of a data set.
  public struct File: Equatable, Sendable {
    /// The name of the unpacked file. On disk it may carry `.gz` and be gzipped.
    public let name: String
    /// The checksum of the unpacked content; the gzip wrapping differs between mirrors.
    public let digest: SHA256Digest
    /// The size of the unpacked content in bytes.
    public let byteCount: Int
  }

  /// The short name: the folder of the data set and the argument of `inkling data fetch`.
  public let name: String
  /// The name for people, as it stands in `Dataset.name`.
  public let title: String
  /// One sentence about what the data is.
  public let summary: String
  /// The shape of one example.
  public let featureShape: [Int]
  /// How many examples there are to train with.
  public let trainCount: Int
  /// How many examples there are to test with.
  public let testCount: Int
  /// The type of the stored values.
  public let scalarType: String
  /// The range of the stored values.
  public let range: ClosedRange<Int>
  /// The name of each class, by label.
  public let classNames: [String]
  /// Who made it, and where it was published.
  public let source: String
  /// The terms under which it may be used.
  public let licence: String
  /// The files it consists of; none for data that Inkling makes itself.
  public let files: [File]
  /// Addresses of folders that hold the files, gzipped, each ending in a slash; none for data that
  /// cannot be fetched.
  public let mirrors: [String]

  /// True if Inkling makes the data itself.
  public var isBuiltIn: Bool { files.isEmpty }

  /// Every data set that Inkling knows.
  public static let all: [DatasetEntry] = [.mnist, .digits20x20, .builtInDigits]

  /// The data set of a name.
  ///
  /// - Throws: ``DataError/unknownDataset(name:known:)``, with the nearest name as the hint.
  public static func named(_ name: String) throws(DataError) -> DatasetEntry {
    guard let entry = all.first(where: { $0.name == name.lowercased() }) else {
      throw .unknownDataset(name: name, known: all.map(\.name))
    }
    return entry
  }
}
