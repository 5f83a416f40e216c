/// An object as Keras writes it: where its class comes from, its name, and its settings.
struct KerasObject {
  let className: String
  /// The settings, with the path of the object's own.
  var config: KerasConfig
  /// The path of the object, without that of its settings.
  let path: String

  /// Reads an object of one of Keras's own classes.
  ///
  /// - Parameter owner: whose it is, for errors.
  /// - Throws: ``FileError`` if it is none, or one of a class that somebody has registered.
  init(
    _ value: JSONValue, file: String, path: String, owner: String = ""
  ) throws(FileError) {
    var object = try KerasConfig(value, file: file, path: path, owner: owner)
    className = try object.text("class_name")
    let registered = object.take("registered_name")
    let module = object.take("module")
    var isKeras = false
    if case .string(let module) = module {
      isKeras = module == "keras" || module.hasPrefix("keras.")
    }
    guard isKeras, registered == nil || registered == .string(className) else {
      throw object.wrong(
        "class_name", expected: "a class of Keras's own",
        found: "\(quoted(className)), which somebody has registered")
    }
    config = try KerasConfig(
      object.required("config"), file: file, path: object.inner("config"), owner: owner)
    self.path = path
    if case .object(let build) = object.take("build_config"),
      case .array(let shape) = build["input_shape"]
    {
      config.inputRank = shape.count
    }
  }

  /// An object as Keras writes it.
  static func value(
    _ module: String, _ className: String, _ settings: [String: JSONValue]
  ) -> JSONValue {
    [
      "module": .string(module), "class_name": .string(className), "config": .object(settings),
      "registered_name": nil,
    ]
  }

  /// The error that Inkling has nothing like the class.
  func unknown(_ kind: String, _ known: [String]) -> FileError {
    .unexpected(
      file: config.file,
      field: "\(path).class_name in config.json"
        + (config.owner.isEmpty ? "" : ", \(config.owner)"),
      expected: "\(kind) that Inkling has (\(known.sorted().joined(separator: ", ")))",
      found: quoted(className))
  }
}

/// Why something cannot be said in Keras's format, in words.
struct KerasGap: Error, Equatable {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
