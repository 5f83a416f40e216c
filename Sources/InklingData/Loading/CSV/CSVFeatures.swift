internal import InklingFiles

/// The numbers of a table: bytes as long as all are, then floating point.
struct CSVFeatures {
  enum Values {
    case bytes([UInt8])
    case floats([Float])
  }

  /// The largest byte, if the table has to consist of bytes.
  let largest: UInt8?
  private let place: CSVPlace
  private var bytes: [UInt8] = []
  private var floats: [Float] = []
  private var isBytes = true

  init(place: CSVPlace, largest: UInt8?) {
    self.place = place
    self.largest = largest
  }

  /// All numbers, line by line.
  var values: Values { isBytes ? .bytes(bytes) : .floats(floats) }

  mutating func append(
    _ field: CSVField, of reader: CSVReader, line: Int, column: Int
  ) throws(FileError) {
    if isBytes, let byte = reader.byte(field), byte <= largest ?? 255 {
      bytes.append(byte)
      return
    }
    if let largest {
      throw wrong(
        field, of: reader, line: line, column: column, expected: "a whole number in 0...\(largest)")
    }
    guard let number = reader.number(field), Float(number).isFinite else {
      throw wrong(field, of: reader, line: line, column: column, expected: "a number")
    }
    if isBytes {
      isBytes = false
      floats = bytes.map { Float($0) }
      bytes = []
    }
    floats.append(Float(number))
  }

  private func wrong(
    _ field: CSVField, of reader: CSVReader, line: Int, column: Int, expected: String
  ) -> FileError {
    .unexpected(
      file: place.file, field: place.text(line: line, column: column), expected: expected,
      found: CSVPlace.shown(reader.text(field)))
  }
}
