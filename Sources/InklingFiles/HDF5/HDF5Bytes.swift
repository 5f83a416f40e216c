/// Bytes of an HDF5 file, read front to back within one part of it.
///
/// Numbers are little-endian in the format, and addresses count from the start of the file.
struct HDF5Bytes {
  /// The whole file.
  let content: HDF5Content
  /// What is read, in the words of an error.
  let field: String
  /// Where the next byte lies.
  private(set) var position: Int
  /// Where the part ends.
  let end: Int

  /// The part of the file from an address to its end, or as many bytes of it as are given.
  ///
  /// - Throws: ``FileError`` if they do not lie in the file.
  init(
    _ content: HDF5Content, at address: Int, count: Int? = nil, field: String
  ) throws(FileError) {
    let available = content.bytes.count - address
    guard address >= 0, available >= 0, count ?? 0 >= 0, count ?? 0 <= available else {
      throw .unexpected(
        file: content.file, field: "place of the \(field)",
        expected: "within the file's \(byteCount(content.bytes.count))",
        found: count.map { "\(byteCount($0)) from \(address)" } ?? "\(address)")
    }
    self.content = content
    self.field = field
    position = address
    end = count.map { address + $0 } ?? content.bytes.count
  }

  /// How many bytes are left.
  var count: Int { end - position }

  /// The next bytes, which are then behind us.
  mutating func take(_ wanted: Int) throws(FileError) -> Range<Int> {
    guard wanted >= 0, wanted <= count else {
      throw .truncated(file: content.file, field: field, expected: wanted, found: count)
    }
    defer { position += wanted }
    return position..<position + wanted
  }

  /// Moves on without looking.
  mutating func skip(_ wanted: Int) throws(FileError) { _ = try take(wanted) }

  /// A whole number without a sign.
  ///
  /// - Parameter width: how many bytes it has, 1...8.
  mutating func word(_ width: Int) throws(FileError) -> UInt64 {
    var number: UInt64 = 0
    for index in try take(width).reversed() {
      number = number << 8 | UInt64(content.bytes[index])
    }
    return number
  }

  /// A whole number of 1 to 4 bytes.
  mutating func number(_ width: Int) throws(FileError) -> Int { Int(try word(width)) }

  /// A length, or another number of 8 bytes.
  ///
  /// - Parameter name: what it is, for an error where it is larger than any file.
  mutating func length(_ name: String) throws(FileError) -> Int {
    let number = try word(8)
    guard let length = Int(exactly: number) else {
      throw wrong(name, expected: "a length", found: "\(number)")
    }
    return length
  }

  /// An address of 8 bytes, or nil for the one that says that there is none.
  mutating func address(_ name: String) throws(FileError) -> Int? {
    let number = try word(8)
    guard number != .max else { return nil }
    guard let address = Int(exactly: number), address <= content.bytes.count else {
      throw wrong(
        name, expected: "a place within the file's \(byteCount(content.bytes.count))",
        found: "\(number)")
    }
    return address
  }

  /// An address that has to be there.
  mutating func definedAddress(_ name: String) throws(FileError) -> Int {
    guard let address = try address(name) else {
      throw wrong(name, expected: "a place in the file", found: "none")
    }
    return address
  }

  /// The letters with which a structure begins.
  mutating func signature(_ letters: String) throws(FileError) {
    let range = try take(letters.utf8.count)
    guard content.bytes[range].elementsEqual(letters.utf8) else {
      throw wrong("signature", expected: letters, found: "other data")
    }
  }

  /// The version of a structure.
  mutating func version(_ accepted: ClosedRange<Int>) throws(FileError) -> Int {
    let version = try number(1)
    guard accepted.contains(version) else {
      throw wrong(
        "version",
        expected: accepted.count == 1
          ? "\(accepted.lowerBound)" : "\(accepted.lowerBound) to \(accepted.upperBound)",
        found: "\(version)")
    }
    return version
  }

  /// The error that a part of what is read is not as it must be.
  func wrong(_ part: String, expected: String, found: String) -> FileError {
    .unexpected(
      file: content.file, field: "\(part) of the \(field)", expected: expected, found: found)
  }
}

/// A whole HDF5 file that lies in memory.
struct HDF5Content: Sendable {
  let bytes: [UInt8]
  /// The file's name, for messages.
  let file: String

  /// Text between two places, without the zeros that fill it up.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].prefix { $0 != 0 }, as: UTF8.self)
  }
}
