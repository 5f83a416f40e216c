internal import InklingCore

extension Initializer {
  /// The initializers that have no settings but a seed, under Keras's names.
  private static let kerasNames: [(name: String, initializer: Initializer)] = [
    ("Zeros", .zeros), ("Ones", .ones), ("GlorotUniform", .glorotUniform),
    ("GlorotNormal", .glorotNormal), ("HeUniform", .heUniform), ("HeNormal", .heNormal),
    ("LecunUniform", .lecunUniform), ("LecunNormal", .lecunNormal),
  ]
  private static let otherNames = [
    "Constant", "RandomUniform", "RandomNormal", "TruncatedNormal",
  ]

  /// The initializer as Keras writes it.
  func kerasValue() throws(KerasGap) -> JSONValue {
    func value(_ name: String, _ settings: [String: JSONValue]) -> JSONValue {
      KerasObject.value("keras.initializers", name, settings)
    }
    if let known = Self.kerasNames.first(where: { $0.initializer == self }) {
      return value(known.name, ["Zeros", "Ones"].contains(known.name) ? [:] : ["seed": nil])
    }
    switch kind {
    case .constant(let number):
      return value("Constant", ["value": JSONValue(number)])
    case .uniform(let min, let max):
      return value(
        "RandomUniform", ["minval": JSONValue(min), "maxval": JSONValue(max), "seed": nil])
    case .normal(let mean, let deviation):
      return value(
        "RandomNormal", ["mean": JSONValue(mean), "stddev": JSONValue(deviation), "seed": nil])
    case .truncatedNormal(let mean, let deviation):
      return value(
        "TruncatedNormal", ["mean": JSONValue(mean), "stddev": JSONValue(deviation), "seed": nil])
    case .varianceScaling:
      throw KerasGap("Keras has no name for the initializer \(self)")
    }
  }

  /// Reads an initializer.
  ///
  /// A seed is passed over: the numbers that Keras would draw from it are its own.
  fileprivate init(_ object: KerasObject) throws(FileError) {
    var config = object.config
    config.ignore("seed")
    if let known = Self.kerasNames.first(where: { $0.name == object.className }) {
      self = known.initializer
    } else {
      switch object.className {
      case "Constant": self = .constant(try config.number("value"))
      case "RandomUniform":
        self = .randomUniform(min: try config.number("minval"), max: try config.number("maxval"))
      case "RandomNormal":
        self = .randomNormal(
          mean: try config.number("mean"), standardDeviation: try config.number("stddev"))
      case "TruncatedNormal":
        self = .truncatedNormal(
          mean: try config.number("mean"), standardDeviation: try config.number("stddev"))
      default:
        throw object.unknown("an initializer", Self.kerasNames.map(\.name) + Self.otherNames)
      }
    }
    try config.finish()
  }
}

extension KerasConfig {
  /// How weights begin.
  mutating func initializer(_ name: String) throws(FileError) -> Initializer {
    try Initializer(KerasObject(required(name), file: file, path: inner(name), owner: owner))
  }
}
