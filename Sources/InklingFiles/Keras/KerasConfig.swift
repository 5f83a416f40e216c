/// The settings of one object of a Keras configuration. They are taken out one by one, so that none is
/// overlooked.
struct KerasConfig {
  /// The file's name, for messages.
  let file: String
  /// Where the settings stand in `config.json`, such as `config.layers[2].config`.
  let path: String
  /// Whose settings they are, such as `layer "hidden" (Dense)`; empty where the path says it.
  private(set) var owner: String
  /// How many dimensions the input of a layer has, the one of the batch included, where that is known.
  var inputRank: Int?
  private var settings: [String: JSONValue]

  /// The members of an object.
  ///
  /// - Throws: ``FileError`` if the value is none.
  init(
    _ value: JSONValue, file: String, path: String, owner: String = ""
  ) throws(FileError) {
    self.file = file
    self.path = path
    self.owner = owner
    settings = [:]
    guard case .object(let settings) = value else {
      throw wrong("", expected: "an object", found: value.kind)
    }
    self.settings = settings
  }

  /// A setting, or nil if there is none or it is null.
  mutating func take(_ name: String) -> JSONValue? {
    let value = settings.removeValue(forKey: name)
    return value == .null ? nil : value
  }

  /// A setting that must be there.
  mutating func required(_ name: String) throws(FileError) -> JSONValue {
    guard let value = take(name) else {
      throw wrong(name, expected: "a value", found: "none")
    }
    return value
  }

  /// A whole number, or the default if there is none.
  mutating func integer(_ name: String, default fallback: Int? = nil) throws(FileError) -> Int {
    if let fallback, settings[name] == nil { return fallback }
    let value = try required(name)
    guard let number = value.integer else { throw wrong(name, "a whole number", value) }
    return number
  }

  /// A whole number, or nil for null.
  mutating func optionalInteger(_ name: String) throws(FileError) -> Int? {
    guard let value = take(name) else { return nil }
    guard let number = value.integer else { throw wrong(name, "a whole number or null", value) }
    return number
  }

  /// A number, or the default if there is none.
  mutating func number(
    _ name: String, default fallback: Double? = nil
  ) throws(FileError) -> Double {
    if let fallback, settings[name] == nil { return fallback }
    let value = try required(name)
    guard let number = value.number else { throw wrong(name, "a number", value) }
    return number
  }

  /// A number, or nil for null.
  mutating func optionalNumber(_ name: String) throws(FileError) -> Double? {
    guard let value = take(name) else { return nil }
    guard let number = value.number else { throw wrong(name, "a number or null", value) }
    return number
  }

  /// True or false, or the default if there is none.
  mutating func flag(_ name: String, default fallback: Bool? = nil) throws(FileError) -> Bool {
    if let fallback, settings[name] == nil { return fallback }
    let value = try required(name)
    guard case .bool(let flag) = value else { throw wrong(name, "true or false", value) }
    return flag
  }

  /// A text, or the default if there is none.
  mutating func text(_ name: String, default fallback: String? = nil) throws(FileError) -> String {
    if let fallback, settings[name] == nil { return fallback }
    let value = try required(name)
    guard case .string(let text) = value else { throw wrong(name, "a text", value) }
    return text
  }

  /// Whole numbers.
  mutating func integers(_ name: String) throws(FileError) -> [Int] {
    let value = try required(name)
    guard case .array(let elements) = value else {
      throw wrong(name, "a list of whole numbers", value)
    }
    let numbers = elements.compactMap(\.integer)
    guard numbers.count == elements.count else {
      throw wrong(name, "a list of whole numbers", value)
    }
    return numbers
  }

  /// Two whole numbers, for rows and columns.
  mutating func pair(_ name: String) throws(FileError) -> (Int, Int) {
    let value = try required(name)
    guard case .array(let elements) = value, elements.count == 2,
      let rows = elements[0].integer, let columns = elements[1].integer
    else { throw wrong(name, "two whole numbers", value) }
    return (rows, columns)
  }

  /// A setting that has one value in Inkling; it may be missing or null.
  mutating func expect(_ name: String, _ only: JSONValue) throws(FileError) {
    guard let value = take(name), value != only else { return }
    throw wrong(name, "\(only.text), as Inkling has nothing else", value)
  }

  /// Drops settings that change nothing that is computed.
  mutating func ignore(_ names: String...) {
    for name in names { settings[name] = nil }
  }

  /// The settings of an object within these.
  mutating func object(_ name: String) throws(FileError) -> KerasConfig {
    try KerasConfig(required(name), file: file, path: inner(name), owner: owner)
  }

  /// Checks that nothing was overlooked. What is null is not used by Keras either.
  func finish() throws(FileError) {
    let rest = settings.filter { $0.value != .null }
    guard let name = rest.keys.min(), let value = rest[name] else { return }
    throw wrong(name, "no such setting, as Inkling does not have it", value)
  }

  /// The same settings, with the owner in errors.
  func owned(by owner: String) -> KerasConfig {
    var owned = self
    owned.owner = owner
    return owned
  }

  /// The path of a setting.
  func inner(_ name: String) -> String {
    name.isEmpty ? path : path.isEmpty ? name : "\(path).\(name)"
  }

  /// The error that a setting is not as it must be.
  func wrong(_ name: String, expected: String, found: String) -> FileError {
    .unexpected(
      file: file,
      field: "\(inner(name)) in config.json" + (owner.isEmpty ? "" : ", \(owner)"),
      expected: expected, found: found)
  }

  /// The error that a setting is not as it must be.
  func wrong(_ name: String, _ expected: String, _ found: JSONValue) -> FileError {
    wrong(name, expected: expected, found: found.excerpt)
  }
}

extension JSONValue {
  /// The whole number, where it is one; Python writes some of them with a fraction of 0.
  var integer: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number): Int(exactly: number)
    default: nil
    }
  }

  /// The number, where it is one.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// The beginning of the text, for errors.
  var excerpt: String {
    switch self {
    case .array(let elements) where elements.count > 8:
      return "a list of \(elements.count) values"
    case .object(let members):
      if case .string(let name) = members["class_name"] { return "a \(quoted(name))" }
      return "an object"
    default:
      let text = text
      return text.count > 60 ? text.prefix(60) + "..." : text
    }
  }

  /// A number with the fewest digits that give the same one again in single precision.
  init(_ number: Float) { self = .number(Double("\(number)") ?? Double(number)) }

  /// A number, or null for none.
  init(_ number: Double?) { self = number.map { .number($0) } ?? .null }

  /// Whole numbers.
  init(_ numbers: [Int]) { self = .array(numbers.map { .integer($0) }) }
}
