public import InklingFiles

/// What is known about a data set: enough to describe, find, check and fetch it.
public struct DatasetEntry: Equatable, Sendable {
  /// One file of a data set.
  public struct File: Equatable, Sendable {
    /// The name of the unpacked file, after its folder if it has one of its own. On disk it may carry
    /// `.gz` and be gzipped; mirrors have it gzipped.
    public let name: String
    /// What the content has to be.
    public let checksum: Checksum
    /// The size in bytes of that of which the checksum is.
    public let byteCount: Int
    /// Whether a download is unpacked once and for all: an archive that is hardly smaller for being
    /// packed is read several times as fast without.
    public var isKeptUnpacked = false
  }

  /// The checksum of a file, and of what it is.
  public enum Checksum: Equatable, Sendable {
    /// Of the content once unpacked: whatever a mirror has packed it with, it is right.
    case unpacked(SHA256Digest)
    /// Of the gzipped file, where no other checksum is published: only the very bytes of the
    /// publisher are right.
    case packed(SHA256Digest)
    /// There is none: the file is one that people make for themselves.
    case unpublished

    /// The checksum itself, if there is one.
    public var digest: SHA256Digest? {
      switch self {
      case .unpacked(let digest), .packed(let digest): digest
      case .unpublished: nil
      }
    }
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
  /// Addresses of folders that hold the files, gzipped, each ending in a slash. An address without one
  /// is that of the only file itself, gzipped or not. None for data that cannot be fetched.
  public let mirrors: [String]
  /// Other files that the data set can be read from, if all of one list lie together: those that
  /// somebody has unpacked, or that another program has fetched.
  public var alternatives: [[File]] = []
  /// Other names than ``name`` of the folder in which the data set may lie.
  public var folderNames: [String] = []

  /// True if Inkling makes the data itself.
  public var isBuiltIn: Bool { files.isEmpty }

  /// Every data set that Inkling knows.
  public static let all: [DatasetEntry] = [
    .mnist, .fashionMNIST, .cifar10, .digits8x8, .digits20x20, .builtInDigits,
  ]

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
