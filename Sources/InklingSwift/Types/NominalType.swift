import SwiftSyntax

/// A struct, an enum or a protocol that a lesson declares. Two are the same type only if they are the same object.
final class NominalType: Cyclic {
  /// What was declared.
  enum Kind: String {
    case structure = "struct"
    case enumeration = "enum"
    case interface = "protocol"
    /// A generic parameter while the declaration that has it is being checked.
    case placeholder = "generic parameter"
    /// Holds the members that an extension gives to a type of Swift's, or a protocol's to one type.
    case container = "extension"
  }

  /// A stored property of a struct.
  struct Field {
    var name: String
    var type: SwiftType
    var isMutable: Bool
    /// The value that it starts with, where the declaration gives one.
    var initial: ExprSyntax?
    /// The property as a member.
    var declaration: Declaration
  }

  /// A case of an enum.
  struct Case {
    var name: String
    /// What a value of the case carries.
    var payload: [SwiftType.TupleElement]
    /// The value in the enum's raw type, where it has one.
    var rawValue: Value?
    /// Whether what it carries may be of the enum itself.
    var isIndirect = false
  }

  let kind: Kind
  /// The name as the lesson writes it, behind those of the types around it: `Network.Layer`.
  let name: String
  /// Whether it is declared inside a function, so that Swift's debug texts do not name its module.
  let isLocal: Bool
  /// The step that declares it.
  let step: Int
  /// The stored properties of a struct, in their order; a value is a `.tuple` of them.
  var fields: [Field] = []
  /// The cases of an enum, in their order; a value is a `.variant` with the number of its case.
  var cases: [Case] = []
  /// The type of an enum's raw values, where it has them.
  var rawType: SwiftType?
  /// Whether every case of an enum may carry values of the enum itself.
  var isIndirect = false
  /// Which types of parts can hold values of the type, as far as that has been asked.
  var linkedTypes: [SwiftType: Bool] = [:]
  /// What a value gives to a hash, where the lesson says so itself.
  var hashedParts: ((Value) -> [Value])?
  /// The protocols of the standard library's that it conforms to, by name.
  var conformances: Set<String> = []
  /// Whether two values are equal, where the lesson says so itself.
  var isEqual: ((Value, Value) -> Bool)?
  /// Whether a value comes before another, where the lesson says so itself.
  var isLess: ((Value, Value) -> Bool)?
  /// The text of a value, where the lesson says so itself.
  var describe: ((Value) -> String)?
  /// The text of a value inside others, where the lesson says so itself.
  var describeForDebugging: ((Value) -> String)?
  /// The protocols of the lesson's that it conforms to, with those that these inherit from.
  var protocols: [NominalType] = []
  /// The extensions of a protocol.
  var extensions: [ExtensionTemplate] = []
  /// Whether a protocol has associated types or takes `Self`, so that it is a type only behind `any`.
  var needsAny = false
  /// Whether it stands for the one type that a function with `some P` as its result gives.
  var isOpaque = false
  /// The names of a protocol's associated types.
  var associatedTypes: [String] = []
  /// What a protocol asks of its associated types.
  var associatedConstraints: [String: [String]] = [:]
  /// What a generic parameter's values are sequences of.
  var element: SwiftType?
  /// The generic types that are declared inside it.
  var genericTypes: [String: GenericType] = [:]
  /// The generic type that it is made of, and the arguments.
  var generic: GenericType?
  var arguments: [SwiftType] = []
  /// Its declaration, on the way to where that is checked.
  var declaration: TypeDeclaration?
  /// Whether the standard library declares it.
  var isOfLibrary = false
  /// What extensions of the generic type declare for it.
  var extensionDeclarations: [SyntaxIdentifier: TypeDeclaration] = [:]
  /// Whether it stands for all types that are made of its generic type.
  var isAbstract: Bool { arguments.contains(where: \.hasPlaceholders) }
  /// The types declared inside it.
  var types: [String: SwiftType] = [:]
  /// What its members are declared as, by name.
  private(set) var members: [String: [Declaration]] = [:]
  /// Collects what is added, while somebody wants to know.
  var added: [Declaration]?
  /// Finds out the types of the properties that are declared without one, when a member is first asked for.
  var infer: (() -> Void)?

  init(_ kind: Kind, name: String, isLocal: Bool, step: Int = 0) {
    self.kind = kind
    self.name = name
    self.isLocal = isLocal
    self.step = step
  }

  func breakCycles() {
    fields = []
    cases = []
    rawType = nil
    linkedTypes = [:]
    (hashedParts, isEqual, isLess, describe, describeForDebugging) = (nil, nil, nil, nil, nil)
    protocols = []
    extensions = []
    element = nil
    genericTypes = [:]
    arguments = []
    declaration = nil
    extensionDeclarations = [:]
    types = [:]
    for declaration in members.values.joined() { declaration.breakCycles() }
    members = [:]
    infer = nil
  }

  /// The name without those of the types around it, as `print` writes it.
  var shortName: String {
    guard let generic else { return name.split(separator: ".").last.map(String.init) ?? name }
    return generic.name + "<" + arguments.map(\.printedName).joined(separator: ", ") + ">"
  }

  /// The name as it stands in debug texts: behind that of the module.
  var debugName: String {
    guard let generic else { return isLocal ? shortName : "main." + name }
    return (isLocal ? "" : isOfLibrary ? "Swift." : "main.") + generic.name + "<"
      + arguments.map(\.debugName).joined(separator: ", ") + ">"
  }

  /// The number of the case with a name.
  func caseIndex(_ name: String) -> Int? { cases.firstIndex { $0.name == name } }

  /// Adds a member.
  func add(_ declaration: Declaration) {
    declaration.isOfLesson = true
    added?.append(declaration)
    members[declaration.name, default: []].append(declaration)
  }

  /// Takes out what earlier steps have declared under a name.
  func removeMembers(named name: String, where isOld: (Declaration) -> Bool) {
    members[name]?.removeAll(where: isOld)
  }

  /// Everything that is declared, in the order of the names.
  var allMembers: [Declaration] { members.sorted { $0.key < $1.key }.flatMap(\.value) }

  /// What is declared under a name.
  func members(named name: String) -> [Declaration] {
    if let infer {
      self.infer = nil
      infer()
    }
    return members[name] ?? []
  }
}

extension NominalType {
  /// Whether it is the protocol, inherits from it, or conforms to it.
  func conforms(to other: NominalType) -> Bool {
    self === other || protocols.contains { $0 === other }
  }
}

extension SwiftType {
  /// Whether the type is a generic parameter that conforms to a protocol of the standard library's.
  func isPlaceholder(_ name: String) -> Bool {
    guard case .nominal(let type) = self, type.kind == .placeholder else { return false }
    return type.conformances.contains(name)
  }

  /// The type that is a member of the type under a name: `Element`, an associated type, a type inside it.
  func memberType(_ name: String) -> SwiftType? {
    switch (self, name) {
    case (.nominal(let type), _):
      if let inner = type.types[name] { return inner }
      return name == "Element" ? type.element : nil
    case (.dictionary(let key, _), "Key"): return key
    case (.dictionary(_, let value), "Value"): return value
    case (.optional(let wrapped), "Wrapped"): return wrapped
    case (.metatype, _): return nil
    case (.string, "Index"), (.substring, "Index"): return .stringIndex
    case (.array, "Index"): return .int
    case (_, "Element"): return element
    default: return nil
    }
  }

  /// Whether the type is a protocol of the lesson's, so that its values know their own types.
  var isInterface: Bool {
    if case .nominal(let type) = self { type.kind == .interface } else { false }
  }

  /// Whether a generic parameter that is being checked occurs in the type.
  var hasPlaceholders: Bool {
    switch self {
    case .nominal(let type):
      type.kind == .placeholder || type.arguments.contains(where: \.hasPlaceholders)
    case .metatype(let type), .array(let type), .optional(let type), .sequence(_, let type),
      .set(let type),
      .interval(let type), .bounds(_, let type):
      type.hasPlaceholders
    case .dictionary(let key, let value): key.hasPlaceholders || value.hasPlaceholders
    case .tuple(let elements): elements.contains { $0.type.hasPlaceholders }
    case .function(let function):
      function.result.hasPlaceholders || function.parameters.contains(where: \.hasPlaceholders)
    default: false
    }
  }

  /// How deeply types stand inside types.
  var depth: Int {
    switch self {
    case .nominal(let type): 1 + (type.arguments.map(\.depth).max() ?? 0)
    case .generic(_, let arguments): 1 + (arguments.map(\.depth).max() ?? 0)
    case .metatype(let type), .array(let type), .optional(let type), .sequence(_, let type),
      .set(let type),
      .interval(let type), .bounds(_, let type):
      1 + type.depth
    case .dictionary(let key, let value): 1 + max(key.depth, value.depth)
    case .tuple(let elements): 1 + (elements.map(\.type.depth).max() ?? 0)
    case .function(let function):
      1 + max(function.result.depth, function.parameters.map(\.depth).max() ?? 0)
    default: 1
    }
  }

  /// The names of the generic parameters in a declared type.
  var parameterNames: Set<String> {
    switch self {
    case .parameter(let name): [name]
    case .generic(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.parameterNames) }
    case .metatype(let type), .array(let type), .optional(let type), .sequence(_, let type),
      .set(let type),
      .interval(let type), .bounds(_, let type):
      type.parameterNames
    case .dictionary(let key, let value): key.parameterNames.union(value.parameterNames)
    case .tuple(let elements):
      elements.reduce(into: []) { $0.formUnion($1.type.parameterNames) }
    case .function(let function):
      function.parameters.reduce(into: function.result.parameterNames) {
        $0.formUnion($1.parameterNames)
      }
    default: []
    }
  }

  /// The type in the words of Swift's debug texts: `Swift.Int`.
  var debugName: String {
    switch self {
    case .nominal(let type): type.debugName
    case .array(let element): "Swift.Array<\(element.debugName)>"
    case .set(let element): "Swift.Set<\(element.debugName)>"
    case .optional(let wrapped): "Swift.Optional<\(wrapped.debugName)>"
    case .dictionary(let key, let value):
      "Swift.Dictionary<\(key.debugName), \(value.debugName)>"
    case .tuple(let elements):
      "("
        + elements.map { ($0.label.map { "\($0): " } ?? "") + $0.type.debugName }
        .joined(separator: ", ") + ")"
    case .function(let function):
      "(" + function.parameters.map(\.debugName).joined(separator: ", ") + ") -> "
        + function.result.debugName
    case .any, .void, .host, .parameter, .generic, .error: description
    default: "Swift.\(self)"
    }
  }
}

extension NominalType: Hashable {
  static func == (left: NominalType, right: NominalType) -> Bool { left === right }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
