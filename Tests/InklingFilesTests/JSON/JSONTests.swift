import InklingFiles
import Testing

struct JSONTests {
  @Test(
    arguments: [
      ("null", .null), (" true ", true), ("false", false), ("0", 0), ("-0", 0), ("-17", -17),
      ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number(0x1p63)),
      ("1.0", .number(1)), ("1e2", .number(100)), ("-1.5E-07", .number(-1.5e-7)), ("[]", []),
      ("[1, [2], {}]", [1, [2], [:]]),
      ("{\"a\": 1, \"b\": {\"a\": null}}", ["a": 1, "b": ["a": nil]]),
      ("\"\"", ""), ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{c}\n\r\t"),
      ("\"größe\"", "größe"), ("\"gr\\u00f6\\u00DFe\"", "größe"), ("\"\\ud83d\\ude00\"", "😀"),
    ] as [(String, JSONValue)])
  func `a text is read`(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8), file: "x") == value)
    #expect(try JSONValue(parsing: Array(value.text.utf8), file: "x") == value)
  }

  @Test(arguments: [
    "", " ", "nul", "True", "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "NaN", "Infinity",
    "1e400", "[1,]", "[1 2]", "[", "[1", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
    "{\"a\":1 \"b\":2}", "{\"a\":1,\"a\":1}", "\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"",
    "\"\\u+123\"", "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\ud83d\\u0041\"", "\"\\ude00\"",
    "\"a\nb\"", "1 2", "[]]", "'a'", "// 1",
  ])
  func `what is no JSON is an error`(text: String) {
    #expect(throws: FileError.self) { try JSONValue(parsing: Array(text.utf8), file: "x") }
  }

  @Test func `an error has its line`() {
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "config.json, line 3", expected: "a comma or }",
        found: "'\"' at byte 10")
    ) {
      try JSONValue(
        parsing: Array("{\n\"a\": 1\n \"b\": 2}".utf8), file: "x", field: "config.json")
    }
  }

  @Test func `bytes that are no text are an error`() {
    #expect(throws: FileError.self) {
      try JSONValue(parsing: [0x22, 0xff, 0x22], file: "x")
    }
  }

  @Test func `a text that is too deep is an error, not a crash`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONValue(parsing: nested(128), file: "x")
    #expect(throws: FileError.self) { try JSONValue(parsing: nested(129), file: "x") }
    #expect(throws: FileError.self) { try JSONValue(parsing: nested(1 << 22), file: "x") }
  }

  @Test func `texts are written in ASCII, with sorted names and the shortest numbers`() {
    let value: JSONValue = ["b": [0.1, 1e-7, 3, true, nil], "a": "ö\n\"😀"]
    #expect(
      value.text
        == "{\"a\": \"\\u00f6\\u000a\\\"\\ud83d\\ude00\", \"b\": [0.1, 1e-07, 3, true, null]}")
  }
}
