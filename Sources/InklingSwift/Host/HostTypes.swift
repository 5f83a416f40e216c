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
  private(set) var builders: [String: String] = [:]
  let explain: (any Error) -> (message: String, hint: String?)
  /// The declarations that have not been read yet, by owner; those of no type under the empty name.
  private var unread: [String: [(entry: HostModule.Entry, isOfLibrary: Bool)]] = [:]
  private var readFunctions: [String: [Declaration]] = [:]
  private var readMembers: [String: [String: [Declaration]]] = [:]
  /// What is wrong with the declarations that have been read. Those declarations do not exist for lessons.
  private var problems: [String] = []

  /// Takes over all declarations of a module and of the standard library.
  init(_ module: HostModule) {
    explain = module.explain
    for type in module.types { types[type.name] = type }
    builders = module.builders
    for entry in HostModule.standardLibrary.entries {
      unread[entry.signature.owner ?? "", default: []].append((entry, true))
    }
    for entry in module.entries {
      unread[entry.signature.owner ?? "", default: []].append((entry, false))
    }
  }

  /// Functions that belong to no type.
  var functions: [String: [Declaration]] {
    read("")
    return readFunctions
  }

  private func members(of owner: String) -> [String: [Declaration]] {
    read(owner)
    return readMembers[owner] ?? [:]
  }

  /// Reads the declarations of an owner when they are first looked up, all at once, because parsing is slow.
  private func read(_ owner: String) {
    guard let entries = unread.removeValue(forKey: owner) else { return }
    let text = entries.map(\.entry.signature.text).joined(separator: "\n")
    var parser = Parser("extension Owner {\n\(text)\n}", maximumNestingLevel: 256)
    let file = SourceFileSyntax.parse(from: &parser)
    let block = file.statements.first?.item.as(ExtensionDeclSyntax.self)?.memberBlock
    let syntax = Array(block?.members ?? [])
    guard syntax.count == entries.count else {
      problems.append(
        "a declaration of \(owner.isEmpty ? "the module" : owner) is not one declaration of Swift")
      return
    }
    let reader = DeclarationReader(
      types: TypeResolver(host: self), owner: owner.isEmpty ? nil : owner)
    for (member, (entry, isOfLibrary)) in zip(syntax, entries) {
      do {
        let declaration = try reader.read(member.decl)
        declaration.body = entry.body
        declaration.setter = entry.setter
        declaration.direct = entry.direct
        declaration.isOfLibrary = isOfLibrary
        add(declaration)
      } catch {
        problems.append("\(entry.signature.text): \(error.message)")
      }
    }
  }

  /// Reads everything at once.
  ///
  /// - Returns: What is wrong with it.
  func readAll() -> [String] {
    for owner in unread.keys.sorted() { read(owner) }
    return problems
  }

  private func add(_ declaration: Declaration) {
    guard let owner = declaration.owner else {
      readFunctions[declaration.name, default: []].append(declaration)
      return
    }
    readMembers[owner, default: [:]][declaration.name, default: []].append(declaration)
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
    let found = owners(of: type).flatMap { members(of: $0)[name] ?? [] }
    let declarations = found.filter { ($0.isStatic || $0.kind == .initializer) == isStatic }
    return (declarations, bindings(of: type))
  }

  /// The names of all members of a type.
  func memberNames(of type: SwiftType, isStatic: Bool) -> [String] {
    owners(of: type).flatMap { owner in
      members(of: owner).filter { _, declarations in
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
    case .sequence("ArraySlice", _): ["ArraySlice", "Collection", "Sequence"]
    case .sequence(let name, _): [name, "Sequence"]
    case .optional: ["Optional"]
    case .host(let name): [name] + (types[name]?.protocols ?? [])
    default: []
    }
  }
}
