/// Why a report could not be written.
public enum ReportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file or its folder cannot be written.
  case cannotWrite(file: String, reason: String)

  /// What went wrong, in a sentence.
  public var description: String {
    switch self {
    case .cannotWrite(let file, let reason): "\(file) cannot be written: \(reason)"
    }
  }
}
