internal import InklingCore

/// The content of `metadata.json`: the version of Keras, and what only Inkling wants to know.
struct KerasMetadata: Equatable {
  /// Where Inkling's random numbers go on.
  struct RandomState: Equatable {
    /// The seed of the model's stream.
    let seed: UInt64
    /// How many trainings were begun.
    let fitCount: Int
  }

  /// Nil in files that Keras wrote.
  let randomState: RandomState?

  /// The version of Keras whose format is written.
  private static let kerasVersion = "3.15.1"

  init(randomState: RandomState?) { self.randomState = randomState }

  /// Reads a file's metadata.
  ///
  /// - Throws: ``FileError`` if it is not of Keras 3.
  init(_ bytes: [UInt8], file: String) throws(FileError) {
    let value = try JSONParser.value(bytes, file: file, field: "metadata.json")
    func wrong(_ name: String, _ expected: String, _ found: JSONValue?) -> FileError {
      .unexpected(
        file: file, field: "\(name) in metadata.json", expected: expected,
        found: found?.excerpt ?? "none")
    }
    guard case .object(let members) = value else { throw wrong("content", "an object", value) }
    guard case .string(let version) = members["keras_version"], version.hasPrefix("3.") else {
      throw wrong("keras_version", "Keras 3", members["keras_version"])
    }
    guard let inkling = members["inkling"] else {
      randomState = nil
      return
    }
    guard case .object(let state) = inkling, case .string(let digits) = state["seed"],
      let seed = UInt64(digits), let count = state["fit_count"]?.integer,
      (0...1 << 48).contains(count)
    else {
      throw wrong("inkling", "a seed and a count of trainings", inkling)
    }
    randomState = RandomState(seed: seed, fitCount: count)
  }

  /// The metadata as they are written: with no date, so that the same model gives the same file.
  var value: JSONValue {
    var members: [String: JSONValue] = ["keras_version": .string(Self.kerasVersion)]
    if let randomState {
      // A text, as most programs read numbers of JSON with 53 bits.
      members["inkling"] = [
        "seed": .string("\(randomState.seed)"), "fit_count": .integer(randomState.fitCount),
      ]
    }
    return .object(members)
  }
}
