internal import InklingCore
internal import InklingFiles

/// A table of labelled examples, read and checked line by line.
struct CSVTable {
  private let file: String
  private let labels: CSVLabels
  private let features: CSVFeatures
  /// How many features an example has.
  private let featureCount: Int

  /// - Parameter largest: the largest byte, if the table has to consist of bytes.
  init(
    _ reader: CSVReader, label: LabelColumn, header: Bool?, largest: UInt8?
  ) throws(FileError) {
    var reader = reader
    var row = CSVRow()
    file = reader.file
    guard try reader.read(into: &row) else { throw Self.noRows(file) }
    let columnCount = row.fields.count
    guard columnCount > 1 else {
      throw .unexpected(
        file: file, field: "number of columns in line \(row.line)",
        expected: "2 or more, one of them the labels", found: "1")
    }
    let names = row.fields.map(reader.text)
    var labelColumn = try Self.place(of: label, in: names, header: header, file: file)
    let hasNames = header ?? (labelColumn == nil || Self.isHeader(row, reader, label: labelColumn))
    // A column that is looked for by its name is there, or an error was thrown.
    labelColumn = labelColumn ?? names.firstIndex { .named($0) == label }
    let place = CSVPlace(file: file, names: hasNames ? names : [])
    featureCount = columnCount - 1
    var labels = CSVLabels(place: place, column: labelColumn ?? 0)
    var features = CSVFeatures(place: place, largest: largest)
    var isData = !hasNames
    repeat {
      defer { isData = true }
      guard isData else { continue }
      guard row.fields.count == columnCount else {
        throw .unexpected(
          file: file, field: "number of columns in line \(row.line)", expected: "\(columnCount)",
          found: "\(row.fields.count)")
      }
      for (column, field) in row.fields.enumerated() {
        if column == labelColumn {
          try labels.append(field, of: reader, line: row.line)
        } else {
          try features.append(field, of: reader, line: row.line, column: column)
        }
      }
    } while try reader.read(into: &row)
    guard labels.count > 0 else { throw Self.noRows(file) }
    self.labels = labels
    self.features = features
  }

  /// The examples, with their classes.
  func dataset(featureShape: [Int]?, classNames: [String]?, name: String) throws -> Dataset {
    let shape = featureShape ?? [featureCount]
    guard Self.count(of: shape) == featureCount else {
      throw FileError.unexpected(
        file: file, field: "number of columns without the labels",
        expected: "as many as the shape \(shape) takes", found: "\(featureCount)")
    }
    let (classes, names) = try labels.classes(given: classNames)
    switch features.values {
    case .bytes(let bytes):
      return try Dataset(
        pixels: bytes, featureShape: shape, labels: classes, classNames: names, name: name,
        largestPixel: features.largest ?? 255)
    case .floats(let floats):
      return try Dataset(
        features: Tensor(shape: [classes.count] + shape, scalars: floats), labels: classes,
        classNames: names, name: name)
    }
  }

  /// How many numbers a shape takes; nil for what is no shape.
  private static func count(of shape: [Int]) -> Int? {
    var count = 1
    for size in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard size > 0, !overflow else { return nil }
      count = product
    }
    return count
  }

  /// The place of the label, or nil for one that is looked for by its name.
  private static func place(
    of label: LabelColumn, in names: [String], header: Bool?, file: String
  ) throws(FileError) -> Int? {
    switch label {
    case .first: return 0
    case .last: return names.count - 1
    case .named(let name):
      guard header != false, names.contains(name) else {
        throw .unexpected(
          file: file, field: "names of the columns", expected: "one \"\(name)\"",
          found: header == false ? "a table without them" : listText(names))
      }
      return nil
    }
  }

  /// The names, but no more than a line of them.
  private static func listText(_ names: [String]) -> String {
    names.prefix(8).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
      + (names.count > 8 ? " and \(names.count - 8) more" : "")
  }

  /// Whether a first line names the columns: one of the numbers is none.
  private static func isHeader(_ row: CSVRow, _ reader: CSVReader, label: Int?) -> Bool {
    row.fields.enumerated().contains { column, field in
      column != label && reader.number(field) == nil
    }
  }

  private static func noRows(_ file: String) -> FileError {
    .unexpected(file: file, field: "rows", expected: "1 or more", found: "none")
  }
}

/// Names places in a table for messages.
struct CSVPlace: Sendable {
  let file: String
  /// The names of the columns; empty where there are none.
  let names: [String]

  /// `line 3, column 5 ("pixel4")`; both count from 1.
  func text(line: Int, column: Int) -> String {
    let name = column < names.count ? " (\"\(names[column].prefix(40))\")" : ""
    return "line \(line), column \(column + 1)\(name)"
  }

  /// What stands in a field, shortened.
  static func shown(_ text: String) -> String {
    text.isEmpty ? "nothing" : "\"\(text.prefix(40))\"\(text.count > 40 ? "..." : "")"
  }
}
