/// How far a download has come.
public struct FetchProgress: Equatable, Sendable {
  /// The file that is being downloaded.
  public let file: String
  /// Its number, from 1.
  public let number: Int
  /// How many files there are.
  public let count: Int
  /// How many bytes of it have come, in earlier attempts too.
  public let received: Int
  /// How many bytes it has, if the server said so.
  public let total: Int?
}
