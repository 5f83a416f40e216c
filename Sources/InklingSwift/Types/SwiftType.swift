/// The static type of an expression in a lesson.
indirect enum SwiftType: Hashable {
  case void
  case int
  case double
  case float
  case bool
  case string
  case character
  case substring
  /// `String.Index`.
  case stringIndex
  /// One of the integers of a given size.
  case sized(SizedInteger)
  case array(SwiftType)
  case dictionary(SwiftType, SwiftType)
  case set(SwiftType)
  case optional(SwiftType)
  /// `Range<Int>`.
  case range
  /// `ClosedRange<Int>`.
  case closedRange
  /// A `ClosedRange` of anything but `Int`.
  case interval(SwiftType)
  /// A range that is neither closed nor `Range<Int>`.
  case bounds(RangeForm, SwiftType)
  /// One of the standard library's sequences that is neither array nor range, by its name; `Sequence` for any.
  case sequence(String, element: SwiftType)
  case tuple([TupleElement])
  case function(FunctionType)
  /// A type as a value whose type is known: `Int.Type`.
  case metatype(SwiftType)
  /// A value of any type, which knows its own.
  case any
  /// A type of the host's, or one of its protocols, by name.
  case host(String)
  /// A type of the lesson's own.
  case nominal(NominalType)
  /// A generic parameter; only in declarations, never in a checked expression.
  case parameter(String)
  /// A generic type of the lesson's with arguments among which are generic parameters; only in declarations.
  case generic(GenericType, [SwiftType])
  /// The type of something whose error has been reported.
  case error

  /// An element of a tuple type.
  struct TupleElement: Hashable {
    var label: String?
    var type: SwiftType
  }

  /// What a function takes and gives.
  struct FunctionType: Hashable {
    var parameters: [SwiftType]
    var result: SwiftType
    var isThrowing = false
    /// The numbers of the parameters that the function changes for its caller.
    var changing: [Int] = []
  }

  /// Whether arithmetic is defined on the type.
  var isNumeric: Bool { isInteger || isFloatingPoint || isPlaceholder("Numeric") }

  /// Whether the type is `Int` or one of the integers of a given size.
  var isInteger: Bool {
    switch self {
    case .int, .sized: true
    default: isPlaceholder("BinaryInteger")
    }
  }

  /// Whether the type is one of Swift's own with members.
  var isOfSwift: Bool {
    switch self {
    case .host, .nominal, .parameter, .generic, .error, .void, .tuple, .function, .any, .metatype:
      false
    default: true
    }
  }

  /// Whether the type is `Double` or `Float`.
  var isFloatingPoint: Bool {
    self == .double || self == .float || isPlaceholder("FloatingPoint")
  }

  /// Whether the type is an optional.
  var isOptional: Bool { if case .optional = self { true } else { false } }

  /// What a `for` loop over the type, or a closure given to `map`, receives.
  var element: SwiftType? {
    switch self {
    case .array(let element), .sequence(_, let element), .set(let element): element
    case .dictionary(let key, let value):
      .tuple([TupleElement(label: "key", type: key), TupleElement(label: "value", type: value)])
    case .range, .closedRange, .bounds(.from, .int): .int
    case .string, .substring: .character
    case .nominal(let type): type.element
    default: nil
    }
  }

  /// What the ends of a range are that is kept as a tuple of them.
  var bound: SwiftType? {
    switch self {
    case .interval(let bound), .bounds(_, let bound): bound
    default: nil
    }
  }

  /// Whether the type conforms to `Equatable`; tuples do not, although two of them can be compared.
  func isEquatable(_ host: HostTypes) -> Bool {
    switch self {
    case .int, .double, .float, .bool, .string, .range, .closedRange, .interval, .bounds,
      .character,
      .substring, .stringIndex, .sized, .set:
      true
    case .array(let element), .optional(let element), .dictionary(_, let element),
      .sequence("ArraySlice", let element):
      element.isEquatable(host)
    case .host(let name): host[name]?.isEqual != nil
    case .nominal(let type): type.conformances.contains("Equatable")
    default: false
    }
  }

  /// Whether values of the type can be keys of a dictionary and elements of a set.
  func isHashable(_ host: HostTypes) -> Bool {
    switch self {
    case .array(let element), .optional(let element), .dictionary(_, let element),
      .sequence("ArraySlice", let element):
      element.isHashable(host)
    case .nominal(let type): type.conformances.contains("Hashable")
    case .host: false
    default: isEquatable(host)
    }
  }

  /// Whether two values of the type can be compared with `<`.
  var isComparable: Bool {
    switch self {
    case .nominal(let type): type.conformances.contains("Comparable")
    case .string, .character, .substring, .stringIndex: true
    default: isNumeric
    }
  }

  /// The type with its generic parameters replaced.
  func substituting(_ bindings: [String: SwiftType]) -> SwiftType {
    if bindings.isEmpty { return self }
    switch self {
    case .parameter(let name): return bindings[name] ?? self
    case .metatype(let type): return .metatype(type.substituting(bindings))
    case .array(let element): return .array(element.substituting(bindings))
    case .optional(let wrapped): return .optional(wrapped.substituting(bindings))
    case .dictionary(let key, let value):
      return .dictionary(key.substituting(bindings), value.substituting(bindings))
    case .set(let element): return .set(element.substituting(bindings))
    case .sequence(let name, let element):
      return .sequence(name, element: element.substituting(bindings))
    case .interval(let bound): return .interval(bound.substituting(bindings))
    case .bounds(let form, let bound): return .bounds(form, bound.substituting(bindings))
    case .tuple(let elements):
      return .tuple(
        elements.map { TupleElement(label: $0.label, type: $0.type.substituting(bindings)) })
    case .function(let function):
      return .function(
        FunctionType(
          parameters: function.parameters.map { $0.substituting(bindings) },
          result: function.result.substituting(bindings), isThrowing: function.isThrowing,
          changing: function.changing))
    case .generic(let type, let arguments):
      return type.applied(to: arguments.map { $0.substituting(bindings) })
    case .void, .int, .double, .float, .bool, .string, .range, .closedRange, .host,
      .nominal, .character, .substring, .stringIndex, .sized, .any, .error:
      return self
    }
  }

  /// Whether a generic parameter that is not bound occurs in the type.
  var hasParameters: Bool {
    switch self {
    case .parameter, .generic: true
    case .metatype(let type), .array(let type), .optional(let type), .sequence(_, let type),
      .set(let type),
      .interval(let type), .bounds(_, let type):
      type.hasParameters
    case .dictionary(let key, let value): key.hasParameters || value.hasParameters
    case .tuple(let elements): elements.contains { $0.type.hasParameters }
    case .function(let function):
      function.result.hasParameters || function.parameters.contains { $0.hasParameters }
    default: false
    }
  }

  /// Whether a sequence that is neither array nor range nor a part of an array occurs in the type.
  var hasSequences: Bool {
    switch self {
    case .sequence("ArraySlice", let element): element.hasSequences
    case .sequence: true
    case .array(let type), .optional(let type), .set(let type), .dictionary(_, let type):
      type.hasSequences
    case .tuple(let elements): elements.contains { $0.type.hasSequences }
    case .function(let function):
      function.result.hasSequences || function.parameters.contains { $0.hasSequences }
    default: false
    }
  }

  /// Makes `self`, a declared type, equal to `actual` by binding generic parameters.
  ///
  /// - Returns: Whether that was possible.
  func unify(with actual: SwiftType, _ bindings: inout [String: SwiftType]) -> Bool {
    switch (self, actual) {
    case (.parameter(let name), _):
      if let bound = bindings[name] { return bound == actual }
      bindings[name] = actual
      return true
    case (.generic(let left, let arguments), .nominal(let right)):
      return right.generic === left
        && zip(arguments, right.arguments).allSatisfy { $0.unify(with: $1, &bindings) }
    case (.array(let left), .array(let right)), (.optional(let left), .optional(let right)),
      (.metatype(let left), .metatype(let right)), (.set(let left), .set(let right)),
      (.interval(let left), .interval(let right)):
      return left.unify(with: right, &bindings)
    case (.dictionary(let key, let value), .dictionary(let otherKey, let otherValue)):
      return key.unify(with: otherKey, &bindings) && value.unify(with: otherValue, &bindings)
    case (.bounds(let form, let left), .bounds(let otherForm, let right)):
      return form == otherForm && left.unify(with: right, &bindings)
    case (.sequence("Sequence", let left), _):
      guard let right = actual.element else { return false }
      return left.unify(with: right, &bindings)
    case (.sequence(let leftName, let left), .sequence(let rightName, let right)):
      return leftName == rightName && left.unify(with: right, &bindings)
    case (.tuple(let left), .tuple(let right)):
      return left.count == right.count
        && zip(left, right).allSatisfy { $0.type.unify(with: $1.type, &bindings) }
    case (.function(let left), .function(let right)):
      return left.parameters.count == right.parameters.count && left.changing == right.changing
        && zip(left.parameters, right.parameters).allSatisfy { $0.unify(with: $1, &bindings) }
        && left.result.unify(with: right.result, &bindings)
    default: return self == actual
    }
  }
}

extension SwiftType: CustomStringConvertible {
  /// The type in Swift's words, as diagnostics show it.
  var description: String {
    switch self {
    case .void: "()"
    case .int: "Int"
    case .double: "Double"
    case .float: "Float"
    case .bool: "Bool"
    case .string: "String"
    case .character: "Character"
    case .substring: "Substring"
    case .stringIndex: "String.Index"
    case .sized(let integer): integer.rawValue
    case .dictionary(let key, let value): "[\(key): \(value)]"
    case .set(let element): "Set<\(element)>"
    case .any: "Any"
    case .metatype(let type): "\(type).Type"
    case .array(let element): "[\(element)]"
    case .optional(.function(let function)): "(\(SwiftType.function(function)))?"
    case .optional(.nominal(let type)) where type.kind == .interface && type.name != "Error":
      "(any \(type.name))?"
    case .optional(let wrapped): "\(wrapped)?"
    case .range: "Range<Int>"
    case .closedRange: "ClosedRange<Int>"
    case .interval(let bound): "ClosedRange<\(bound)>"
    case .bounds(let form, let bound): "\(form.rawValue)<\(bound)>"
    case .sequence("StringProtocol", _): "String"
    case .sequence(let name, let element): "\(name)<\(element)>"
    case .tuple(let elements):
      "("
        + elements.map { ($0.label.map { "\($0): " } ?? "") + "\($0.type)" }
        .joined(separator: ", ") + ")"
    case .function(let function):
      "("
        + function.parameters.enumerated().map {
          (function.changing.contains($0) ? "inout " : "") + $1.description
        }.joined(separator: ", ") + ")"
        + (function.isThrowing ? " throws" : "") + " -> \(function.result)"
    case .host(let name): name
    case .nominal(let type) where type.isOpaque: "some \(type.name)"
    case .nominal(let type) where type.kind == .interface && type.name != "Error":
      "any \(type.name)"
    case .nominal(let type): type.name
    case .generic(let type, let arguments):
      type.name + "<" + arguments.map(\.description).joined(separator: ", ") + ">"
    case .parameter(let name): name
    case .error: "<<error>>"
    }
  }
}
