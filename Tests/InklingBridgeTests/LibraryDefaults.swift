import Foundation
import SwiftParser
import SwiftSyntax

/// The default values of the library's parameters, read from its sources.
final class LibraryDefaults: SyntaxVisitor {
  /// By type (or "" for none) and full name, such as `Sequential fit(_:epochs:)`: each parameter's default, or "".
  private(set) var byDeclaration: [String: [[String]]] = [:]
  private var owners: [String] = []

  /// Reads all Swift files below a folder.
  func read(_ folder: URL) throws {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    for case let file as URL in files! where file.pathExtension == "swift" {
      walk(Parser.parse(source: try String(contentsOf: file, encoding: .utf8)))
    }
  }

  static func key(owner: String?, name: String, _ clause: FunctionParameterClauseSyntax) -> String {
    let labels = clause.parameters.map { $0.firstName.text + ":" }.joined()
    return "\(owner ?? "") \(name)(\(labels))"
  }

  static func defaults(_ clause: FunctionParameterClauseSyntax) -> [String] {
    clause.parameters.map { $0.defaultValue?.value.trimmedDescription ?? "" }
  }

  private func record(_ name: String, _ clause: FunctionParameterClauseSyntax) {
    byDeclaration[Self.key(owner: owners.last, name: name, clause), default: []]
      .append(Self.defaults(clause))
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    record(node.name.text, node.signature.parameterClause)
    return .skipChildren
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    record("init", node.signature.parameterClause)
    return .skipChildren
  }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.text)
  }
  override func visitPost(_ node: StructDeclSyntax) { owners.removeLast() }
  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.text)
  }
  override func visitPost(_ node: ClassDeclSyntax) { owners.removeLast() }
  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind { enter(node.name.text) }
  override func visitPost(_ node: EnumDeclSyntax) { owners.removeLast() }
  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.extendedType.trimmedDescription)
  }
  override func visitPost(_ node: ExtensionDeclSyntax) { owners.removeLast() }

  private func enter(_ name: String) -> SyntaxVisitorContinueKind {
    owners.append(name)
    return .visitChildren
  }
}
