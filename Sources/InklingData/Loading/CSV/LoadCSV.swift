public import InklingCore
internal import InklingFiles

/// Which column of a table holds the labels.
public enum LabelColumn: Equatable, Sendable {
  /// The first, as in MNIST's usual tables.
  case first
  /// The last, as in most tables of the UCI repository.
  case last
  /// The one with that name in the first line.
  case named(String)
}

/// Labelled examples from a table in text form: a line for each, with its numbers and its label.
///
/// **Shapes**: N lines of as many numbers as `featureShape` takes, and one label. Where all numbers of
/// the table are whole, spelt in digits alone, and lie in 0...255, they are kept as bytes; otherwise they
/// become floating point of 32 bits.
///
/// Labels that are whole numbers from 0 stay as they are; all other labels are names, and the classes
/// are numbered in their sorted order. The file may be gzipped; fields may stand in quotes.
///
///     let digits = try loadCSV("digits.csv.gz", featureShape: [8, 8], largestPixel: 16)
///     let flowers = try loadCSV("iris.csv", label: .named("species"))
///
/// Source of the format: RFC 4180.
///
/// - Parameters:
///   - path: the file, in UTF-8.
///   - label: the column with the labels.
///   - featureShape: the shape of one example; by default one dimension with all other columns.
///   - header: whether the first line has the names of the columns; by default it does if one of its
///     fields is neither a number nor the label.
///   - separator: what stands between two fields, such as ";" or a tab.
///   - classNames: the name of each class, by label; by default found out as said above.
///   - largestPixel: the largest number that a byte can be, by which `normalized()` divides. Where it
///     is given, every number has to be whole and no larger.
///   - name: what the data set is called; by default the name of the file.
/// - Throws: ``FileError``, with the file, the line and the column, if the file cannot be read or is no
///   such table.
public func loadCSV(
  _ path: String, label: LabelColumn = .last, featureShape: [Int]? = nil, header: Bool? = nil,
  separator: String = ",", classNames: [String]? = nil, largestPixel: Int? = nil,
  name: String? = nil
) throws -> Dataset {
  guard separator.utf8.count == 1, let byte = separator.utf8.first, !"\"\r\n".contains(separator)
  else {
    throw CoreError.invalidArgument(
      name: "separator", got: "\(separator.debugDescription)",
      expected: "one ASCII character, no quote and no line end")
  }
  guard largestPixel.map({ (1...255).contains($0) }) ?? true else {
    throw CoreError.invalidArgument(
      name: "largestPixel", got: "\(largestPixel ?? 0)", expected: "1 to 255")
  }
  let reader = try UnpackedReader(path: path, limit: largestByteCount)
  let content = try reader.read(upTo: largestByteCount)
  try reader.finish(after: "first \(largestByteCount) bytes")
  let table = try CSVTable(
    CSVReader(content, file: path, separator: byte), label: label, header: header,
    largest: largestPixel.map { UInt8(clamping: $0) })
  return try table.dataset(
    featureShape: featureShape, classNames: classNames, name: name ?? fileName(path))
}

/// The largest table that is read, packed and unpacked.
private let largestByteCount = 1 << 30
