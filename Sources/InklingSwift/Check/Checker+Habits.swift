import SwiftParser
import SwiftSyntax

/// Hints for what people write who know other languages or libraries. What a hint tells to write has been checked.
extension Checker {
  /// What to write instead of a name that nothing has.
  func adviceForName(_ name: String, at node: some SyntaxProtocol) -> String? {
    guard blamed == nil, !isAdvising else { return nil }
    let syntax = Syntax(node)
    if let (member, call) = syntax.outermostMember, isModuleByHabit(name) {
      let own = member.declName.baseName.text
      if let advice = adviceForFunction(own, call, in: syntax) { return advice }
      let plain = call.map {
        own + "(" + $0.arguments.map(\.plainText).joined(separator: ", ") + ")"
      }
      if let written = accepted([plain, own, NamesByHabit.names[own]].compactMap(\.self)) {
        return Self.write(written)
      }
    }
    let call = syntax.parent?.as(FunctionCallExprSyntax.self)
    if let call, Syntax(call.calledExpression).id == syntax.id {
      if let advice = adviceForFunction(name, call, in: syntax) { return advice }
    } else if let form = host.habits.names[name], !form.contains("{") {
      return Self.write(form)
    }
    if let other = NamesByHabit.names[name], other != "self" || scope.nominal != nil {
      return Self.write(other)
    }
    return NamesByHabit.remarks[name]
  }

  /// The error for a name that nothing has and that is given a value.
  ///
  /// The name is taken for declared, so that its later uses are not blamed, too.
  func unknownTarget(
    _ name: String, for change: Change, at node: DeclReferenceExprSyntax
  ) -> Diagnostic {
    var diagnostic = unknownName(name, at: node)
    guard case .assignment = change, !isAdvising, !upcoming.contains(name),
      let infix = node.parent?.as(InfixOperatorExprSyntax.self),
      infix.operator.is(AssignmentExprSyntax.self)
    else { return diagnostic }
    let near = diagnostic.hint.map { "; " + $0 } ?? ""
    let text = infix.rightOperand.plainText
    let value = text.utf8.count > 40 || text.contains("\n") ? "..." : text
    diagnostic.hint =
      "a new name is declared: let \(name) = \(value), or var where it changes later" + near
    _ = try? declare(name, .error, isMutable: true, at: node)
    return diagnostic
  }

  private func isModuleByHabit(_ name: String) -> Bool {
    NamesByHabit.modules.contains(name) && scope.lookUp(name) == nil
  }

  private func adviceForFunction(
    _ name: String, _ call: FunctionCallExprSyntax?, in node: Syntax
  ) -> String? {
    guard let call else { return nil }
    let forms = (host.habits.names[name].map { [$0] } ?? []) + (NamesByHabit.functions[name] ?? [])
    if let found = forms.isEmpty ? nil : advice(forms, nil, call) { return found }
    // Something else may be wrong with the arguments.
    return host.habits.names[name].map {
      Self.write($0.replacing("{*}", with: "...").replacing("{1}", with: "..."))
    }
  }

  /// What to write instead of a member that a type does not have.
  func adviceForMember(
    _ name: String, of type: SwiftType, isStatic: Bool, at node: some SyntaxProtocol
  ) -> String? {
    guard blamed == nil, !isAdvising else { return nil }
    if let other = host.habits.members[name],
      !host.members(of: type, named: other, isStatic: isStatic).declarations.isEmpty
    {
      return "did you mean '\(other)'?"
    }
    guard !isStatic, let forms = NamesByHabit.members[name],
      let member = Syntax(node).parent?.as(MemberAccessExprSyntax.self), let base = member.base
    else { return nil }
    let call = member.parent?.as(FunctionCallExprSyntax.self)
    let isCalled = call.map { Syntax($0.calledExpression).id == Syntax(member).id } ?? false
    if let written = advice(forms, base, isCalled ? call : nil) { return written }
    // What is wrong may be something else, such as that a constant cannot change.
    for form in forms {
      guard form.hasPrefix("{0}.") else { continue }
      let own = String(form.dropFirst(4).prefix { $0.isLetter })
      if !host.members(of: type, named: own, isStatic: false).declarations.isEmpty {
        return "did you mean '\(own)'?"
      }
    }
    return nil
  }

  /// The first of several forms that can be written, with what it is made of filled in.
  private func advice(
    _ forms: [String], _ base: ExprSyntax?, _ call: FunctionCallExprSyntax?
  ) -> String? {
    var arguments = call?.arguments.map(\.expression.plainText) ?? []
    if let closure = call?.trailingClosure { arguments.append(closure.plainText) }
    let all =
      call?.arguments.map { argument in
        let label = argument.label.map { (host.habits.labels[$0.text] ?? $0.text) + ": " } ?? ""
        return label + argument.expression.plainText
      }.joined(separator: ", ") ?? ""
    let parts = (base.map { [$0.plainText] } ?? []) + arguments
    guard parts.allSatisfy({ $0.utf8.count <= 60 && !$0.contains("\n") }) else { return nil }
    let filled = forms.compactMap { form -> String? in
      var text = form.replacing("{*}", with: all)
      if let base { text = text.replacing("{0}", with: base.plainText) }
      let wanted = arguments.indices.filter { form.contains("{\($0 + 1)}") }.count
      guard form.contains("{*}") || wanted == arguments.count else { return nil }
      for (index, argument) in arguments.enumerated() {
        let isOperand = form.hasPrefix("{\(index + 1)}.") || form.contains("..<{\(index + 1)}")
        let isSimple =
          argument.allSatisfy { $0.isLetter || $0.isNumber || "_.[]()\"".contains($0) }
          || argument.hasPrefix("[")
        text = text.replacing(
          "{\(index + 1)}", with: isOperand && !isSimple ? "(\(argument))" : argument)
      }
      return text.contains("{0}") || text.contains("{1}") || text.contains("{2}") ? nil : text
    }
    return accepted(filled).map(Self.write)
  }

  private static func write(_ text: String) -> String { "write \(text)" }

  /// The first of several texts that is an expression, or a change, without mistakes here.
  private func accepted(_ texts: [String]) -> String? {
    isAdvising = true
    let (outerChanging, outerTry, outerFlow) = (changing, isCoveredByTry, flow)
    isCoveredByTry = true
    defer {
      isAdvising = false
      (changing, isCoveredByTry, flow) = (outerChanging, outerTry, outerFlow)
    }
    return texts.first { text in
      var parser = Parser(text, maximumNestingLevel: 64)
      let file = SourceFileSyntax.parse(from: &parser)
      guard !file.hasError, file.statements.count == 1,
        let folded = StandardOperators.table.foldAll(file, errorHandler: { _ in })
          .as(SourceFileSyntax.self),
        case .expr(let expression)? = folded.statements.first?.item
      else { return false }
      let outer = blamed
      blamed = Site(map.location(of: 0), length: 1)
      defer { blamed = outer }
      let known = diagnostics.count
      defer { diagnostics.removeLast(diagnostics.count - known) }
      return (try? attempt { try checkExpressionStatement(expression) }) != nil
    }
  }

  /// The text of the source at a place, where that is one short expression.
  func text(at site: Site) -> String? {
    guard blamed == nil, let text = map.text(at: site), text.utf8.count <= 40 else { return nil }
    if text.utf8.allSatisfy(Self.isPartOfWord) { return text }
    var parser = Parser(text, maximumNestingLevel: 64)
    let expression = ExprSyntax.parse(from: &parser)
    return expression.hasError || expression.plainText != text ? nil : text
  }

  /// Whether a byte stands in names and numbers, of which no part is the end of one expression and the beginning of another.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension Syntax {
  /// Of `a.b.c(x)`, where this is `a`: the use of `c`, and the call.
  fileprivate var outermostMember: (MemberAccessExprSyntax, FunctionCallExprSyntax?)? {
    var member: MemberAccessExprSyntax?
    var node = self
    while let parent = node.parent?.as(MemberAccessExprSyntax.self), parent.base?.id == node.id {
      member = parent
      node = Syntax(parent)
    }
    guard let member else { return nil }
    let call = node.parent?.as(FunctionCallExprSyntax.self)
    return (member, call.flatMap { Syntax($0.calledExpression).id == node.id ? $0 : nil })
  }
}

extension Checker {
  /// The error for an operator before or behind one operand that Swift does not have.
  func unknownOperator(
    _ name: String, _ node: some SyntaxProtocol, of operand: ExprSyntax
  ) -> Diagnostic {
    let text = operand.plainText
    if name == "++" || name == "--" {
      return error(
        .unknownName, node,
        "cannot find operator '\(name)' in scope; did you mean '\(name.first ?? "+")= 1'?",
        hint: text.utf8.count > 40
          ? nil : "write \(text) \(name.first ?? "+")= 1 in a line of its own")
    }
    if name == "..<" {
      return error(
        .unknownName, node, "'..<' is not a postfix unary operator",
        hint: "a range without an end is written with three points: \(text)...")
    }
    return unsupported("the operator '\(name)' is", node)
  }
}
