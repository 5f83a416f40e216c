internal import InklingCore

extension JSONValue {
  /// A regularizer as Keras writes it, or null for none.
  init(_ regularizer: Regularizer?) {
    guard let regularizer else {
      self = nil
      return
    }
    let (l1, l2) = (JSONValue(regularizer.l1), JSONValue(regularizer.l2))
    self = KerasObject.value("keras.regularizers", "L1L2", ["l1": l1, "l2": l2])
  }
}

extension KerasConfig {
  /// What is added to the loss for the size of weights, or nil for nothing.
  mutating func regularizer(_ name: String) throws(FileError) -> Regularizer? {
    guard let value = take(name) else { return nil }
    let object = try KerasObject(value, file: file, path: inner(name), owner: owner)
    var config = object.config
    let regularizer: Regularizer
    switch object.className {
    case "L1": regularizer = .l1(try config.number("l1"))
    case "L2": regularizer = .l2(try config.number("l2"))
    case "L1L2":
      regularizer = .l1l2(l1: try config.number("l1"), l2: try config.number("l2"))
    default: throw object.unknown("a regularizer", ["L1", "L2", "L1L2"])
    }
    try config.finish()
    return regularizer
  }
}
