/// A folder in which data sets are looked for, and why.
public struct DataFolder: Equatable, Sendable {
  /// Who named the folder.
  public enum Origin: Equatable, Sendable {
    /// The program or the command line (`--data`).
    case argument
    /// The environment variable `INKLING_DATA`.
    case environment
    /// Nobody: it is the user's cache folder.
    case cache

    /// How the folder came to be searched, in words: `given with --data`.
    public var explanation: String {
      switch self {
      case .argument: "given with --data"
      case .environment: "from INKLING_DATA"
      case .cache: "the cache folder"
      }
    }
  }

  /// The folder's absolute path.
  public let path: String
  /// Who named it.
  public let origin: Origin
}
