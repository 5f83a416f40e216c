internal import InklingFiles

/// The labels of a table, and what classes they make.
struct CSVLabels {
  /// A label that occurs, and where it does first.
  private struct Label {
    let text: String
    let line: Int
    /// The whole number that it is, if it is one.
    let number: Int?
  }

  private let place: CSVPlace
  private let column: Int
  /// The different labels in the order in which they come.
  private var different: [Label] = []
  private var indices: [String: Int] = [:]
  /// The label of each example, as an index of `different`.
  private var examples: [Int] = []

  init(place: CSVPlace, column: Int) {
    self.place = place
    self.column = column
  }

  var count: Int { examples.count }

  mutating func append(_ field: CSVField, of reader: CSVReader, line: Int) throws(FileError) {
    let text = reader.text(field)
    if let index = indices[text] {
      examples.append(index)
      return
    }
    guard !text.isEmpty, different.count < largestClassCount else {
      throw wrong(text, line: line, expected: text.isEmpty ? "a label" : "fewer different labels")
    }
    let number = reader.number(field)
    if let number, number.rounded() != number {
      throw wrong(text, line: line, expected: "a class: a whole number or a name")
    }
    indices[text] = different.count
    examples.append(different.count)
    different.append(Label(text: text, line: line, number: number.flatMap { Int(exactly: $0) }))
  }

  /// The class of each example, and the names of the classes.
  ///
  /// - Parameter names: the names of the classes, if somebody has given them.
  func classes(given names: [String]?) throws(FileError) -> (labels: [Int], names: [String]) {
    var numbers: [Int] = []
    let areNumbers = areNumbers
    let sorted = names ?? sortedNames
    var places: [String: Int] = [:]
    for (index, name) in sorted.enumerated() { places[name] = places[name] ?? index }
    for label in different {
      let found = areNumbers && places[label.text] == nil ? label.number : places[label.text]
      guard let found, found < sorted.count else {
        throw wrong(
          label.text, line: label.line,
          expected: areNumbers ? "0...\(sorted.count - 1)" : "one of the names of the classes")
      }
      numbers.append(found)
    }
    return (examples.map { numbers[$0] }, sorted)
  }

  /// Whether all labels are whole numbers from 0.
  private var areNumbers: Bool {
    different.allSatisfy { $0.number.map { $0 >= 0 && $0 < largestClassCount } ?? false }
  }

  /// The numbers up to the largest, or the names in order: numbers by their size, others by letters.
  private var sortedNames: [String] {
    if areNumbers { return (0...(different.compactMap(\.number).max() ?? 0)).map(String.init) }
    if different.allSatisfy({ $0.number != nil }) {
      return different.sorted { ($0.number ?? 0) < ($1.number ?? 0) }.map(\.text)
    }
    return different.map(\.text).sorted()
  }

  private func wrong(_ text: String, line: Int, expected: String) -> FileError {
    .unexpected(
      file: place.file, field: place.text(line: line, column: column), expected: expected,
      found: CSVPlace.shown(text))
  }
}
