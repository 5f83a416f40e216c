/// Reads the dictionary in a NumPy header, which is written as Python's source:
/// `{'descr': '<f4', 'fortran_order': False, 'shape': (60000, 28), }`.
///
/// Exactly the three keys are accepted, each once and in any order, and of Python's values those
/// that stand there: a string without escapes, True or False, a tuple of whole numbers.
struct NPYHeaderParser {
  struct Fields: Equatable {
    let description: String
    let isColumnMajor: Bool
    let shape: [Int]
  }

  private let text: ArraySlice<UInt8>
  private var position: Int
  private let source: NPYSource

  init(_ text: ArraySlice<UInt8>, source: NPYSource) {
    self.text = text
    position = text.startIndex
    self.source = source
  }

  /// NumPy's own arrays have 64 dimensions at most.
  private static let largestRank = 64

  mutating func fields() throws(FileError) -> Fields {
    var description: String?
    var isColumnMajor: Bool?
    var shape: [Int]?
    try expect("{")
    while !take("}") {
      let key = try string("a key")
      try expect(":")
      switch key {
      case "descr" where description == nil: description = try elementType()
      case "fortran_order" where isColumnMajor == nil: isColumnMajor = try truth()
      case "shape" where shape == nil: shape = try tuple()
      case "descr", "fortran_order", "shape":
        throw unexpected("the key \"\(key)\" once", found: "it a second time")
      default:
        throw unexpected("the keys descr, fortran_order and shape", found: quoted(key))
      }
      if !take(",") {
        try expect("}")
        break
      }
    }
    skipSpace()
    guard position == text.endIndex else { throw unexpected("its end after \"}\"") }
    guard let description, let isColumnMajor, let shape else {
      throw unexpected(
        "the keys descr, fortran_order and shape", found: "not all of them")
    }
    return Fields(description: description, isColumnMajor: isColumnMajor, shape: shape)
  }

  /// The value of `descr`: a string, or a list of fields for structures.
  private mutating func elementType() throws(FileError) -> String {
    skipSpace()
    guard next != UInt8(ascii: "[") else {
      throw source.unexpected(
        "element type", expected: "whole numbers, floating point or true and false",
        found: "structures of several fields")
    }
    return try string("a string")
  }

  private mutating func string(_ what: String) throws(FileError) -> String {
    skipSpace()
    guard let quote = next, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      throw unexpected(what + " in quotes")
    }
    let start = position + 1
    guard let end = text[start...].firstIndex(of: quote) else {
      throw unexpected("a closing quote", found: "none")
    }
    let content = text[start..<end]
    guard content.allSatisfy({ $0 >= 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") }) else {
      throw unexpected(what + " of plain letters", found: "others")
    }
    position = end + 1
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func truth() throws(FileError) -> Bool {
    if take("True") { return true }
    if take("False") { return false }
    throw unexpected("True or False")
  }

  private mutating func tuple() throws(FileError) -> [Int] {
    var shape: [Int] = []
    try expect("(")
    while !take(")") {
      shape.append(try size())
      guard shape.count <= Self.largestRank else {
        throw source.unexpected(
          "shape", expected: "at most \(Self.largestRank) dimensions", found: "more")
      }
      if !take(",") {
        // Python's tuple of one needs its comma; without it, this would be a number in parentheses.
        guard shape.count > 1 else { throw unexpected("\",\"") }
        try expect(")")
        break
      }
    }
    return shape
  }

  private mutating func size() throws(FileError) -> Int {
    skipSpace()
    var size = 0
    let start = position
    while let digit = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      let (tens, isTooLarge) = size.multipliedReportingOverflow(by: 10)
      let (sum, isTooLargeNow) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      guard !isTooLarge, !isTooLargeNow else {
        throw source.unexpected(
          "shape", expected: "dimensions below 2⁶³", found: "a larger one")
      }
      size = sum
      position += 1
    }
    guard position > start else { throw unexpected("a whole number") }
    // Python 2 wrote long integers with an L.
    if next == UInt8(ascii: "L") { position += 1 }
    return size
  }

  private var next: UInt8? { position < text.endIndex ? text[position] : nil }

  private mutating func skipSpace() {
    while let letter = next, letter == 0x20 || (0x09...0x0d).contains(letter) { position += 1 }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    skipSpace()
    let word = word.description.utf8
    guard text[position...].starts(with: word) else { return false }
    position += word.count
    return true
  }

  private mutating func expect(_ word: StaticString) throws(FileError) {
    guard take(word) else { throw unexpected("\"\(word)\"") }
  }

  private func unexpected(_ expected: String, found: String? = nil) -> FileError {
    let rest = String(decoding: text[position...].prefix(20), as: UTF8.self)
    let place = position - text.startIndex
    return source.unexpected(
      "header", expected: expected,
      found: found ?? (rest.isEmpty ? "its end" : "\(quoted(rest)) at byte \(place)"))
  }
}
