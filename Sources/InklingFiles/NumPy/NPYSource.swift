/// Where a NumPy array is from, and the errors that say so.
struct NPYSource {
  let file: String
  /// The array's name within the file, if it is one of several.
  let name: String?

  private func field(_ part: String) -> String {
    name.map { "\(part) of \(quoted($0))" } ?? part
  }

  func unexpected(_ part: String, expected: String, found: String) -> FileError {
    .unexpected(file: file, field: field(part), expected: expected, found: found)
  }

  func truncated(_ part: String, expected: Int, found: Int) -> FileError {
    .truncated(file: file, field: field(part), expected: expected, found: found)
  }

  func tooLarge(_ part: String, found: String, limit: Int) -> FileError {
    .tooLarge(file: file, field: field(part), found: found, limit: limit)
  }
}
