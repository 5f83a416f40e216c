/// The static type of an expression in a lesson.
indirect enum SwiftType: Hashable {
  case void
  case int
  case double
  case float
  case bool
  case string
  case array(SwiftType)
  case optional(SwiftType)
  /// `Range<Int>`.
  case range
  /// `ClosedRange<Int>`.
  case closedRange
  /// A `ClosedRange` of `Double` or `Float`.
  case interval(SwiftType)
  /// One of the standard library's sequences that is neither array nor range, by its name.
  case sequence(String, element: SwiftType)
  case tuple([TupleElement])
  case function(FunctionType)
  /// A type of the host's, or one of its protocols, by name.
  case host(String)
  /// A type of the lesson's own.
  case nominal(NominalType)
  /// A generic parameter; only in declarations, never in a checked expression.
  case parameter(String)
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
  }

  /// Whether arithmetic is defined on the type.
  var isNumeric: Bool { self == .int || isFloatingPoint }

  /// Whether the type is one of Swift's own with members.
  var isOfSwift: Bool {
    switch self {
    case .host, .nominal, .parameter, .error, .void, .tuple, .function: false
    default: true
    }
  }

  /// Whether the type is `Double` or `Float`.
  var isFloatingPoint: Bool { self == .double || self == .float }

  /// Whether the type is an optional.
  var isOptional: Bool { if case .optional = self { true } else { false } }

  /// What a `for` loop over the type, or a closure given to `map`, receives.
  var element: SwiftType? {
    switch self {
    case .array(let element), .sequence(_, let element): element
    case .range, .closedRange: .int
    default: nil
    }
  }

  /// Whether the type conforms to `Equatable`; tuples do not, although two of them can be compared.
  func isEquatable(_ host: HostTypes) -> Bool {
    switch self {
    case .int, .double, .float, .bool, .string, .range, .closedRange, .interval: true
    case .array(let element), .optional(let element): element.isEquatable(host)
    case .host(let name): host[name]?.isEqual != nil
    case .nominal(let type): type.conformances.contains("Equatable")
    default: false
    }
  }

  /// Whether two values of the type can be compared with `<`.
  var isComparable: Bool {
    if case .nominal(let type) = self { return type.conformances.contains("Comparable") }
    return isNumeric || self == .string
  }

  /// The type with its generic parameters replaced.
  func substituting(_ bindings: [String: SwiftType]) -> SwiftType {
    if bindings.isEmpty { return self }
    switch self {
    case .parameter(let name): return bindings[name] ?? self
    case .array(let element): return .array(element.substituting(bindings))
    case .optional(let wrapped): return .optional(wrapped.substituting(bindings))
    case .sequence(let name, let element):
      return .sequence(name, element: element.substituting(bindings))
    case .tuple(let elements):
      return .tuple(
        elements.map { TupleElement(label: $0.label, type: $0.type.substituting(bindings)) })
    case .function(let function):
      return .function(
        FunctionType(
          parameters: function.parameters.map { $0.substituting(bindings) },
          result: function.result.substituting(bindings), isThrowing: function.isThrowing))
    case .void, .int, .double, .float, .bool, .string, .range, .closedRange, .interval, .host,
      .nominal, .error:
      return self
    }
  }

  /// Whether a generic parameter that is not bound occurs in the type.
  var hasParameters: Bool {
    switch self {
    case .parameter: true
    case .array(let type), .optional(let type), .sequence(_, let type): type.hasParameters
    case .tuple(let elements): elements.contains { $0.type.hasParameters }
    case .function(let function):
      function.result.hasParameters || function.parameters.contains { $0.hasParameters }
    default: false
    }
  }

  /// Whether a sequence that is neither array nor range occurs in the type.
  var hasSequences: Bool {
    switch self {
    case .sequence: true
    case .array(let type), .optional(let type): type.hasSequences
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
    case (.array(let left), .array(let right)), (.optional(let left), .optional(let right)):
      return left.unify(with: right, &bindings)
    case (.sequence(let leftName, let left), .sequence(let rightName, let right)):
      return leftName == rightName && left.unify(with: right, &bindings)
    case (.tuple(let left), .tuple(let right)):
      return left.count == right.count
        && zip(left, right).allSatisfy { $0.type.unify(with: $1.type, &bindings) }
    case (.function(let left), .function(let right)):
      return left.parameters.count == right.parameters.count
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
    case .array(let element): "[\(element)]"
    case .optional(.function(let function)): "(\(SwiftType.function(function)))?"
    case .optional(let wrapped): "\(wrapped)?"
    case .range: "Range<Int>"
    case .closedRange: "ClosedRange<Int>"
    case .interval(let bound): "ClosedRange<\(bound)>"
    case .sequence(let name, let element): "\(name)<\(element)>"
    case .tuple(let elements):
      "("
        + elements.map { ($0.label.map { "\($0): " } ?? "") + "\($0.type)" }
        .joined(separator: ", ") + ")"
    case .function(let function):
      "(" + function.parameters.map(\.description).joined(separator: ", ") + ")"
        + (function.isThrowing ? " throws" : "") + " -> \(function.result)"
    case .host(let name): name
    case .nominal(let type): type.name
    case .parameter(let name): name
    case .error: "<<error>>"
    }
  }
}
