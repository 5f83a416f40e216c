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
  /// Functions that belong to no type.
  private(set) var functions: [String: [Declaration]] = [:]
  private var members: [String: [String: [Declaration]]] = [:]
  private(set) var builders: [String: String] = [:]
  let explain: (any Error) -> (message: String, hint: String?)

  /// Reads all declarations of a module and of the standard library.
  init(_ module: HostModule) {
    explain = module.explain
    let library = HostModule.standardLibrary
    for type in module.types { types[type.name] = type }
    builders = module.builders
    for entries in [library.entries, module.entries] {
      read(entries)
    }
  }

  /// Reads declarations: all of one owner at once, because parsing is the slow part of starting up.
  private func read(_ entries: [HostModule.Entry]) {
    var owners: [String?] = []
    var byOwner: [String?: [HostModule.Entry]] = [:]
    for entry in entries {
      if byOwner[entry.signature.owner] == nil { owners.append(entry.signature.owner) }
      byOwner[entry.signature.owner, default: []].append(entry)
    }
    for owner in owners {
      let entries = byOwner[owner] ?? []
      let text = entries.map(\.signature.text).joined(separator: "\n")
      var parser = Parser("extension Owner {\n\(text)\n}", maximumNestingLevel: 256)
      let file = SourceFileSyntax.parse(from: &parser)
      let block = file.statements.first?.item.as(ExtensionDeclSyntax.self)?.memberBlock
      let syntax = Array(block?.members ?? [])
      precondition(
        syntax.count == entries.count,
        "a declaration of \(owner ?? "the module") is not one declaration of Swift")
      let reader = DeclarationReader(types: TypeResolver(host: self), owner: owner)
      for (member, entry) in zip(syntax, entries) {
        do {
          let declaration = try reader.read(member.decl)
          declaration.body = entry.body
          declaration.setter = entry.setter
          add(declaration)
        } catch {
          preconditionFailure("\(entry.signature.text): \(error.message)")
        }
      }
    }
  }

  private func add(_ declaration: Declaration) {
    guard let owner = declaration.owner else {
      functions[declaration.name, default: []].append(declaration)
      return
    }
    members[owner, default: [:]][declaration.name, default: []].append(declaration)
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
    if let type = types[name], !type.isProtocol { return type.describe(object) }
    // Behind a protocol, the value knows its own type.
    let type = types.values.first { !$0.isProtocol && $0.holds(object) }
    return type?.describe(object) ?? name
  }

  /// The members of a type under a name, and what their owner's generic parameters stand for.
  func members(
    of type: SwiftType, named name: String, isStatic: Bool
  ) -> (declarations: [Declaration], bindings: [String: SwiftType]) {
    let found = owners(of: type).flatMap { members[$0]?[name] ?? [] }
    let declarations = found.filter { ($0.isStatic || $0.kind == .initializer) == isStatic }
    return (declarations, bindings(of: type))
  }

  /// The names of all members of a type.
  func memberNames(of type: SwiftType, isStatic: Bool) -> [String] {
    owners(of: type).flatMap { owner in
      (members[owner] ?? [:]).filter { _, declarations in
        declarations.contains {
          $0.isStatic == isStatic && $0.kind != .initializer && $0.kind != .subscription
        }
      }.keys
    }
  }

  private func bindings(of type: SwiftType) -> [String: SwiftType] {
    var bindings = ["Self": type]
    if case .optional(let wrapped) = type { bindings["Wrapped"] = wrapped }
    bindings["Element"] = type.element
    return bindings
  }

  private func owners(of type: SwiftType) -> [String] {
    switch type {
    case .int: ["Int", "Numeric"]
    case .double: ["Double", "FloatingPoint", "Numeric"]
    case .float: ["Float", "FloatingPoint", "Numeric"]
    case .bool: ["Bool"]
    case .string: ["String"]
    case .array: ["Array", "Collection", "Sequence"]
    case .range: ["Range", "Collection", "Sequence"]
    case .closedRange: ["ClosedRange", "Collection", "Sequence"]
    case .sequence(let name, _): [name, "Sequence"]
    case .optional: ["Optional"]
    case .host(let name): [name] + (types[name]?.protocols ?? [])
    default: []
    }
  }
}
