import SwiftSyntax

/// A function, initializer, property or subscript: the host's, the standard library's or the lesson's own.
final class Declaration: Cyclic {
  enum Kind {
    case function, initializer, property, subscription
  }

  /// A parameter of a function, initializer or subscript.
  struct Parameter {
    var label: String?
    var name: String
    var type: SwiftType
    var defaultValue: DefaultValue?
    var isVariadic = false
    /// Whether it is a function that may be called after the call has ended: `@escaping`, or no plain function type.
    var isEscaping = true
    /// Whether the function changes it for its caller: `inout`.
    var isChanging = false
    /// Whether it is a function that may run anywhere, so that it can use only what does not change.
    var isSendable = false
    /// Whether the argument is a value that the function computes when it wants it: `@autoclosure`.
    var isAutoclosure = false
    /// The result builder that collects the argument's statements.
    var builder: String?
  }

  /// What runs when it is used.
  enum Body {
    case missing
    case host((HostCall) throws -> Value)
    case mutating((inout Value, HostCall) throws -> Value)
    /// A function of the lesson's without captures.
    case lesson(FunctionContext)
    /// A stored property of a lesson's struct: its number.
    case field(Int, isMutable: Bool)
    /// A static property of a lesson's type that is stored.
    case stored(StaticProperty)
    /// The initializer of a lesson's struct that takes its stored properties.
    case memberwise(NominalType)
    /// A case of a lesson's enum: its number.
    case enumCase(Int)
    /// A function of the lesson's that is kept in a variable with what it captured.
    case local(Variable, FunctionContext)
    /// What a protocol of the lesson's asks for. What runs is found by the type of the value.
    case requirement
  }

  /// A condition on a generic parameter.
  enum Requirement {
    case conforms(String, to: String)
    case equals(String, SwiftType)
  }

  let kind: Kind
  let name: String
  /// The type that it belongs to, if any.
  let owner: String?
  var isStatic = false
  var isMutating = false
  var isDiscardable = false
  var isThrowing = false
  /// Whether it throws exactly if a function that it is given does.
  var isRethrowing = false
  var isSettable = false
  var parameters: [Parameter] = []
  var result = SwiftType.void
  var requirements: [Requirement] = []
  /// The names of its own generic parameters, in their order.
  var generics: [String] = []
  /// Gives the declaration with types in place of its generic parameters, where it has some.
  var specialize: ((_ bindings: [String: SwiftType], _ site: Site) throws -> Declaration)?
  /// Has its body checked, where that waits until it is used.
  var whenUsed: (() -> Void)?
  /// Where the lesson declares it.
  var syntax: SyntaxIdentifier?

  /// What declarations have in common that are read from the same piece of a lesson, such as the members of a generic
  /// type with different arguments.
  enum Origin: Hashable {
    case lesson(SyntaxIdentifier), host(ObjectIdentifier)
  }

  var origin: Origin? {
    isOfHost ? .host(ObjectIdentifier(self)) : syntax.map { .lesson($0) }
  }
  /// The declaration without its body, as it is shown to people.
  var text = ""
  var body = Body.missing
  var setter: ((HostCall) throws -> Void)?
  /// How an element is set in the value that holds it.
  var mutator: ((inout Value, HostCall) throws -> Void)?
  /// Whether it is a stored property whose value is computed when it is first read.
  var isComputedLate = false
  /// The block in which default values look up names; `nil` for the host's.
  var scope: Scope?
  /// How it is called without wrapping numbers, where it can be.
  var direct: DirectForm?
  /// What it does where it gives an optional, without the optional around what that holds.
  var finding: ((HostCall) throws -> Value?)?
  /// Whether the host or the standard library declares it.
  var isOfHost = false
  /// Whether the standard library declares it.
  var isOfLibrary = false
  /// Whether it is a member that a lesson declares.
  var isOfLesson = false
  /// Whether it is an operator such as `+=`, which changes its left operand.
  var changesFirst = false
  /// What sets it, where it is a computed property or a subscript of a lesson's own type.
  var setterContext: FunctionContext?
  /// Whether only the members of its type can use it, or set it.
  var isPrivate = false
  var isSetterPrivate = false
  /// The type whose members can use or set it, where others cannot.
  var accessOwner: NominalType?
  /// What runs when it changes, where it is a stored property of a lesson's own type.
  var observers: Observers?
  /// The step that declares it, for the lesson's own.
  var step = 0

  init(_ kind: Kind, name: String, owner: String?) {
    self.kind = kind
    self.name = name
    self.owner = owner
  }

  func breakCycles() {
    parameters = []
    result = .void
    requirements = []
    (specialize, whenUsed, setter, mutator, direct, finding) = (nil, nil, nil, nil, nil, nil)
    body = .missing
    scope = nil
    (setterContext, accessOwner, observers) = (nil, nil, nil)
  }

  /// The type of the function as a value.
  var functionType: SwiftType {
    .function(
      SwiftType.FunctionType(
        parameters: parameters.map(\.type), result: result, isThrowing: isThrowing,
        changing: parameters.indices.filter { parameters[$0].isChanging }))
  }

  /// Whether it is a member of all sequences or collections.
  private(set) lazy var isOfSequences =
    isOfLibrary && ["Sequence", "Collection", "BidirectionalCollection"].contains(owner ?? "")

  /// Whether it is a member of all sequences, or takes any of them.
  private(set) lazy var takesSequences =
    isOfLibrary
    && (isOfSequences
      || parameters.contains { if case .sequence("Sequence", _) = $0.type { true } else { false } })

  /// Whether it looks at no more elements of a sequence than it has to, so that it may be without an end.
  private(set) lazy var isLazy =
    isOfLibrary && ["contains", "zip", "first", "prefix", "firstIndex"].contains(name)

  /// Whether it may look at everything that it is given, which then counts as steps.
  private(set) lazy var looksAtAll =
    isOfLibrary && kind != .property && !isLazy
    && ![
      "index", "formIndex", "randomElement", "hasPrefix", "hasSuffix", "append", "popLast",
      "removeLast", "swapAt", "updateValue", "removeValue", "update", "reserveCapacity",
    ].contains(name)
    && !(["Set", "Dictionary"].contains(owner ?? "") && ["insert", "remove"].contains(name))

  /// Whether one of its parameters is a function.
  var takesFunctions: Bool {
    parameters.contains { if case .function = $0.type.unwrapped { true } else { false } }
  }

  /// How general it is: functions of the lesson's without generic parameters come before those with some, and of these
  /// the ones that ask for more before those that ask for less.
  var rank: Int {
    guard specialize != nil, !generics.isEmpty else { return 0 }
    return max(1, 100 * generics.count - requirements.count)
  }

  /// Notes that something uses it.
  func use() {
    guard let whenUsed else { return }
    self.whenUsed = nil
    whenUsed()
  }

  /// The generic parameters' members that its types name, such as `T.Element`.
  private(set) lazy var memberNames: [String] = parameters.reduce(into: result.parameterNames) {
    $0.formUnion($1.type.parameterNames)
  }.filter { $0.contains(".") }.sorted()

  /// All that its text says, to compare two readings of it.
  var outline: String {
    let parameters = parameters.map {
      "\($0.label ?? "_") \($0.name): \($0.type) = \($0.defaultValue?.expression.description ?? "-")"
        + " \($0.isVariadic) \($0.isEscaping) \($0.isChanging) \($0.isSendable) \($0.isAutoclosure)"
        + " \($0.builder ?? "-")"
    }
    return "\(kind) \(owner ?? "-") \(name)(\(parameters)) -> \(result) \(requirements) \(generics)"
      + " \(isStatic) \(isMutating) \(isDiscardable) \(isThrowing) \(isRethrowing) \(isSettable)"
      + " \(changesFirst) \(isPrivate) \(isSetterPrivate): \(text)"
  }

  /// Name and labels, as `fit(_:epochs:)`.
  var fullName: String {
    if kind == .property { return name }
    let labels = parameters.map { ($0.label ?? "_") + ":" }.joined()
    return "\(name)(\(labels))"
  }
}
