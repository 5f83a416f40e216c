/// Reads a declaration of a host or of the standard library from its text.
///
/// swift-syntax takes milliseconds for each, because it is compiled without optimisation in the configuration that
/// lessons are run with. This knows the forms that such declarations have, and gives `nil` for anything else, which
/// ``DeclarationReader`` then reads from a syntax tree. Both give the same; a test compares them.
struct DeclarationText {
  private let text: Substring.UTF8View
  private var place: Substring.UTF8View.Index
  private let types: TypeResolver
  private let owner: String?

  /// Reads one declaration.
  ///
  /// - Parameters:
  ///   - text: The declaration, without a body.
  ///   - types: What the names of types stand for.
  ///   - owner: The type whose member it is, if any.
  /// - Returns: The declaration; `nil` where it has a form that only a parser of the whole language understands, or is
  ///   wrong.
  static func read(_ text: String, _ types: TypeResolver, owner: String?) -> Declaration? {
    var reader = DeclarationText(text, types, owner)
    return try? reader.readDeclaration()
  }

  private init(_ text: String, _ types: TypeResolver, _ owner: String?) {
    self.text = text.trimmingSpaces.utf8
    place = self.text.startIndex
    self.types = types
    self.owner = owner
  }

  /// That the text has a form that is not known here.
  private struct Unknown: Error {}

  // MARK: Declarations

  private mutating func readDeclaration() throws -> Declaration {
    var isDiscardable = false
    var (isStatic, isMutating) = (false, false)
    while true {
      if take("@") {
        guard try word() == "discardableResult" else { throw Unknown() }
        isDiscardable = true
        continue
      }
      let new: Declaration
      switch try word() {
      case "static":
        isStatic = true
        continue
      case "mutating":
        isMutating = true
        continue
      case "prefix": continue
      case "func": new = try readFunction()
      case "init": new = try readInitializer()
      case "var": new = try readProperty()
      case "subscript": new = try readSubscript()
      default: throw Unknown()
      }
      skipSpaces()
      guard place == text.endIndex else { throw Unknown() }
      new.isStatic = isStatic
      new.isMutating = isMutating
      new.isDiscardable = isDiscardable
      new.text = String(Substring(text))
      return new
    }
  }

  private mutating func readFunction() throws -> Declaration {
    skipSpaces()
    let name =
      isAtWord ? try word() : try taken { !$0.isSpace && $0 != UInt8(ascii: "(") }
    let new = Declaration(.function, name: name, owner: owner)
    try readGenerics(into: new)
    new.changesFirst = owner != nil && compoundOperator(name) != nil
    if new.changesFirst { throw Unknown() }
    new.parameters = try readParameters(Set(new.generics), labelsAreNames: true)
    try readEffects(into: new)
    if take("->") { new.result = try type(Set(new.generics)) }
    try readConditions(into: new)
    return new
  }

  private mutating func readInitializer() throws -> Declaration {
    let new = Declaration(.initializer, name: "init", owner: owner)
    let isFailable = take("?")
    try readGenerics(into: new)
    new.parameters = try readParameters(Set(new.generics), labelsAreNames: true)
    try readEffects(into: new)
    try readConditions(into: new)
    if let owner {
      let made = try types.resolve(
        name: owner, generics: Set(new.generics), at: TypeResolver.nowhere)
      var equal: [String: SwiftType] = [:]
      for case .equals(let name, let type) in new.requirements { equal[name] = type }
      let result = made.substituting(equal)
      new.result = isFailable ? .optional(result) : result
    }
    return new
  }

  private mutating func readProperty() throws -> Declaration {
    let new = Declaration(.property, name: try word(), owner: owner)
    guard take(":") else { throw Unknown() }
    new.result = try type([])
    new.isSettable = try readAccessors()
    return new
  }

  private mutating func readSubscript() throws -> Declaration {
    let new = Declaration(.subscription, name: "subscript", owner: owner)
    new.parameters = try readParameters([], labelsAreNames: false)
    guard take("->") else { throw Unknown() }
    new.result = try type([])
    new.isSettable = try readAccessors()
    return new
  }

  // MARK: Parts

  /// Whether the accessors in braces, if there are any, set something.
  private mutating func readAccessors() throws -> Bool {
    guard take("{") else { return false }
    var isSettable = false
    while !take("}") {
      let accessor = try word()
      guard ["get", "set", "throws"].contains(accessor) else { throw Unknown() }
      if accessor == "set" { isSettable = true }
    }
    return isSettable
  }

  private mutating func readEffects(into new: Declaration) throws {
    if takeWord("rethrows") {
      new.isRethrowing = true
    } else if takeWord("throws") {
      skipSpaces()
      guard !isAt("(") else { throw Unknown() }
      new.isThrowing = true
    }
  }

  private mutating func readGenerics(into new: Declaration) throws {
    guard take("<") else { return }
    repeat {
      let name = try word()
      new.generics.append(name)
      if take(":") { new.requirements.append(.conforms(name, to: try plainType())) }
    } while take(",")
    guard take(">") else { throw Unknown() }
  }

  private mutating func readConditions(into new: Declaration) throws {
    guard takeWord("where") else { return }
    repeat {
      let left = try plainType()
      if take("==") {
        new.requirements.append(.equals(left, try type(Set(new.generics))))
      } else if take(":") {
        new.requirements.append(.conforms(left, to: try plainType()))
      } else {
        throw Unknown()
      }
    } while take(",")
  }

  /// A name, or several with dots between them.
  private mutating func plainType() throws -> String {
    var name = try word()
    while isAt("."), take(".") { name += "." + (try word()) }
    skipSpaces()
    guard !isAt("<"), !isAt("&") else { throw Unknown() }
    return name
  }

  private mutating func readParameters(
    _ generics: Set<String>, labelsAreNames: Bool
  ) throws -> [Declaration.Parameter] {
    guard take("(") else { throw Unknown() }
    var parameters: [Declaration.Parameter] = []
    while !take(")") {
      if !parameters.isEmpty { guard take(",") else { throw Unknown() } }
      let builder = take("@") ? try word() : nil
      let first = try word()
      skipSpaces()
      let second = isAtWord ? try word() : nil
      guard take(":") else { throw Unknown() }
      var attributes: Set<String> = []
      while take("@") { attributes.insert(try word()) }
      let type = try type(generics)
      let isFunction = if case .function = type { true } else { false }
      guard attributes.isSubset(of: ["escaping", "Sendable", "autoclosure"]),
        isFunction || attributes.isEmpty
      else { throw Unknown() }
      let isVariadic = take("...")
      let isWithoutLabel = first == "_" || !labelsAreNames && second == nil
      parameters.append(
        Declaration.Parameter(
          label: isWithoutLabel ? nil : first, name: second ?? first,
          type: isVariadic ? .array(type) : type,
          defaultValue: take("=") ? types.host.defaultValue(writtenAs: try expression()) : nil,
          isVariadic: isVariadic,
          isEscaping: isVariadic || !isFunction || attributes.contains("escaping"),
          isSendable: attributes.contains("Sendable"),
          isAutoclosure: attributes.contains("autoclosure"), builder: builder))
    }
    return parameters
  }

  /// The text up to the comma or bracket that ends a default value.
  private mutating func expression() throws -> String {
    skipSpaces()
    let start = place
    var depth = 0
    var isInText = false
    while place < text.endIndex {
      let byte = text[place]
      if isInText {
        if byte == UInt8(ascii: "\\") { throw Unknown() }
        isInText = byte != UInt8(ascii: "\"")
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
          if depth == 0 { return Substring(text[start..<place]).trimmingSpaces.description }
          if byte != UInt8(ascii: ",") { depth -= 1 }
        default: break
        }
      }
      text.formIndex(after: &place)
    }
    throw Unknown()
  }

  // MARK: Types

  private mutating func type(_ generics: Set<String>) throws -> SwiftType {
    var type = try typeWithoutMarks(generics)
    while isAt("?"), take("?") { type = .optional(type) }
    skipSpaces()
    guard !isAt("&"), !isAt(".Type"), !isAt("!") else { throw Unknown() }
    guard !type.isTooLarge else { throw Unknown() }
    return type
  }

  private mutating func typeWithoutMarks(_ generics: Set<String>) throws -> SwiftType {
    if take("[") {
      let element = try type(generics)
      var type = SwiftType.array(element)
      if take(":") {
        type = try types.resolve(
          "Dictionary", [element, try self.type(generics)], generics, at: TypeResolver.nowhere)
      }
      guard take("]") else { throw Unknown() }
      return type
    }
    if take("(") { return try typeInParentheses(generics) }
    let name = try word()
    if name == "some" || name == "any" {
      let isSome = name == "some"
      let start = place
      let constraint = try word()
      if constraint == "StringProtocol" { return .sequence(constraint, element: .character) }
      if let found = types.host.libraryInterfaces[constraint] { return .nominal(found) }
      guard isSome || types.host[constraint] != nil else { throw Unknown() }
      place = start
      return try type(generics)
    }
    guard name != "inout" else { throw Unknown() }
    var arguments: [SwiftType] = []
    if isAt("<"), take("<") {
      repeat { arguments.append(try type(generics)) } while take(",")
      guard take(">") else { throw Unknown() }
    }
    guard isAt("."), !isAt("..."), !isAt(".Type") else {
      return try types.resolve(name, arguments, generics, at: TypeResolver.nowhere)
    }
    var path = name
    while isAt("."), !isAt("..."), !isAt(".Type"), take(".") { path += "." + (try word()) }
    guard arguments.isEmpty, !isAt("<") else { throw Unknown() }
    if generics.contains(name) || types.implicitParameters.contains(name) {
      guard path.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 1 else { throw Unknown() }
      return .parameter(path)
    }
    if path == "String.Index" { return .stringIndex }
    guard types.host[path] != nil else { throw Unknown() }
    return .host(path)
  }

  /// A function's type, a tuple, or a type in parentheses, whose opening one has been taken.
  private mutating func typeInParentheses(_ generics: Set<String>) throws -> SwiftType {
    var elements: [SwiftType.TupleElement] = []
    while !take(")") {
      if !elements.isEmpty { guard take(",") else { throw Unknown() } }
      elements.append(try tupleElement(generics))
    }
    let isThrowing = takeWord("throws")
    if take("->") {
      let function = SwiftType.FunctionType(
        parameters: elements.map(\.type), result: try type(generics), isThrowing: isThrowing,
        changing: [])
      return .function(function)
    }
    if elements.isEmpty { return .void }
    if elements.count == 1, elements[0].label == nil { return elements[0].type }
    return .tuple(elements)
  }

  private mutating func tupleElement(_ generics: Set<String>) throws -> SwiftType.TupleElement {
    skipSpaces()
    guard !isAt("@") else { throw Unknown() }
    let start = place
    if isAtWord {
      let label = try word()
      skipSpaces()
      if isAtWord, label == "_" { _ = try word() }
      if take(":") { return SwiftType.TupleElement(label: label, type: try type(generics)) }
      place = start
    }
    return SwiftType.TupleElement(label: nil, type: try type(generics))
  }

  // MARK: Characters

  private mutating func skipSpaces() {
    while place < text.endIndex, text[place].isSpace { text.formIndex(after: &place) }
  }

  private func isAt(_ sign: StaticString) -> Bool {
    var here = place
    for number in 0..<sign.utf8CodeUnitCount {
      guard here < text.endIndex, text[here] == sign.utf8Start[number] else { return false }
      text.formIndex(after: &here)
    }
    return true
  }

  /// Goes past a sign, and the spaces before it, if it comes next.
  private mutating func take(_ sign: StaticString) -> Bool {
    let start = place
    skipSpaces()
    guard isAt(sign) else {
      place = start
      return false
    }
    text.formIndex(&place, offsetBy: sign.utf8CodeUnitCount)
    return true
  }

  private mutating func takeWord(_ wanted: String) -> Bool {
    let start = place
    guard let found = try? word(), found == wanted else {
      place = start
      return false
    }
    return true
  }

  private var isAtWord: Bool { place < text.endIndex && text[place].isOfName }

  /// The name that comes next.
  private mutating func word() throws -> String {
    skipSpaces()
    return try taken(\.isOfName)
  }

  private mutating func taken(_ belongs: (UInt8) -> Bool) throws -> String {
    let start = place
    while place < text.endIndex, belongs(text[place]) { text.formIndex(after: &place) }
    guard start < place else { throw Unknown() }
    return String(Substring(text[start..<place]))
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") }

  /// Whether it is a letter, a digit or an underscore of ASCII.
  fileprivate var isOfName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension StringProtocol {
  /// It without the spaces and line ends around it.
  fileprivate var trimmingSpaces: Substring {
    var rest = Substring(self)
    while let last = rest.utf8.last, last.isSpace { rest.removeLast() }
    return rest.drop { $0 == " " || $0 == "\n" }
  }
}
