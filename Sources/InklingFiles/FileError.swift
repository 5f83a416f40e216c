public import InklingCore

/// What can be wrong with a file, always with the file's name and, where a part of it is at fault,
/// the name of that part.
public enum FileError: ExplainedError, Equatable, Sendable {
  /// There is no such file.
  case missing(file: String)
  /// The file is there but cannot be read: permissions, a folder in its place, a failing disk.
  case unreadable(file: String, reason: String)
  /// The file cannot be written.
  case unwritable(file: String, reason: String)
  /// The file ends in the middle of `field`; both counts are in bytes.
  case truncated(file: String, field: String, expected: Int, found: Int)
  /// A part of the file holds something other than it must.
  case unexpected(file: String, field: String, expected: String, found: String)
  /// Compressed data that does not unpack.
  case damaged(file: String, field: String, reason: String)
  /// A part of the file is larger than this reader accepts; `limit` is in bytes.
  case tooLarge(file: String, field: String, found: String, limit: Int)
  /// The file is right in itself, but does not fit the model that it is for.
  case mismatch(file: String, problem: String, hint: String? = nil)

  /// One sentence: the file, the field, what was expected and what was found.
  public var message: String {
    switch self {
    case .missing(let file):
      "\(file): there is no such file"
    case .unreadable(let file, let reason):
      "\(file): cannot be read: \(reason)"
    case .unwritable(let file, let reason):
      "\(file): cannot be written: \(reason)"
    case .truncated(let file, let field, let expected, let found):
      "\(file): the file ends within its \(field): expected \(byteCount(expected)), "
        + "found \(byteCount(found))"
    case .unexpected(let file, let field, let expected, let found):
      "\(file): wrong \(field): expected \(expected), found \(found)"
    case .damaged(let file, let field, let reason):
      "\(file): damaged \(field): \(reason)"
    case .tooLarge(let file, let field, let found, let limit):
      "\(file): \(field) too large: found \(found), at most \(byteCount(limit)) are accepted"
    case .mismatch(let file, let problem, _):
      "\(file): does not fit the model: \(problem)"
    }
  }

  /// What to do about it, where there is something to do.
  public var hint: String? {
    switch self {
    case .truncated, .damaged:
      "the file is incomplete or was changed on its way; delete it and fetch it again"
    case .mismatch(_, _, let hint):
      hint
    case .missing, .unreadable, .unwritable, .unexpected, .tooLarge:
      nil
    }
  }

  /// The file that the error is about.
  public var file: String {
    switch self {
    case .missing(let file), .unreadable(let file, _), .unwritable(let file, _),
      .truncated(let file, _, _, _), .unexpected(let file, _, _, _), .damaged(let file, _, _),
      .tooLarge(let file, _, _, _), .mismatch(let file, _, _):
      file
    }
  }
}

/// `1 byte`, `7,840,016 bytes`.
func byteCount(_ count: Int) -> String {
  count == 1 ? "1 byte" : "\(count.grouped) bytes"
}
