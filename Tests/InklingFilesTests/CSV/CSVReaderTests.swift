import InklingFiles
import Testing

struct CSVReaderTests {
  /// The texts of all rows, and the lines in which they begin.
  static func rows(
    _ text: String, separator: Character = ","
  ) throws -> (texts: [[String]], lines: [Int]) {
    var reader = try CSVReader(Array(text.utf8), file: "x", separator: separator.asciiValue!)
    var row = CSVRow()
    var texts: [[String]] = []
    var lines: [Int] = []
    while try reader.read(into: &row) {
      texts.append(row.fields.map(reader.text))
      lines.append(row.line)
    }
    return (texts, lines)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end in every way, and blank ones are passed over`(end: String) throws {
    let text = ["\u{FEFF}a,b", "", "1, 2 ", "  ", "\t3,", ",", "x"].joined(separator: end)
    let (texts, lines) = try Self.rows(text)
    #expect(texts == [["a", "b"], ["1", "2"], ["3", ""], ["", ""], ["x"]])
    #expect(lines == [1, 3, 5, 6, 7])
    #expect(try Self.rows(text + end).texts == texts)
  }

  @Test func `quotes hold separators, line ends and quotes`() throws {
    let (texts, lines) = try Self.rows("\"a,\"\"b\"\"\", \"two\nlines\" ,\"\"\n5\" tall,'x'\n")
    #expect(texts == [["a,\"b\"", "two\nlines", ""], ["5\" tall", "'x'"]])
    #expect(lines == [1, 3])
  }

  @Test func `other separators separate`() throws {
    #expect(try Self.rows("a;b,c;d", separator: ";").texts == [["a", "b,c", "d"]])
    #expect(try Self.rows("a\t\t b \n", separator: "\t").texts == [["a", "", "b"]])
    #expect(try Self.rows(" a b", separator: " ").texts == [["", "a", "b"]])
  }

  @Test(arguments: [
    ("\"a", "line 1, column 1", "closing quotes", "the end of the file"),
    (
      "1,2\n3,\"a\" b\n", "line 2, column 2",
      "a separator or the end of the line after the quotes", "more text"
    ),
  ])
  func `wrong quotes are an error with their place`(
    text: String, field: String, expected: String, found: String
  ) {
    #expect(
      throws: FileError.unexpected(file: "x", field: field, expected: expected, found: found)
    ) { try Self.rows(text) }
  }

  @Test func `another encoding is named`() {
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "encoding", expected: "UTF-8", found: "UTF-16")
    ) { try CSVReader([0xFF, 0xFE, 0x31, 0], file: "x") }
  }

  /// The first field as a byte and as a number.
  static func numbers(_ text: String) throws -> (UInt8?, Double?) {
    var reader = try CSVReader(Array((text + "\n").utf8), file: "x")
    var row = CSVRow()
    #expect(try reader.read(into: &row))
    return (reader.byte(row.fields[0]), reader.number(row.fields[0]))
  }

  @Test(arguments: [
    "0", "255", "256", "007", "-1", "+5", "1.5", ".5", "5.", "1e3", "-2.5E-3", "0.1", "1e22",
    "1e23", "123456789012345678", "0.000000000000000000000000000012345", "3.4028235e38",
    "1.7976931348623157e308", "4.9e-324", "0e999999999999999999999", "2.2250738585072011e-308",
    "9007199254740993", "0.30000000000000004", "1e-400",
  ])
  func `numbers are the nearest to what is written`(text: String) throws {
    let (byte, number) = try Self.numbers(text)
    #expect(number == Double(text))
    let isPlain = text.utf8.count <= 3 && text.allSatisfy(\.isNumber)
    #expect(byte == (isPlain ? UInt8(text) : nil))
  }

  @Test func `random numbers are read as Swift reads them`() throws {
    var random = SplitMix(state: 5)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: .random(in: .min ... .max, using: &random))
      guard number.isFinite else { continue }
      #expect(try Self.numbers("\(number)").1 == number)
      let short = (Double.random(in: -1e6...1e6, using: &random) * 1e4).rounded() / 1e4
      #expect(try Self.numbers("\(short)").1 == short)
    }
  }

  @Test(arguments: [
    "x", "-", "+", ".", "1.2.3", "1e", "e5", "1e+", "0x10", "inf", "nan", "1_000", "1,5x", "1e999",
    "--1", "1 2", "١",
  ])
  func `what is no finite number is none`(text: String) throws {
    let (byte, number) = try Self.numbers("\"\(text)\"")
    #expect(byte == nil && number == nil)
  }
}
