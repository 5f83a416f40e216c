extension Value {
  /// The value's text, as Swift's `print` writes it; inside a collection, as `debugPrint` does.
  ///
  /// - Parameters:
  ///   - type: The value's static type.
  ///   - host: The host's types, which know how to describe their values.
  ///   - isNested: Whether the value stands inside a collection, tuple or optional.
  func text(as type: SwiftType, _ host: HostTypes, isNested: Bool = false) -> String {
    guard !isNested || host.nesting.admits(partsToWrite) else { return "..." }
    switch (self, type) {
    case (.int(let value), .sized(let integer)): return integer.text(of: value)
    case (.void, _): return "()"
    case (.int(let value), _): return "\(value)"
    case (.double(let value), _): return "\(value)"
    case (.float(let value), _): return "\(value)"
    case (.bool(let value), _): return "\(value)"
    case (.string(let value), _): return isNested ? String(reflecting: value) : value
    case (.character(let value), _):
      return isNested ? String(reflecting: value) : String(value)
    case (.substring(let value), _): return isNested ? String(reflecting: value) : String(value)
    case (.index(let value), _): return "\(value)"
    case (.slice(let elements, _), .sequence(_, let element)):
      let text = elements.text(as: .array(element), host)
      return isNested ? "ArraySlice(\(text))" : text
    case (.dictionary(let table), .dictionary(let key, let value)):
      if table.entries.isEmpty { return "[:]" }
      return "["
        + table.orderedKeys.map {
          $0.value.text(as: key, host, isNested: true) + ": "
            + (table.entries[$0] ?? .void).text(as: value, host, isNested: true)
        }.joined(separator: ", ") + "]"
    case (.set, .set(let element)):
      let text = Value.array(elements).text(as: .array(element), host)
      return isNested ? "Set(\(text))" : text
    case (.ints(let values), _): return "\(values)"
    case (.doubles(let values), _): return "\(values)"
    case (.floats(let values), _): return "\(values)"
    case (.bools(let values), _): return "\(values)"
    case (.closedRange(let range), .bounds(let form, _)):
      return (isNested ? "Swift.\(form.rawValue)<Swift.Int>" : "\(form.rawValue)<Int>")
        + "(lowerBound: \(range.lowerBound))"
    case (.tuple(let ends), .bounds(.halfOpen, let bound)):
      let range = ends.map { $0.text(as: bound, host, isNested: isNested) }.joined(separator: "..<")
      return isNested ? "Range(\(range))" : range
    case (.tuple(let ends), .bounds(let form, let bound)):
      let label = form == .from ? "lowerBound" : "upperBound"
      return
        (isNested ? "Swift.\(form.rawValue)<\(bound.debugName)>" : "\(form.rawValue)<\(bound)>")
        + "(\(label): "
        + ends[0].text(as: bound, host, isNested: true) + ")"
    case (.range(let value), _): return isNested ? "Range(\(value))" : "\(value)"
    case (.closedRange(let value), _): return isNested ? "ClosedRange(\(value))" : "\(value)"
    case (_, .sequence("ArraySlice", let element)) where isNested:
      return "ArraySlice(" + text(as: .array(element), host) + ")"
    case (.array(let values), .array(let element)), (.array(let values), .sequence(_, let element)):
      return "["
        + values.map { $0.text(as: element, host, isNested: true) }
        .joined(separator: ", ") + "]"
    case (.tuple(let ends), .interval(let bound)):
      let range = ends.map { $0.text(as: bound, host, isNested: isNested) }.joined(separator: "...")
      return isNested ? "ClosedRange(\(range))" : range
    case (.tuple(let values), .tuple(let elements)):
      return "("
        + zip(values, elements).map { value, element in
          (element.label.map { "\($0): " } ?? "")
            + value.text(as: element.type, host, isNested: true)
        }.joined(separator: ", ") + ")"
    case (.none, _): return "nil"
    case (.some(let value), .optional(let wrapped)):
      return "Optional(" + value.text(as: wrapped, host, isNested: true) + ")"
    case (.function, _): return "(Function)"
    case (.dynamic(let inner), _):
      return host.nesting.nested(else: "...") {
        inner.value.text(as: inner.type, host, isNested: isNested)
      }
    case (_, .nominal(let nominal)): return text(of: nominal, host, isNested: isNested)
    case (.host(let object as HostBox<Unicode.Scalar>), _) where isNested:
      return object.wrapped.debugDescription
    case (.host(let object as HostBox<TypeValue>), _):
      return isNested ? object.wrapped.type.debugName : object.wrapped.type.printedName
    case (.host(let object), .host(let name)): return host.describe(object, as: name)
    default: return "?"
    }
  }
}

extension Value {
  /// How much writing the value takes by itself, without what it holds.
  private var partsToWrite: Int {
    switch self {
    case .string(let text): 1 + text.utf8.count >> 4
    case .substring(let text): 1 + text.utf8.count >> 4
    case .ints(let values): 1 + values.count >> 1
    case .doubles(let values): 1 + values.count >> 1
    case .floats(let values): 1 + values.count >> 1
    default: 1
    }
  }
}
