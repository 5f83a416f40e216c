import SwiftParser
import SwiftSyntax

/// A type that a host has declared.
struct HostType {
  let name: String
  let protocols: [String]
  var isProtocol = false
  /// Whether an object is a value of the type.
  var holds: (HostObject) -> Bool = { _ in false }
  var describe: (HostObject) -> String = { _ in "?" }
  var isEqual: ((HostObject, HostObject) -> Bool)?
}

/// Everything that steps can use: the host's declarations and the standard library's, read and sorted by name.
final class HostTypes {
  private var types: [String: HostType] = [:]
  /// The protocol of all errors.
  let errorType = NominalType(.interface, name: "Error", isLocal: false)
  /// What conforms to several protocols of the lesson's.
  private var compositions: [Set<NominalType>: NominalType] = [:]
  /// The members that a lesson's extensions give to a type, by name.
  var extended: (SwiftType, String) -> [Declaration] = { _, _ in [] }
  /// The names that a lesson's extensions give to a type.
  var extendedNames: (SwiftType) -> [(name: String, isStatic: Bool)] = { _ in [] }
  /// The name of the type of types as values.
  static let metatypeName = "Any.Type"
  /// The protocol of what has a text of its own, as a type.
  let textType: NominalType = {
    let new = NominalType(.interface, name: "CustomStringConvertible", isLocal: false)
    let property = Declaration(.property, name: "description", owner: new.name)
    property.result = .string
    property.text = "var description: String { get }"
    property.body = .requirement
    new.add(property)
    return new
  }()
  /// Protocols of the standard library's as types of values that know their own: `any Equatable`.
  let libraryInterfaces: [String: NominalType] = Dictionary(
    uniqueKeysWithValues: ["Equatable", "Hashable", "Comparable"].map {
      ($0, NominalType(.interface, name: $0, isLocal: false))
    })

  /// Lets go of what lessons have declared.
  func breakCycles() {
    for type in [errorType, textType] + libraryInterfaces.values + compositions.values {
      type.breakCycles()
    }
    compositions = [:]
  }

  /// The type of what a function gives whose result is `some P`: a type of its own.
  func opaque(of interface: NominalType) -> NominalType {
    let new = NominalType(.interface, name: interface.name, isLocal: false)
    new.isOpaque = true
    new.protocols = [interface] + interface.protocols
    new.conformances = interface.conformances
    return new
  }

  /// Counts how deep values lie in each other where they are compared or written.
  let nesting = NestingGuard()
  private(set) var builders: [String: String] = [:]
  let habits: HostModule.Habits
  let explain: (any Error) -> (message: String, hint: String?)
  /// A name that is declared, and the type that it is a member of: an empty one for functions of no type.
  private struct Name: Hashable {
    var owner: String
    var name: String
  }

  /// The declarations that have not been read yet.
  private var unread: [Name: [(entry: HostModule.Entry, isOfLibrary: Bool)]] = [:]
  private var declarations: [Name: [Declaration]] = [:]
  /// The names that are declared, by owner.
  private var declaredNames: [String: [String]] = [:]
  /// What is wrong with the declarations that have been read. Those declarations do not exist for lessons.
  private var problems: [String] = []

  /// Takes over all declarations of a module and of the standard library.
  init(_ module: HostModule) {
    explain = module.explain
    habits = module.habits
    for type in module.types { types[type.name] = type }
    types[Self.metatypeName] = HostType(
      name: Self.metatypeName, protocols: [], holds: { $0 is HostBox<TypeValue> },
      describe: { ($0 as? HostBox<TypeValue>)?.wrapped.type.printedName ?? "?" },
      isEqual: { ($0 as? HostBox<TypeValue>)?.wrapped == ($1 as? HostBox<TypeValue>)?.wrapped })
    builders = module.builders
    let library = HostModule.standardLibrary(random: module.randomBits)
    for type in library.types { types[type.name] = type }
    for entry in library.entries { add(entry, isOfLibrary: true) }
    for entry in module.entries { add(entry, isOfLibrary: false) }
  }

  private func add(_ entry: HostModule.Entry, isOfLibrary: Bool) {
    let name = Name(owner: entry.signature.owner ?? "", name: entry.signature.name)
    if unread[name] == nil { declaredNames[name.owner, default: []].append(name.name) }
    unread[name, default: []].append((entry, isOfLibrary))
  }

  /// The functions with a name that belong to no type; `nil` where there are none.
  func functions(named name: String) -> [Declaration]? {
    let found = members(of: "", named: name)
    return found.isEmpty ? nil : found
  }

  /// The names of all functions that belong to no type.
  var functionNames: [String] { declaredNames[""] ?? [] }

  private func members(of owner: String, named name: String) -> [Declaration] {
    let name = Name(owner: owner, name: name)
    read(name)
    return declarations[name] ?? []
  }

  /// Reads the declarations of a name when it is first looked up.
  private func read(_ name: Name) {
    guard let entries = unread.removeValue(forKey: name) else { return }
    let owner = name.owner.isEmpty ? nil : name.owner
    for (entry, isOfLibrary) in entries {
      do throws(DeclarationReader.Failure) {
        let text = entry.signature.text
        let declaration =
          if let known = readText(text, owner: owner) { known } else {
            try parse(text, owner: owner)
          }
        guard declaration.name == name.name else {
          problems.append("\(entry.signature.text): its name is taken for '\(name.name)'")
          continue
        }
        declaration.body = entry.body
        declaration.setter = entry.setter
        declaration.mutator = entry.mutator
        declaration.direct = entry.direct
        declaration.finding = entry.finding
        declaration.isOfHost = true
        declaration.isOfLibrary = isOfLibrary
        declarations[name, default: []].append(declaration)
      } catch {
        problems.append("\(entry.signature.text): \(error.message)")
      }
    }
  }

  /// What the types of declarations stand for.
  private var resolver: TypeResolver {
    TypeResolver(host: self, implicitParameters: Self.implicitParameters)
  }

  /// Reads a declaration in a form that needs no parser; `nil` where it has another.
  func readText(_ text: String, owner: String?) -> Declaration? {
    DeclarationText.read(text, resolver, owner: owner)
  }

  /// Reads a declaration in any form, with the parser of whole programs.
  func parse(_ text: String, owner: String?) throws(DeclarationReader.Failure) -> Declaration {
    var parser = Parser("extension Owner {\n\(text)\n}", maximumNestingLevel: 256)
    let file = SourceFileSyntax.parse(from: &parser)
    let block = file.statements.first?.item.as(ExtensionDeclSyntax.self)?.memberBlock
    guard let members = block?.members, members.count == 1, let member = members.first else {
      throw DeclarationReader.Failure(
        code: .syntax, node: TypeResolver.nowhere,
        message: "this is not one declaration of Swift")
    }
    return try DeclarationReader(types: resolver, owner: owner).read(member.decl)
  }

  private var defaultValues: [String: DefaultValue] = [:]

  /// The default value with a text; one for all parameters that have it.
  func defaultValue(writtenAs text: String) -> DefaultValue {
    if let known = defaultValues[text] { return known }
    let new = DefaultValue(text: text)
    defaultValues[text] = new
    return new
  }

  /// Reads everything at once.
  ///
  /// - Returns: What is wrong with it.
  func readAll() -> [String] {
    for (name, entries) in unread {
      let owner = name.owner.isEmpty ? nil : name.owner
      for text in entries.map(\.entry.signature.text) {
        guard let known = readText(text, owner: owner), let parsed = try? parse(text, owner: owner),
          known.outline != parsed.outline
        else { continue }
        problems.append("\(text): read as \(known.outline), parsed as \(parsed.outline)")
      }
    }
    for name in unread.keys.sorted(by: { ($0.owner, $0.name) < ($1.owner, $1.name) }) { read(name) }
    return problems
  }

  subscript(_ name: String) -> HostType? { types[name] }

  /// The names of all types of the host's.
  var names: [String] { types.keys.sorted() }

  /// Whether a type is, or conforms to, another.
  func isSubtype(_ name: String, of other: String) -> Bool {
    name == other || (types[name]?.protocols.contains(other) ?? false)
  }

  /// The text that `print` writes for a value.
  func describe(_ object: HostObject, as name: String) -> String {
    if let error = object as? HostErrorObject { return error.text }
    if let type = types[name], !type.isProtocol { return type.describe(object) }
    // Behind a protocol, the value knows its own type.
    let type = types.values.first { !$0.isProtocol && $0.holds(object) }
    return type?.describe(object) ?? name
  }

  /// The members of a type under a name, and what their owner's generic parameters stand for.
  func members(
    of type: SwiftType, named name: String, isStatic: Bool
  ) -> (declarations: [Declaration], bindings: [String: SwiftType]) {
    var found: [Declaration] = []
    switch type {
    case .nominal(let nominal):
      found = nominal.members(named: name)
      if nominal.kind == .placeholder || nominal.kind == .interface {
        for parent in nominal.protocols { found += parent.members(named: name) }
      }
    case .generic(let generic, _): found = generic.pattern.members(named: name)
    default: break
    }
    found += extended(type, name)
    found += owners(of: type).flatMap { members(of: $0, named: name) }
    if name == "description", found.isEmpty, hasText(type) {
      found = members(of: "CustomStringConvertible", named: name)
    }
    var declarations = found.filter { ($0.isStatic || $0.kind == .initializer) == isStatic }
    if Self.namesOfFixedWidth.contains(name), type.isPlaceholder("BinaryInteger"),
      !type.isPlaceholder("FixedWidthInteger")
    {
      declarations.removeAll(where: \.isOfLibrary)
    }
    return (declarations, bindings(of: type))
  }

  /// The members of all integers that `BinaryInteger` does not promise.
  private static let namesOfFixedWidth: Set<String> = [
    "byteSwapped", "nonzeroBitCount", "leadingZeroBitCount", "addingReportingOverflow",
    "subtractingReportingOverflow", "multipliedReportingOverflow", "dividedReportingOverflow",
    "remainderReportingOverflow", "bigEndian", "littleEndian",
  ]

  /// The names of all members of a type.
  func memberNames(of type: SwiftType, isStatic: Bool) -> [String] {
    let added = extendedNames(type).filter { $0.isStatic == isStatic }.map(\.name)
    if case .nominal(let nominal) = type {
      return ([nominal] + nominal.protocols).flatMap { type in
        type.members.filter { name, declarations in
          name.first?.isLetter ?? false && !["init", "subscript"].contains(name)
            && declarations.contains { $0.isStatic == isStatic }
        }.map(\.key)
      } + added
    }
    return added
      + owners(of: type).flatMap { owner in
        (declaredNames[owner] ?? []).filter { name in
          members(of: owner, named: name).contains {
            $0.isStatic == isStatic && $0.kind != .initializer && $0.kind != .subscription
              && $0.name.first?.isLetter ?? false
          }
        }
      }
  }

  /// The generic parameters of their types that declarations name.
  private static let implicitParameters: Set<String> = [
    "Element", "Wrapped", "Self", "Key", "Value",
  ]

  /// What the generic parameters of a type stand for.
  func bindings(of type: SwiftType) -> [String: SwiftType] {
    var bindings = ["Self": type]
    if case .optional(let wrapped) = type { bindings["Wrapped"] = wrapped }
    if case .dictionary(let key, let value) = type {
      bindings["Key"] = key
      bindings["Value"] = value
    }
    bindings["Element"] = type.element
    if case .nominal(let nominal) = type {
      // What associated types stand for.
      bindings.merge(nominal.types) { $1 }
    }
    if let bound = type.bound, bindings["Element"] == nil { bindings["Element"] = bound }
    return bindings
  }

  private func owners(of type: SwiftType) -> [String] {
    switch type {
    case .int: ["Int", "FixedWidthInteger", "Numeric", "AdditiveArithmetic"]
    case .sized(let integer):
      [integer.rawValue, "FixedWidthInteger", "Numeric", "AdditiveArithmetic"]
    case .double: ["Double", "FloatingPoint", "Numeric", "AdditiveArithmetic"]
    case .float: ["Float", "FloatingPoint", "Numeric", "AdditiveArithmetic"]
    case .bool: ["Bool"]
    case .string:
      ["String", "StringProtocol", "BidirectionalCollection", "Collection", "Sequence"]
    case .substring:
      ["Substring", "StringProtocol", "BidirectionalCollection", "Collection", "Sequence"]
    case .character: ["Character"]
    case .stringIndex: ["String.Index"]
    case .bounds(.halfOpen, _): ["Range of values"]
    case .bounds(.from, .int): ["PartialRangeFrom", "Sequence"]
    case .bounds(.from, _): ["PartialRangeFrom"]
    case .bounds(.upTo, _): ["PartialRangeUpTo"]
    case .bounds(.through, _): ["PartialRangeThrough"]
    case .array: ["Array", "BidirectionalCollection", "Collection", "Sequence"]
    case .range: ["Range", "BidirectionalCollection", "Collection", "Sequence"]
    case .closedRange: ["ClosedRange", "BidirectionalCollection", "Collection", "Sequence"]
    case .dictionary: ["Dictionary", "Collection", "Sequence"]
    case .set: ["Set", "Collection", "Sequence"]
    case .interval: ["ClosedRange of values"]
    case .sequence("ArraySlice", _):
      ["ArraySlice", "BidirectionalCollection", "Collection", "Sequence"]
    case .sequence("ReversedCollection", _):
      ["ReversedCollection", "BidirectionalCollection", "Collection", "Sequence"]
    case .sequence("Keys", _): ["Keys", "Collection", "Sequence"]
    case .sequence("Values", _): ["Values", "Collection", "Sequence"]
    case .sequence("UTF8View", _), .sequence("UTF16View", _), .sequence("UnicodeScalarView", _),
      .sequence("DefaultIndices", _):
      ["BidirectionalCollection", "Collection", "Sequence"]
    case .sequence("Slice", _): ["Slice", "BidirectionalCollection", "Collection", "Sequence"]
    case .sequence("Repeated", _):
      ["Slice", "BidirectionalCollection", "Collection", "Sequence"]
    case .sequence(let name, _): [name, "PlainSequence", "Sequence"]
    case .optional: ["Optional"]
    case .host(let name): [name] + (types[name]?.protocols ?? [])
    case .nominal(let type) where type.kind == .placeholder:
      [
        ("BinaryInteger", "FixedWidthInteger"), ("FloatingPoint", "FloatingPoint"),
        ("Numeric", "Numeric"), ("AdditiveArithmetic", "AdditiveArithmetic"),
        ("StringProtocol", "StringProtocol"),
        ("BidirectionalCollection", "BidirectionalCollection"), ("Collection", "Collection"),
        ("Collection", "Collection of some kind"),
        ("Sequence", "Sequence"),
      ].filter { type.conformances.contains($0.0) }.map(\.1)
    default: []
    }
  }

  /// Whether a type is one of Swift's that conform to `CustomStringConvertible`, or a generic parameter that does.
  func hasText(_ type: SwiftType) -> Bool {
    switch type {
    case .optional, .tuple, .void, .function, .any, .host, .stringIndex, .parameter, .generic,
      .error, .metatype:
      false
    case .nominal(let nominal):
      nominal.kind == .placeholder && nominal.conformances.contains("CustomStringConvertible")
    default: true
    }
  }

  /// The type of what conforms to several protocols of the lesson's.
  func composition(of parts: [NominalType]) -> NominalType {
    if parts.count == 1 { return parts[0] }
    if let known = compositions[Set(parts)] { return known }
    let new = NominalType(
      .interface, name: parts.map(\.name).joined(separator: " & "), isLocal: false)
    for part in parts {
      for parent in [part] + part.protocols where !new.protocols.contains(parent) {
        new.protocols.append(parent)
      }
      new.conformances.formUnion(part.conformances)
    }
    compositions[Set(parts)] = new
    return new
  }
}
