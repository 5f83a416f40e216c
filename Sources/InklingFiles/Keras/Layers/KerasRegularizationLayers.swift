internal import InklingCore

extension BatchNormalization: KerasLayer {
  static var kerasClass: String { "BatchNormalization" }

  /// How the weights begin, which Inkling has only one way.
  private static let initializers: [(name: String, initializer: Initializer)] = [
    ("beta_initializer", .zeros), ("gamma_initializer", .ones),
    ("moving_mean_initializer", .zeros), ("moving_variance_initializer", .ones),
  ]

  func kerasSettings() throws(KerasGap) -> [String: JSONValue] {
    var settings: [String: JSONValue] = [
      "axis": -1, "momentum": .number(momentum), "epsilon": .number(epsilon),
      "center": .bool(center), "scale": .bool(scale), "synchronized": false,
    ]
    for (name, initializer) in Self.initializers {
      settings[name] = try initializer.kerasValue()
    }
    return settings
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    let axis = try config.integer("axis", default: -1)
    guard axis == -1 || axis + 1 == config.inputRank else {
      throw config.wrong("axis", expected: "-1, the channels", found: "\(axis)")
    }
    try config.expect("synchronized", false)
    try config.expect("renorm", false)
    config.ignore("renorm_momentum", "renorm_clipping")
    for (name, expected) in Self.initializers {
      guard try config.initializer(name) == expected else {
        throw config.wrong(
          name, expected: "\(expected == .zeros ? "zeros" : "ones"), as Inkling has nothing else",
          found: "another initializer")
      }
    }
    self.init(
      momentum: try config.number("momentum"), epsilon: try config.number("epsilon"),
      center: try config.flag("center"), scale: try config.flag("scale"), name: name)
  }
}

extension Dropout: KerasLayer {
  static var kerasClass: String { "Dropout" }

  func kerasSettings() -> [String: JSONValue] { ["rate": .number(rate), "seed": nil] }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    // What Keras would drop by its seed follows from its own random numbers.
    config.ignore("seed")
    self.init(try config.number("rate"), name: name)
  }
}
