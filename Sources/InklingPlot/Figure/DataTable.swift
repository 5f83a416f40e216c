/// The numbers and words behind a picture.
struct DataTable: Sendable, Equatable {
  var header: [String]
  var rows: [[String]]

  /// Both tables side by side, where their first columns are the same.
  func joined(with other: DataTable) -> DataTable? {
    guard header.first == other.header.first, header.first != nil,
      rows.map(\.first) == other.rows.map(\.first)
    else { return nil }
    return DataTable(
      header: header + other.header.dropFirst(),
      rows: zip(rows, other.rows).map { $0 + $1.dropFirst() })
  }

  /// Comma-separated values with the line ends of RFC 4180.
  var csv: String {
    ([header] + rows).map { row in row.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r"
    }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
