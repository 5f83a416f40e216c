import SwiftSyntax

/// A struct, an enum or a protocol that a lesson declares. Two are the same type only if they are the same object.
final class NominalType {
  /// What was declared.
  enum Kind: String {
    case structure = "struct"
    case enumeration = "enum"
    case interface = "protocol"
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
  /// The protocols of the standard library's that it conforms to, by name.
  var conformances: Set<String> = []
  /// Whether two values are equal, where the lesson says so itself.
  var isEqual: ((Value, Value) -> Bool)?
  /// Whether a value comes before another, where the lesson says so itself.
  var isLess: ((Value, Value) -> Bool)?
  /// The text of a value, where the lesson says so itself.
  var describe: ((Value) -> String)?
  /// The types declared inside it.
  var types: [String: SwiftType] = [:]
  /// What its members are declared as, by name.
  private(set) var members: [String: [Declaration]] = [:]
  /// Finds out the types of the properties that are declared without one, when a member is first asked for.
  var infer: (() -> Void)?

  init(_ kind: Kind, name: String, isLocal: Bool, step: Int = 0) {
    self.kind = kind
    self.name = name
    self.isLocal = isLocal
    self.step = step
  }

  /// The name without those of the types around it, as `print` writes it.
  var shortName: String { name.split(separator: ".").last.map(String.init) ?? name }

  /// The name as it stands in debug texts: behind that of the module.
  var debugName: String { isLocal ? shortName : "main." + name }

  /// The number of the case with a name.
  func caseIndex(_ name: String) -> Int? { cases.firstIndex { $0.name == name } }

  /// Adds a member.
  func add(_ declaration: Declaration) {
    declaration.isOfLesson = true
    members[declaration.name, default: []].append(declaration)
  }

  /// What is declared under a name.
  func members(named name: String) -> [Declaration] {
    if let infer {
      self.infer = nil
      infer()
    }
    return members[name] ?? []
  }
}

extension NominalType: Hashable {
  static func == (left: NominalType, right: NominalType) -> Bool { left === right }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
