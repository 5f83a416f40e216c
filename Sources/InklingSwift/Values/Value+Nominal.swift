/// A value together with its type, where the static type does not tell that.
public final class DynamicValue {
  private(set) var value: Value
  let type: SwiftType

  init(_ value: Value, of type: SwiftType) {
    self.value = value
    self.type = type
  }

  deinit { Release.letGo(&value) }

  /// Takes the value out of what nothing refers to any more.
  func giveUpValue() -> Value {
    let given = value
    value = .void
    return given
  }
}

extension Value {
  /// The text of a value of a lesson's own type, as Swift's `print` writes it.
  ///
  /// - Parameter isNested: Whether it is written as `debugPrint` does.
  func text(of type: NominalType, _ host: HostTypes, isNested: Bool) -> String {
    host.nesting.nested(else: "...") { textOneDeeper(of: type, host, isNested: isNested) }
  }

  private func textOneDeeper(of type: NominalType, _ host: HostTypes, isNested: Bool) -> String {
    let (plain, debug) = (type.describe, type.describeForDebugging)
    if let describe = isNested ? debug ?? plain : plain ?? debug { return describe(self) }
    switch self {
    case .variant(let index, let payload):
      guard type.cases.indices.contains(index) else { return "?" }
      let name = (isNested ? type.debugName + "." : "") + type.cases[index].name
      if type.cases[index].payload.isEmpty { return name }
      if payload.count == 1, type.cases[index].payload[0].label == nil,
        case .tuple = type.cases[index].payload[0].type
      {
        // The parentheses of a tuple are those of the case.
        return name + payload[0].text(as: type.cases[index].payload[0].type, host, isNested: true)
      }
      return name + text(of: payload, as: type.cases[index].payload, host)
    case .tuple(let values):
      let fields = type.fields.map { SwiftType.TupleElement(label: $0.name, type: $0.type) }
      return (isNested ? type.debugName : type.shortName) + text(of: values, as: fields, host)
    default: return "?"
    }
  }

  private func text(
    of values: [Value], as elements: [SwiftType.TupleElement], _ host: HostTypes
  ) -> String {
    "("
      + zip(values, elements).map { value, element in
        (element.label.map { "\($0): " } ?? "")
          + value.unlinked.text(as: element.type, host, isNested: true)
      }.joined(separator: ", ") + ")"
  }

  /// Whether two values of a lesson's own type are equal.
  func isEqual(to other: Value, of type: NominalType, _ host: HostTypes) -> Bool {
    host.nesting.nested(else: false) { isEqualOneDeeper(to: other, of: type, host) }
  }

  private func isEqualOneDeeper(to other: Value, of type: NominalType, _ host: HostTypes) -> Bool {
    if let isEqual = type.isEqual { return isEqual(self, other) }
    switch (self, other) {
    case (.variant(let index, let left), .variant(let otherIndex, let right)):
      guard index == otherIndex, type.cases.indices.contains(index) else { return false }
      return zip(zip(left, right), type.cases[index].payload).allSatisfy {
        $0.0.unlinked.isEqual(to: $0.1.unlinked, as: $1.type, host)
      }
    case (.tuple(let left), .tuple(let right)):
      return zip(zip(left, right), type.fields).allSatisfy {
        $0.0.unlinked.isEqual(to: $0.1.unlinked, as: $1.type, host)
      }
    default: return false
    }
  }

  /// Whether a value of a lesson's own type comes before another: as the lesson says, or else in the order in which
  /// the enum declares its cases.
  func isLess(than other: Value, of type: NominalType) -> Bool {
    if let isLess = type.isLess { return isLess(self, other) }
    guard case .variant(let index, let left) = self,
      case .variant(let otherIndex, let right) = other
    else { return false }
    guard index == otherIndex, type.cases.indices.contains(index) else { return index < otherIndex }
    for ((left, right), element) in zip(zip(left, right), type.cases[index].payload) {
      let (left, right) = (left.unlinked, right.unlinked)
      if left.isLess(than: right, as: element.type) { return true }
      if right.isLess(than: left, as: element.type) { return false }
    }
    return false
  }
}
