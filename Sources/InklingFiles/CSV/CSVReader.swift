/// Reads the rows of a table in text form: comma-separated values, or values with another separator.
///
/// A row is a line; its end is `\n`, `\r\n` or `\r`. Lines without anything in them are passed over, and so is a
/// byte order mark at the beginning. A field in quotes may contain separators, line ends and, as two
/// quotes, a quote; around one without quotes, spaces and tabs do not count.
///
///     var reader = try CSVReader(bytes, file: "digits.csv")
///     var row = CSVRow()
///     while try reader.read(into: &row) {
///       let label = reader.text(row.fields[0])
///     }
///
/// Source: RFC 4180; what it leaves open is read as Python's `csv` reads it.
public struct CSVReader: Sendable {
  /// The file's name, for messages.
  public let file: String

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1

  /// A reader of a table that lies in memory.
  ///
  /// - Parameters:
  ///   - bytes: the table, in UTF-8.
  ///   - file: the name that errors give.
  ///   - separator: what stands between two fields; no quote and no line end.
  /// - Throws: ``FileError`` if it is text of another encoding.
  public init(
    _ bytes: [UInt8], file: String, separator: UInt8 = UInt8(ascii: ",")
  ) throws(FileError) {
    precondition(![Self.quote, Self.newline, Self.carriageReturn].contains(separator))
    self.bytes = bytes
    self.file = file
    self.separator = separator
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw .unexpected(file: file, field: "encoding", expected: "UTF-8", found: "UTF-16")
    }
  }

  /// Reads the next row.
  ///
  /// - Parameter row: what is replaced by the row; its storage is used again.
  /// - Returns: false at the end of the table.
  /// - Throws: ``FileError``, with the line, for quotes that are not closed or that more text follows.
  public mutating func read(into row: inout CSVRow) throws(FileError) -> Bool {
    skipEmptyLines()
    guard position < bytes.count else { return false }
    row.line = line
    row.fields.removeAll(keepingCapacity: true)
    while true {
      row.fields.append(try nextField(number: row.fields.count + 1))
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    skipLineEnd()
    return true
  }

  /// The text of a field of this table, its quotes undone.
  public func text(_ field: CSVField) -> String {
    guard field.hasEscapes else { return String(decoding: bytes[field.range], as: UTF8.self) }
    var content: [UInt8] = []
    var index = field.range.lowerBound
    while index < field.range.upperBound {
      content.append(bytes[index])
      // Of two quotes in a row the second is passed over.
      index += bytes[index] == Self.quote ? 2 : 1
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// A field that is a whole number from 0 to 255, spelt in digits alone; nil for any other.
  public func byte(_ field: CSVField) -> UInt8? {
    guard (1...3).contains(field.range.count) else { return nil }
    var number = 0
    for index in field.range {
      let digit = Int(bytes[index]) - 0x30
      guard digit >= 0, digit <= 9 else { return nil }
      number = number * 10 + digit
    }
    return UInt8(exactly: number)
  }

  /// A field that is a finite number in decimal notation; nil for any other.
  public func number(_ field: CSVField) -> Double? {
    DecimalNumber.value(of: bytes, in: field.range)
  }

  // MARK: Fields

  private mutating func nextField(number: Int) throws(FileError) -> CSVField {
    skipBlanks()
    if position < bytes.count, bytes[position] == Self.quote {
      return try quotedField(number: number)
    }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == Self.newline || byte == Self.carriageReturn { break }
      position += 1
    }
    var end = position
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return CSVField(range: start..<end, isQuoted: false, hasEscapes: false)
  }

  private mutating func quotedField(number: Int) throws(FileError) -> CSVField {
    let firstLine = line
    let start = position + 1
    var hasEscapes = false
    position = start
    while position < bytes.count {
      switch bytes[position] {
      case Self.quote where position + 1 < bytes.count && bytes[position + 1] == Self.quote:
        hasEscapes = true
        position += 2
      case Self.quote:
        let field = CSVField(range: start..<position, isQuoted: true, hasEscapes: hasEscapes)
        position += 1
        skipBlanks()
        guard position == bytes.count || isEndOfField(bytes[position]) else {
          throw .unexpected(
            file: file, field: "line \(line), column \(number)",
            expected: "a separator or the end of the line after the quotes", found: "more text")
        }
        return field
      case Self.newline, Self.carriageReturn:
        skipLineEnd()
      default:
        position += 1
      }
    }
    throw .unexpected(
      file: file, field: "line \(firstLine), column \(number)", expected: "closing quotes",
      found: "the end of the file")
  }

  private func isEndOfField(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.newline || byte == Self.carriageReturn
  }

  /// Spaces and tabs, where they do not separate fields.
  private func isBlank(_ byte: UInt8) -> Bool {
    (byte == 0x20 || byte == 0x09) && byte != separator
  }

  private mutating func skipBlanks() {
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
  }

  private mutating func skipEmptyLines() {
    while position < bytes.count {
      let start = position
      skipBlanks()
      guard position < bytes.count,
        bytes[position] == Self.newline || bytes[position] == Self.carriageReturn
      else {
        // A line that begins with blanks is not empty, unless nothing at all follows.
        if position < bytes.count { position = start }
        return
      }
      skipLineEnd()
    }
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    if bytes[position] == Self.carriageReturn, position + 1 < bytes.count,
      bytes[position + 1] == Self.newline
    {
      position += 1
    }
    position += 1
    line += 1
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}

/// A row of a table in text form.
public struct CSVRow: Sendable {
  /// The line of the file in which it begins, from 1.
  public internal(set) var line = 0
  /// Its fields; what is in them, the reader says.
  public internal(set) var fields: [CSVField] = []

  /// A row without fields, to be read into.
  public init() {}
}

/// Where a field of a table in text form lies.
public struct CSVField: Sendable {
  let range: Range<Int>
  /// Whether it stood in quotes.
  public let isQuoted: Bool
  let hasEscapes: Bool
}
