import Foundation
import InklingCore
import InklingFiles
import Testing

@testable import InklingData

struct LoadCSVTests {
  /// Loads a table.
  static func load(
    _ text: String, label: LabelColumn = .last, featureShape: [Int]? = nil, header: Bool? = nil,
    separator: String = ",", classNames: [String]? = nil, largestPixel: Int? = nil,
    gzipped: Bool = false
  ) throws -> Dataset {
    let folder = try TemporaryFolder()
    let bytes = Array(text.utf8)
    let path = try folder.file("table.csv", gzipped ? Gzip.pack(bytes) : bytes)
    do {
      return try loadCSV(
        path, label: label, featureShape: featureShape, header: header, separator: separator,
        classNames: classNames, largestPixel: largestPixel)
    } catch FileError.unexpected(path, let field, let expected, let found) {
      throw FileError.unexpected(file: "table", field: field, expected: expected, found: found)
    }
  }

  @Test(arguments: [false, true])
  func `bytes stay bytes`(gzipped: Bool) throws {
    let data = try Self.load(
      "0,255,7,8,2\n1,2,3,4,0\n", featureShape: [2, 2, 1], gzipped: gzipped)
    #expect(data.name == "table.csv" && data.pixelRange == 0...255)
    #expect(data.featureShape == [2, 2, 1] && data.labels == [2, 0])
    #expect(data.classNames == ["0", "1", "2"])
    #expect(data.image(0).scalars == [0, 255, 7, 8])
    #expect(data.normalized().maximum() == 1)
  }

  @Test func `one number that is no byte makes all floating point`() throws {
    for (text, last) in [("256", Float(256)), ("1.0", 1), ("-1", -1), ("1e-3", 0.001)] {
      let data = try Self.load("1,2,0\n3,\(text),1\n5,6,0\n")
      #expect(data.pixelRange == nil)
      #expect(data.image(0).scalars == [1, 2] && data.image(1).scalars == [3, last])
      #expect(data.image(2).scalars == [5, 6])
    }
  }

  @Test func `labels are found first, last and by name`() throws {
    #expect(try Self.load("1,2,3\n", label: .first).labels == [1])
    #expect(try Self.load("1,2,3\n", label: .last).labels == [3])
    let data = try Self.load("a,kind,b\n1,2,3\n4,0,6\n", label: .named("kind"))
    #expect(data.labels == [2, 0] && data.image(1).scalars == [4, 6])
    let quoted = try Self.load("\"1\",\"the, kind\"\n7,2\n", label: .named("the, kind"))
    #expect(quoted.labels == [2] && quoted.count == 1)
  }

  @Test func `a first line of names is recognised, and can be said to be there or not`() throws {
    #expect(try Self.load("a,b,label\n1,2,0\n").count == 1)
    #expect(try Self.load("1,2,cat\n3,4,dog\n").classNames == ["cat", "dog"])
    #expect(try Self.load("1,2,0\n3,4,1\n", header: true).labels == [1])
    #expect(try Self.load("1,2,0\n3,4,1\n", header: false).labels == [0, 1])
  }

  @Test func `names of classes are sorted, and numbers stay numbers`() throws {
    let animals = try Self.load("1,zebra\n2,ape\n3,zebra\n4,Bee\n")
    #expect(animals.classNames == ["Bee", "ape", "zebra"] && animals.labels == [2, 1, 2, 0])
    let signed = try Self.load("1,10\n2,-1\n3,1\n")
    #expect(signed.classNames == ["-1", "1", "10"] && signed.labels == [2, 0, 1])
    let mixed = try Self.load("1,10\n2,x\n")
    #expect(mixed.classNames == ["10", "x"])
    let floating = try Self.load("1,1.0\n2,0.0\n3,01\n")
    #expect(floating.classNames == ["0", "1"] && floating.labels == [1, 0, 1])
    let given = try Self.load("1,1\n2,0\n", classNames: ["no", "yes", "perhaps"])
    #expect(given.classNames == ["no", "yes", "perhaps"] && given.labels == [1, 0])
    let order = try Self.load("1,yes\n2,no\n", classNames: ["no", "yes"])
    #expect(order.labels == [1, 0])
  }

  @Test func `separators and line ends are those of the file`() throws {
    let data = try Self.load("\u{FEFF}1;2;0\r\n3;4;1\r\n", separator: ";")
    #expect(data.labels == [0, 1] && data.featureShape == [2])
    #expect(try Self.load("1\t2\t1", separator: "\t").labels == [1])
  }

  struct Broken: CustomTestStringConvertible {
    let text: String
    var label = LabelColumn.last
    var featureShape: [Int]?
    var header: Bool?
    var classNames: [String]?
    var largestPixel: Int?
    let field: String
    let expected: String
    let found: String
    var testDescription: String { "\(text.debugDescription): \(field)" }
  }

  static let broken: [Broken] = [
    Broken(text: "", field: "rows", expected: "1 or more", found: "none"),
    Broken(text: "a,b\n", field: "rows", expected: "1 or more", found: "none"),
    Broken(
      text: "1\n2\n", field: "number of columns in line 1",
      expected: "2 or more, one of them the labels", found: "1"),
    Broken(
      text: "1,2,0\n\n1,2\n", field: "number of columns in line 3", expected: "3", found: "2"),
    Broken(
      text: "a,b,c\n1,x,0\n", field: "line 2, column 2 (\"b\")", expected: "a number",
      found: "\"x\""),
    Broken(
      text: "1,2,0\n3,,0\n", field: "line 2, column 2", expected: "a number", found: "nothing"),
    Broken(
      text: "1,2,0\n3,nan,0\n", field: "line 2, column 2", expected: "a number", found: "\"nan\""),
    Broken(
      text: "1,2,0\n3,1e60,0\n", field: "line 2, column 2", expected: "a number",
      found: "\"1e60\""),
    Broken(
      text: "1,2,\n", field: "line 1, column 3", expected: "a label", found: "nothing"),
    Broken(
      text: "1,2,0.5\n", field: "line 1, column 3",
      expected: "a class: a whole number or a name", found: "\"0.5\""),
    Broken(
      text: "1,2,3\n4,5,7\n", classNames: ["a", "b", "c", "d"], field: "line 2, column 3",
      expected: "0...3", found: "\"7\""),
    Broken(
      text: "1,2,a\n4,5,x\n", classNames: ["a", "b"], field: "line 2, column 3",
      expected: "one of the names of the classes", found: "\"x\""),
    Broken(
      text: "a,b\n1,2\n", label: .named("c"), field: "names of the columns",
      expected: "one \"c\"", found: "\"a\", \"b\""),
    Broken(
      text: "1,2\n", label: .named("1"), header: false, field: "names of the columns",
      expected: "one \"1\"", found: "a table without them"),
    Broken(
      text: "1,2,0\n", featureShape: [2, 2], field: "number of columns without the labels",
      expected: "as many as the shape [2, 2] takes", found: "2"),
    Broken(
      text: "1,16,0\n1,17,0\n", largestPixel: 16, field: "line 2, column 2",
      expected: "a whole number in 0...16", found: "\"17\""),
  ]

  @Test(arguments: broken)
  func `what is wrong is named with its line and column`(broken: Broken) {
    #expect(
      throws: FileError.unexpected(
        file: "table", field: broken.field, expected: broken.expected, found: broken.found)
    ) {
      try Self.load(
        broken.text, label: broken.label, featureShape: broken.featureShape, header: broken.header,
        classNames: broken.classNames, largestPixel: broken.largestPixel)
    }
  }

  @Test func `arguments that make no sense are refused`() {
    #expect(throws: CoreError.self) { try Self.load("1,2\n", separator: "\"") }
    #expect(throws: CoreError.self) { try Self.load("1,2\n", separator: "é") }
    #expect(throws: CoreError.self) { try Self.load("1,2\n", largestPixel: 256) }
    #expect(throws: FileError.missing(file: "/no/table.csv")) { try loadCSV("/no/table.csv") }
  }
}
