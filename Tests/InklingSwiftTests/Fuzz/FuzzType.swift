/// A type of the programs that ``ProgramGenerator`` writes.
indirect enum FuzzType: Hashable {
  case int, double, float, bool, string, character, substring, any, void, range, closedRange
  case sized(String)
  case array(FuzzType), slice(FuzzType), set(FuzzType), optional(FuzzType)
  case dictionary(FuzzType, FuzzType)
  case tuple([FuzzType])
  case function([FuzzType], FuzzType)
  /// A type that the program declares, and whether it is `Hashable`.
  case declared(String, isHashable: Bool)

  /// The type as it is written.
  var text: String {
    switch self {
    case .int: "Int"
    case .double: "Double"
    case .float: "Float"
    case .bool: "Bool"
    case .string: "String"
    case .character: "Character"
    case .substring: "Substring"
    case .any: "Any"
    case .void: "Void"
    case .range: "Range<Int>"
    case .closedRange: "ClosedRange<Int>"
    case .sized(let name): name
    case .array(let element): "[\(element.text)]"
    case .slice(let element): "ArraySlice<\(element.text)>"
    case .set(let element): "Set<\(element.text)>"
    case .optional(.function(let inputs, let output)):
      "(\(FuzzType.function(inputs, output).text))?"
    case .optional(.any): "Any?"
    case .optional(let wrapped): "\(wrapped.text)?"
    case .dictionary(let key, let value): "[\(key.text): \(value.text)]"
    case .tuple(let types): "(\(types.map(\.text).joined(separator: ", ")))"
    case .function(let inputs, let output):
      "(\(inputs.map(\.text).joined(separator: ", "))) -> \(output.text)"
    case .declared(let name, _): name
    }
  }

  var isHashable: Bool {
    switch self {
    case .int, .double, .float, .bool, .string, .character, .substring, .sized, .range,
      .closedRange:
      true
    case .any, .void, .tuple, .function: false
    case .array(let element), .slice(let element), .set(let element), .optional(let element):
      element.isHashable
    case .dictionary(_, let value): value.isHashable
    case .declared(_, let isHashable): isHashable
    }
  }

  /// Whether values of any type are asked for it.
  var isCastable: Bool {
    switch self {
    case .int, .double, .bool, .string, .array(.int), .array(.string), .sized, .declared: true
    default: false
    }
  }

  var isComparable: Bool {
    switch self {
    case .int, .double, .float, .string, .character, .sized: true
    default: false
    }
  }
}

/// A variable of such a program.
struct FuzzVariable {
  var name: String
  var type: FuzzType
  var isMutable: Bool
  /// Whether closures that are kept cannot capture it.
  var isBorrowed = false
}

/// A function or method of such a program.
struct FuzzFunction {
  enum Passing { case plain, changing, variadic, defaulted }

  struct Parameter {
    var label: String?
    var type: FuzzType
    var passing = Passing.plain
  }

  var name: String
  var parameters: [Parameter]
  var result: FuzzType
  var doesThrow = false
  var isMutating = false
}

/// A type that such a program declares.
struct FuzzDeclaration {
  struct Case {
    var name: String
    var payload: [(label: String?, type: FuzzType)]
  }

  var name: String
  var isHashable = false
  /// Stored and computed properties.
  var fields: [FuzzVariable] = []
  /// How a value is made: labels and types of the memberwise initializer.
  var initializer: [FuzzVariable] = []
  var cases: [Case] = []
  var methods: [FuzzFunction] = []
  /// Whether values are made of an instance of another type, as those of protocols are.
  var conformers: [String] = []

  var type: FuzzType { .declared(name, isHashable: isHashable) }
}
