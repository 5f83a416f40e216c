import InklingSwift
import SwiftParser
import SwiftSyntax

/// Writes Swift that uses each bridged declaration exactly as declared, so that the compiler compares the two.
struct DeclarationUses {
  let signatures: [HostModule.Signature]

  /// The whole file.
  var text: String {
    """
    // Made from the bridge's declarations; `INKLING_RECORD=1 swift test --filter BridgeTests` makes it anew.
    // That it compiles, with warnings as errors, is the proof that the declarations are the library's.
    // swift-format-ignore-file

    import Inkling

    """
      + signatures.enumerated().map { use(of: $1, number: $0) }.joined(separator: "\n")
  }

  private func use(of signature: HostModule.Signature, number: Int) -> String {
    let file = Parser.parse(source: "extension Owner {\n\(signature.text)\n}")
    let member = file.statements.first?.item.as(ExtensionDeclSyntax.self)?.memberBlock.members.first
    guard let member else { return "#error(\"no declaration: \(signature.text)\")" }
    let owner = signature.owner
    switch member.decl.as(DeclSyntaxEnum.self) {
    case .variableDecl(let variable):
      let binding = variable.bindings.first
      let name = binding?.pattern.trimmedDescription ?? ""
      let type = binding?.typeAnnotation?.type.trimmedDescription ?? ""
      let isStatic = variable.modifiers.contains { $0.name.text == "static" }
      return function(
        number, owner: isStatic ? nil : owner, parameters: [], throwing: false,
        uses: ["\(isStatic ? owner ?? "" : "receiver").\(name)"], result: type)
    case .functionDecl(let declaration) where !declaration.name.text.first!.isLetter:
      return use(ofOperator: declaration, number: number)
    case .functionDecl(let declaration):
      let isStatic = declaration.modifiers.contains { $0.name.text == "static" }
      let callee =
        owner.map { (isStatic ? $0 : "receiver") + "." + declaration.name.text }
        ?? declaration.name.text
      return function(
        number, owner: isStatic ? nil : owner,
        parameters: Array(declaration.signature.parameterClause.parameters),
        throwing: declaration.signature.effectSpecifiers?.throwsClause != nil,
        uses: calls(callee, Array(declaration.signature.parameterClause.parameters), "(", ")"),
        result: declaration.signature.returnClause?.type.trimmedDescription ?? "Void")
    case .initializerDecl(let declaration):
      return function(
        number, owner: nil, parameters: Array(declaration.signature.parameterClause.parameters),
        throwing: declaration.signature.effectSpecifiers?.throwsClause != nil,
        uses: calls(
          owner ?? "", Array(declaration.signature.parameterClause.parameters), "(", ")"),
        result: owner ?? "")
    case .subscriptDecl(let declaration):
      return function(
        number, owner: owner, parameters: Array(declaration.parameterClause.parameters),
        throwing: false,
        uses: calls(
          "receiver", Array(declaration.parameterClause.parameters), "[", "]", isSubscript: true),
        result: declaration.returnClause.type.trimmedDescription)
    default:
      return "#error(\"this kind of declaration is new: \(signature.text)\")"
    }
  }

  /// An operator between its operands, or before its one.
  private func use(ofOperator declaration: FunctionDeclSyntax, number: Int) -> String {
    let parameters = Array(declaration.signature.parameterClause.parameters)
    let name = declaration.name.text
    var uses = [parameters.count == 1 ? "\(name)p0" : "p0 \(name) p1"]
    if parameters[0].type.trimmedDescription.hasPrefix("inout ") {
      uses = ["{ \(uses[0]) }()"]
    }
    return function(
      number, owner: nil, parameters: parameters, throwing: false, uses: uses,
      result: declaration.signature.returnClause?.type.trimmedDescription ?? "Void")
  }

  /// One call with every argument, one with only those that have no default.
  private func calls(
    _ callee: String, _ parameters: [FunctionParameterSyntax], _ open: String, _ close: String,
    isSubscript: Bool = false
  ) -> [String] {
    func call(_ chosen: [(Int, FunctionParameterSyntax)]) -> String {
      let arguments = chosen.map { index, parameter in
        let label = parameter.firstName.text
        let hasLabel = label != "_" && (!isSubscript || parameter.secondName != nil)
        let values = parameter.ellipsis == nil ? "p\(index)" : "p\(index), p\(index)"
        return (hasLabel ? "\(label): " : "") + values
      }
      return callee + open + arguments.joined(separator: ", ") + close
    }
    let all = Array(parameters.enumerated())
    let needed = all.filter { $0.element.defaultValue == nil }
    let full = call(all.map { ($0.offset, $0.element) })
    let short = call(needed.map { ($0.offset, $0.element) })
    return full == short ? [full] : [full, short]
  }

  private func function(
    _ number: Int, owner: String?, parameters: [FunctionParameterSyntax], throwing: Bool,
    uses: [String], result: String
  ) -> String {
    let receiver = owner.map { ["_ receiver: \($0)"] } ?? []
    let list =
      receiver
      + parameters.enumerated().map { index, parameter in
        let type = parameter.type.trimmedDescription
        // What a parameter of a function type is given has to be escaping, unless it is so anyway.
        let isEscaping = !type.contains("->") || type.hasPrefix("@escaping") || type.hasSuffix("?")
        return "_ p\(index): \(isEscaping ? "" : "@escaping ")\(type)"
      }
    let body = uses.map { use in
      "  do { let value: \(result) = \(throwing ? "try " : "")\(use); _ = value }"
    }
    return
      (["private func use\(number)(\(list.joined(separator: ", ")))\(throwing ? " throws" : "") {"]
      + body + ["}"]).joined(separator: "\n")
  }
}
