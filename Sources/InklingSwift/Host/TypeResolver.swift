import SwiftSyntax

/// Finds the type that a piece of syntax names.
struct TypeResolver {
  let host: HostTypes
  /// The generic parameters that members of the standard library's types see.
  var implicitParameters: Set<String> = []
  /// The type of the lesson's that a name stands for.
  var lesson: (String) -> SwiftType? = { _ in nil }
  /// The generic type of the lesson's that a name stands for.
  var generic: (String) -> GenericType? = { _ in nil }
  /// The generic type alias of the lesson's that a name stands for.
  var alias: (String) -> GenericAlias? = { _ in nil }
  /// Collects the parameters that are written as `some P`; `nil` where that is a type like any other.
  var opaque: OpaqueParameters?

  /// Generic parameters without a name, each written as `some P` where it is used.
  final class OpaqueParameters {
    var names: [String] = []
    var requirements: [Declaration.Requirement] = []
  }

  typealias Failure = DeclarationReader.Failure

  /// The sequences that the standard library's declarations name with their element as only argument.
  static let sequences: Set<String> = [
    "EnumeratedSequence", "Zip2Sequence", "StrideTo", "StrideThrough", "ReversedCollection",
    "ArraySlice", "Sequence", "Keys", "Values", "Slice", "UTF8View", "UTF16View",
    "UnicodeScalarView", "DefaultIndices", "FlattenSequence", "JoinedSequence", "Repeated",
    "PrefixSequence", "DropFirstSequence", "DropWhileSequence",
  ]

  /// The place of what is read from a text without a syntax tree.
  static let nowhere = Syntax(TokenSyntax.identifier("_"))

  /// The type that `syntax` names.
  ///
  /// - Parameter generics: The generic parameters in scope.
  func resolve(_ syntax: TypeSyntax, generics: Set<String>) throws(Failure) -> SwiftType {
    switch syntax.as(TypeSyntaxEnum.self) {
    case .identifierType(let type):
      return try resolve(type, generics: generics)
    case .arrayType(let type):
      return .array(try resolve(type.element, generics: generics))
    case .dictionaryType(let type):
      return try dictionary(
        resolve(type.key, generics: generics), resolve(type.value, generics: generics),
        at: Syntax(type.key))
    case .optionalType(let type):
      return .optional(try resolve(type.wrappedType, generics: generics))
    case .tupleType(let type):
      if type.elements.isEmpty { return .void }
      var elements: [SwiftType.TupleElement] = []
      for element in type.elements {
        elements.append(
          SwiftType.TupleElement(
            label: element.firstName?.text, type: try resolve(element.type, generics: generics)))
      }
      if elements.count == 1, elements[0].label == nil { return elements[0].type }
      return try limited(.tuple(elements), at: Syntax(type))
    case .functionType(let type):
      var parameters: [SwiftType] = []
      var changing: [Int] = []
      for parameter in type.parameters {
        let changed = parameter.type.as(AttributedTypeSyntax.self).flatMap { $0.isInout ? $0 : nil }
        if changed != nil { changing.append(parameters.count) }
        parameters.append(
          try resolve(changed?.baseType ?? parameter.type, generics: generics))
      }
      let function = SwiftType.FunctionType(
        parameters: parameters,
        result: try resolve(type.returnClause.type, generics: generics),
        isThrowing: type.effectSpecifiers?.throwsClause != nil, changing: changing)
      return try limited(.function(function), at: Syntax(type))
    case .attributedType(let type):
      guard type.specifiers.isEmpty else {
        throw Failure(
          code: .unsupported, node: Syntax(type),
          message:
            "'\(type.specifiers.plainText)' parameters are not supported in lessons yet")
      }
      let base = try resolve(type.baseType, generics: generics)
      for attribute in type.attributes {
        switch attribute.plainText {
        case "@escaping", "@Sendable", "@autoclosure":
          guard case .function = base else {
            throw Failure(
              code: .invalidType, node: Syntax(attribute),
              message: "'\(attribute.plainText)' only applies to function types")
          }
        default:
          throw Failure(
            code: .unsupported, node: Syntax(attribute),
            message: "'\(attribute.plainText)' is not supported in lessons yet")
        }
      }
      return base
    case .someOrAnyType(let type)
    where type.constraint.plainText == "StringProtocol" && !implicitParameters.isEmpty:
      return .sequence("StringProtocol", element: .character)
    case .someOrAnyType(let type):
      if type.someOrAnySpecifier.text == "some", let opaque {
        let constraint = type.constraint.plainText
        let name = "some " + constraint + String(repeating: "\u{2032}", count: opaque.names.count)
        opaque.names.append(name)
        opaque.requirements.append(.conforms(name, to: constraint))
        return lesson(name) ?? .parameter(name)
      }
      if let name = type.constraint.as(IdentifierTypeSyntax.self)?.name.text,
        let found = lesson(name), found.isInterface
      {
        return found
      }
      if let name = type.constraint.as(IdentifierTypeSyntax.self)?.name.text, lesson(name) == nil,
        let found = host.libraryInterfaces[name]
      {
        return .nominal(found)
      }
      return try resolve(type.constraint, generics: generics)
    case .compositionType(let type):
      return try composition(type, generics: generics)
    case .memberType(let type) where memberOfParameter(type, generics) != nil:
      return memberOfParameter(type, generics) ?? .error
    case .memberType(let type) where type.plainText == "String.Index":
      return .stringIndex
    case .memberType(let type) where lessonMember(type) != nil:
      return lessonMember(type) ?? .error
    case .memberType(let type) where genericMember(type) != nil:
      var arguments: [SwiftType] = []
      for argument in type.genericArgumentClause?.arguments ?? [] {
        guard case .type(let argument) = argument.argument else { continue }
        arguments.append(try resolve(argument, generics: generics))
      }
      guard let member = genericMember(type) else { return .error }
      return try apply(member, to: arguments, at: Syntax(type))
    case .memberType(let type)
    where type.baseType.as(IdentifierTypeSyntax.self)?.genericArgumentClause != nil:
      // `List<Int>.Node`
      let base = try resolve(type.baseType, generics: generics)
      guard case .nominal(let outer) = base, let inner = outer.types[type.name.text] else {
        throw Failure(
          code: .unknownMember, node: Syntax(type.name),
          message: "'\(type.name.text)' is not a member type of '\(base)'")
      }
      return inner
    case .metatypeType(let type) where type.metatypeSpecifier.text == "Type":
      let base = try resolve(type.baseType, generics: generics)
      if base == .any { return .host(HostTypes.metatypeName) }
      if base.isInterface {
        throw Failure(
          code: .unsupported, node: Syntax(type),
          message: "the type '\(type.plainText)' is not supported in lessons yet")
      }
      return .metatype(base)
    case .memberType(let type) where host[type.plainText] != nil:
      return .host(type.plainText)
    default:
      throw Failure(
        code: .unsupported, node: Syntax(syntax),
        message: "the type '\(syntax.plainText)' is not supported in lessons yet")
    }
  }

  /// `Shape & Named`: what conforms to several protocols of the lesson's.
  private func composition(
    _ syntax: CompositionTypeSyntax, generics: Set<String>
  ) throws(Failure) -> SwiftType {
    var parts: [NominalType] = []
    for element in syntax.elements {
      guard case .nominal(let part) = try resolve(element.type, generics: generics),
        part.kind == .interface
      else {
        throw Failure(
          code: .unsupported, node: Syntax(element),
          message: "the type '\(syntax.plainText)' is not supported in lessons yet")
      }
      parts.append(part)
    }
    return .nominal(host.composition(of: parts))
  }

  /// `T.Element` for a generic parameter `T`.
  private func memberOfParameter(
    _ syntax: MemberTypeSyntax, _ generics: Set<String>
  ) -> SwiftType? {
    let base = syntax.baseType.plainText
    if case .parameter(let name)? = lesson(base) {
      return .parameter(name + "." + syntax.name.text)
    }
    if let known = lesson(base) { return known.memberType(syntax.name.text) }
    return generics.contains(base) || implicitParameters.contains(base)
      ? .parameter(base + "." + syntax.name.text) : nil
  }

  /// The type inside one of the lesson's that `Outer.Inner` names.
  private func lessonMember(_ syntax: MemberTypeSyntax) -> SwiftType? {
    let outer: SwiftType? =
      if let inner = syntax.baseType.as(MemberTypeSyntax.self) {
        lessonMember(inner)
      } else {
        lesson(syntax.baseType.plainText)
      }
    guard case .nominal(let nominal)? = outer else { return nil }
    return nominal.types[syntax.name.text]
  }

  /// The generic type inside one of the lesson's that `Outer.Inner<...>` names.
  private func genericMember(_ syntax: MemberTypeSyntax) -> GenericType? {
    let outer: SwiftType? =
      if let inner = syntax.baseType.as(MemberTypeSyntax.self) {
        lessonMember(inner)
      } else {
        lesson(syntax.baseType.plainText)
      }
    guard case .nominal(let nominal)? = outer else { return nil }
    return nominal.genericTypes[syntax.name.text]
  }

  private func resolve(
    _ syntax: IdentifierTypeSyntax, generics: Set<String>
  ) throws(Failure) -> SwiftType {
    let name = syntax.name.text
    var arguments: [SwiftType] = []
    for argument in syntax.genericArgumentClause?.arguments ?? [] {
      guard case .type(let type) = argument.argument else { continue }
      arguments.append(try resolve(type, generics: generics))
    }
    if !arguments.isEmpty, let type = generic(name) {
      return try apply(type, to: arguments, at: Syntax(syntax))
    }
    if !arguments.isEmpty, let alias = alias(name) {
      return try apply(alias, named: name, to: arguments, at: Syntax(syntax))
    }
    return try resolve(name, arguments, generics, at: Syntax(syntax))
  }

  /// A type of the host's or of the standard library's with its arguments.
  func resolve(
    _ name: String, _ arguments: [SwiftType], _ generics: Set<String>, at node: Syntax
  ) throws(Failure) -> SwiftType {
    switch (name, arguments.count) {
    case ("Array", 1): return .array(arguments[0])
    case ("Optional", 1): return .optional(arguments[0])
    case ("Dictionary", 2): return try dictionary(arguments[0], arguments[1], at: node)
    case ("Set", 1):
      try checkIsHashable(arguments[0], at: node)
      return .set(arguments[0])
    case ("Range", 1) where arguments[0] == .int: return .range
    case ("ClosedRange", 1) where arguments[0] == .int: return .closedRange
    case ("ClosedRange", 1) where isBound(arguments[0]): return .interval(arguments[0])
    case (let name, 1) where RangeForm(rawValue: name) != nil && isBound(arguments[0]):
      return .bounds(RangeForm(rawValue: name) ?? .halfOpen, arguments[0])
    case (let name, 1) where Self.sequences.contains(name):
      return .sequence(name, element: arguments[0])
    case (_, 0): return try resolve(name: name, generics: generics, at: node)
    default:
      throw Failure(
        code: .unsupported, node: node,
        message: "the type '\(node.plainText)' is not supported in lessons yet")
    }
  }

  /// A generic type alias with its arguments.
  private func apply(
    _ alias: GenericAlias, named name: String, to arguments: [SwiftType], at node: Syntax
  ) throws(Failure) -> SwiftType {
    guard arguments.count == alias.parameters.count else {
      throw Failure(
        code: .typeMismatch, node: node,
        message:
          "generic type '\(name)' specialized with \(arguments.count < alias.parameters.count ? "too few" : "too many") type parameters (got \(arguments.count), but expected \(alias.parameters.count))"
      )
    }
    let bindings = Dictionary(
      zip(alias.parameters, arguments), uniquingKeysWith: { first, _ in first })
    for case .conforms(let parameter, "Hashable") in alias.type.impliedRequirements {
      if let argument = bindings[parameter] { try checkIsHashable(argument, at: node) }
    }
    let type = alias.type.substituting(bindings)
    if case .nominal(let nominal) = type, let generic = nominal.generic {
      return try apply(generic, to: nominal.arguments, at: node)
    }
    return type
  }

  /// A generic type of the lesson's with its arguments.
  func apply(
    _ type: GenericType, to arguments: [SwiftType], at node: Syntax
  ) throws(Failure) -> SwiftType {
    guard arguments.count == type.parameters.count else {
      throw Failure(
        code: .typeMismatch, node: node,
        message:
          "generic type '\(type.name)' specialized with \(arguments.count < type.parameters.count ? "too few" : "too many") type parameters (got \(arguments.count), but expected \(type.parameters.count))"
      )
    }
    if arguments.contains(where: \.hasParameters) { return .generic(type, arguments) }
    if let (argument, condition) = type.unmet(arguments) {
      throw Failure(
        code: .conformance, node: node,
        message: "type '\(argument)' does not conform to protocol '\(condition)'",
        hint: "'\(type.name)' asks for that in its declaration")
    }
    guard (arguments.map(\.depth).max() ?? 0) < GenericType.depthLimit else {
      throw Failure(
        code: .tooLarge, node: node,
        message: "'\(type.name)' is used here with types that contain each other without end")
    }
    return .nominal(type.instance(arguments))
  }

  /// The type, if it is not too large.
  private func limited(_ type: SwiftType, at node: Syntax) throws(Failure) -> SwiftType {
    guard !type.isTooLarge else {
      throw Failure(
        code: .tooLarge, node: node, message: SwiftType.sizeMessage,
        hint: SwiftType.sizeHint)
    }
    return type
  }

  /// The type with a plain name.
  func resolve(name: String, generics: Set<String>, at node: Syntax) throws(Failure) -> SwiftType {
    if let type = lesson(name) {
      if case .nominal(let nominal) = type, nominal.kind == .interface, nominal.needsAny {
        throw Failure(
          code: .typeMismatch, node: node,
          message: "use of protocol '\(name)' as a type must be written 'any \(name)'",
          hint: "or make the function generic: <T: \(name)>")
      }
      return type
    }
    if let type = generic(name) {
      throw Failure(
        code: .typeMismatch, node: node,
        message: "reference to generic type '\(name)' requires arguments in <...>",
        hint:
          "write them: \(name)<\(type.parameters.joined(separator: ", "))> with types in place of the names"
      )
    }
    if let type = Self.named(name) { return type }
    if generics.contains(name) || implicitParameters.contains(name) { return .parameter(name) }
    if name == "Array" { return .array(.parameter("Element")) }
    if name == "Optional" { return .optional(.parameter("Wrapped")) }
    if name == "Dictionary" { return .dictionary(.parameter("Key"), .parameter("Value")) }
    if name == "Set" { return .set(.parameter("Element")) }
    if host[name] != nil { return .host(name) }
    if name == "Error" { return .nominal(host.errorType) }
    if name == "CustomStringConvertible" { return .nominal(host.textType) }
    if host.libraryInterfaces[name] != nil {
      throw Failure(
        code: .typeMismatch, node: node,
        message: "use of protocol '\(name)' as a type must be written 'any \(name)'",
        hint: "or make the function generic: <T: \(name)>")
    }
    if Checker.libraryProtocols[name] != nil {
      throw Failure(
        code: .unsupported, node: node,
        message: "the type 'any \(name)' is not supported in lessons yet",
        hint: "as a constraint it is: <T: \(name)>")
    }
    if Self.unsupported.contains(name) {
      throw Failure(
        code: .unsupported, node: node,
        message: "the type '\(name)' is not supported in lessons yet")
    }
    let known = ["Int", "Double", "Float", "Bool", "String", "Character", "Void"] + host.names
    let near = NamesByHabit.types[name] ?? nearest(to: name, among: known)
    throw Failure(
      code: .unknownName, node: node, message: "cannot find type '\(name)' in scope",
      hint: near.map { "did you mean '\($0)'?" })
  }

  private func isBound(_ type: SwiftType) -> Bool {
    if case .parameter = type { return true }
    return type.isComparable
  }

  private func dictionary(
    _ key: SwiftType, _ value: SwiftType, at node: Syntax
  ) throws(Failure) -> SwiftType {
    try checkIsHashable(key, at: node)
    return .dictionary(key, value)
  }

  private func checkIsHashable(_ type: SwiftType, at node: Syntax) throws(Failure) {
    if type.hasParameters || type.isHashable(host) { return }
    throw Failure(
      code: .typeMismatch, node: node,
      message: "type '\(type)' does not conform to protocol 'Hashable'",
      hint: "keys of dictionaries and elements of sets have to be Hashable")
  }

  /// The generic types that can be named without their arguments.
  static let generic: Set<String> = ["Array", "Optional", "Dictionary", "Set"]

  private static let unsupported: Set<String> = [
    "AnyObject", "Never",
  ]

  /// The built-in type with a name.
  static func named(_ name: String) -> SwiftType? {
    switch name {
    case "Int": .int
    case "Double": .double
    case "Float": .float
    case "Bool": .bool
    case "String": .string
    case "Character": .character
    case "Substring": .substring
    case "Void": .void
    case "Any": .any
    case "UnicodeScalar": .host("Unicode.Scalar")
    default: SizedInteger(rawValue: name).map { .sized($0) }
    }
  }
}
