import SwiftSyntax

extension Checker {
  /// Picks the declaration that a call means and checks the arguments against it.
  ///
  /// - Parameters:
  ///   - candidates: The declarations with the name.
  ///   - receiver: The value whose member is called.
  ///   - bindings: What generic parameters stand for already.
  ///   - expected: The type that the context would like.
  ///   - name: The name as written, for errors.
  ///   - call: The call.
  func resolve(
    _ candidates: [Declaration], _ arguments: [Argument], receiver: Receiver?,
    bindings: [String: SwiftType] = [:], expected: SwiftType?, named name: String,
    in call: some SyntaxProtocol
  ) throws -> Typed {
    let candidates = sameMeaning(candidates, of: call)
    var matching: [(Declaration, [Binding])] = []
    var misses: [(Declaration, Match)] = []
    for candidate in candidates {
      switch match(arguments, to: candidate, bindings) {
      case .fits(let bindings): matching.append((candidate, bindings))
      case let miss: misses.append((candidate, miss))
      }
    }
    guard let (first, firstMatch) = matching.first else {
      let mismatches = misses.map {
        mistake($0.1, in: arguments, of: $0.0, named: name, in: call)
      }
      if let mismatch = sameMistake(mismatches) ?? mismatches.first(where: \.namesAnother) {
        throw mismatch
      }
      throw noMatch(candidates, named: name, in: call, isFitting: false)
    }
    if matching.count == 1 {
      noteMeaning(first, of: call)
      return try apply(
        first, firstMatch, arguments, receiver: receiver, bindings: bindings, expected: expected,
        settled: [:], in: call)
    }
    // Arguments whose type does not depend on the parameter are checked once, for all candidates.
    var settled: [Int: Typed] = [:]
    for (index, argument) in arguments.enumerated() where !isOpen(argument.expression) {
      settled[index] = try check(argument.expression)
    }
    var results: [Candidate] = []
    var failures: [(diagnostic: Diagnostic, reached: Int)] = []
    let known = diagnostics.count
    for (candidate, match) in matching {
      do {
        let result = try attempt {
          try apply(
            candidate, match, arguments, receiver: receiver, bindings: bindings,
            expected: expected, settled: settled, in: call)
        }
        results.append(
          Candidate(
            declaration: candidate, result: result,
            fits: expected.map { coerced(result, to: $0) != nil } ?? true,
            penalty: penalty(of: candidate, match, arguments),
            rank: candidate.rank, remarks: Array(diagnostics[known...])
          ))
        diagnostics.removeLast(diagnostics.count - known)
      } catch let error as Diagnostic {
        failures.append((error, checkedArguments))
      }
    }
    if let best = results.min(by: { $0.isBetter(than: $1) }) {
      // Functions of the lesson's that fit equally well and give something else cannot be told apart.
      let rival = results.first {
        !best.isBetter(than: $0) && $0.declaration !== best.declaration
          && !$0.declaration.body.isRequirement && !best.declaration.body.isRequirement
          && !$0.declaration.isOfLibrary && !best.declaration.isOfLibrary
          && $0.declaration.specialize == nil && best.declaration.specialize == nil
          && $0.declaration.owner == best.declaration.owner && $0.isOfLesson && best.isOfLesson
          && $0.declaration.functionType != best.declaration.functionType
          && $0.declaration.parameters.count == best.declaration.parameters.count
      }
      if rival != nil {
        var diagnostic = error(.needsType, call, "ambiguous use of '\(name)'")
        diagnostic.hint = "say which is meant: give the result or the value a type"
        diagnostic.notes = results.prefix(4).map {
          Diagnostic.Note("candidate: \($0.declaration.text)")
        }
        throw diagnostic
      }
      diagnostics += best.remarks
      noteMeaning(best.declaration, of: call)
      return best.result
    }
    // An error inside an argument, or a missing 'try', is better than "no match".
    let all = failures.map(\.diagnostic)
    let farthest = failures.map(\.reached).max()
    let told =
      telling(failures.filter { $0.reached == farthest }.map(\.diagnostic)) ?? telling(all)
    if let told { throw told }
    if matching.count == 1 || failures.count == 1, let only = all.first { throw only }
    if let number = misfittingNumber(among: matching, settled, arguments, bindings) { throw number }
    let best = failures.filter { $0.reached == farthest }.map(\.diagnostic)
    if let same = sameMistake(best), best.count < failures.count || sameMistake(all) != nil {
      throw same
    }
    throw noMatch(candidates, named: name, in: call, isFitting: true)
  }

  /// The mistake that all candidates of a call find, where that is one.
  private func sameMistake(_ found: [Diagnostic]) -> Diagnostic? {
    guard let first = found.first,
      found.allSatisfy({ $0.message == first.message && $0.location == first.location })
    else { return nil }
    return first
  }

  /// The error for an argument that is a number, but of a type that no candidate takes there.
  private func misfittingNumber(
    among matching: [(Declaration, [Binding])], _ settled: [Int: Typed], _ arguments: [Argument],
    _ bindings: [String: SwiftType]
  ) -> Diagnostic? {
    for index in arguments.indices {
      guard let value = settled[index], value.type.isNumeric else { continue }
      let types = matching.compactMap { declaration, match in
        zip(declaration.parameters, match).first { _, binding in
          if case .argument(index) = binding { true } else { false }
        }?.0.type.substituting(bindings)
      }
      guard let wanted = types.first(where: \.isNumeric),
        !types.contains(where: { $0.hasParameters || coerced(value, to: $0) != nil })
      else { continue }
      return value.site.error(
        .typeMismatch, Purpose.argument.message(value.type, wanted),
        hint: conversionHint(value, wanted))
    }
    return nil
  }

  /// Of the errors of several candidates, the one that is more than that the candidate does not fit.
  private func telling(_ failures: [Diagnostic]) -> Diagnostic? {
    let inner = failures.filter { ![.typeMismatch, .wrongArguments].contains($0.code) }
    // That `.name` is no member of one candidate's type says little where it is one of another's, or nearly.
    let others = inner.filter { $0.code != .unknownMember }
    if let other = others.first { return other }
    if let near = inner.first(where: { $0.hint?.hasPrefix("did you mean") ?? false }) {
      return near
    }
    let misfits = failures.filter { $0.code != .unknownMember }
    if inner.isEmpty || misfits.count > 1 { return nil }
    return misfits.first ?? inner.first
  }

  /// One of several declarations that a call can mean.
  private struct Candidate {
    var declaration: Declaration
    var result: Typed
    /// Whether it gives what the context wants.
    var fits: Bool
    /// How many literals would not have the type that they have by themselves.
    var penalty: Int
    /// How general it is.
    var rank: Int
    /// The warnings that come with it.
    var remarks: [Diagnostic]

    /// Whether the lesson declares it.
    var isOfLesson: Bool { if case .host = declaration.body { false } else { true } }

    /// Of equally good ones, the least general and then the first that is declared is taken.
    func isBetter(than other: Candidate) -> Bool {
      if fits != other.fits { return fits }
      return penalty == other.penalty ? rank < other.rank : penalty < other.penalty
    }
  }

  /// How many literals in the arguments take another type than `Int`, `Double` or an array of them.
  private func penalty(
    of declaration: Declaration, _ match: [Binding], _ arguments: [Argument]
  ) -> Int {
    zip(declaration.parameters, match).reduce(0) { sum, pair in
      guard case .argument(let number) = pair.1 else { return sum }
      return sum + penalty(of: arguments[number].expression, as: pair.0.type)
    }
  }

  private func penalty(of expression: ExprSyntax, as type: SwiftType) -> Int {
    switch type {
    case .double where literalKind(expression) == .integer: return 1
    case .float where literalKind(expression) != nil: return 1
    case .sized where literalKind(expression) == .integer: return 1
    case .nominal(let nominal) where nominal.kind != .placeholder:
      return literalKind(expression) != nil || expression.is(StringLiteralExprSyntax.self)
        || expression.is(ArrayExprSyntax.self) ? 1 : 0
    case .character where expression.is(StringLiteralExprSyntax.self): return 1
    case .optional(let wrapped): return penalty(of: expression, as: wrapped)
    case .array(let element):
      guard let array = expression.as(ArrayExprSyntax.self) else { return 0 }
      return array.elements.reduce(0) { $0 + penalty(of: $1.expression, as: element) }
    default: return 0
    }
  }

  private static let libraryHint =
    "lessons have this part of Swift's standard library only in the forms shown, not in all of Swift's yet"

  private func noMatch(
    _ candidates: [Declaration], named name: String, in call: some SyntaxProtocol, isFitting: Bool
  ) -> Diagnostic {
    var diagnostic = error(
      .wrongArguments, call, "no exact matches in call to '\(name)'")
    if !isFitting, candidates.first?.isOfLibrary == true { diagnostic.hint = Self.libraryHint }
    diagnostic.notes = candidates.prefix(6).map { Diagnostic.Note("candidate: \($0.text)") }
    return diagnostic
  }

  /// Where the value of a parameter comes from.
  enum Binding {
    case argument(Int)
    case variadic([Int])
    case byDefault

    var isByDefault: Bool { if case .byDefault = self { true } else { false } }
  }

  /// Whether arguments fit the parameters of a declaration by their labels.
  private enum Match {
    case fits([Binding])
    /// The argument of that index, or the end of the arguments, is not what the parameter needs.
    case misses(argument: Int, Declaration.Parameter)
    /// The argument of that index has no parameter.
    case isExtra(argument: Int)
  }

  /// Assigns arguments to parameters by label and order. What is wrong is put into words only where no declaration fits.
  private func match(
    _ arguments: [Argument], to declaration: Declaration, _ generics: [String: SwiftType]
  ) -> Match {
    var bindings: [Binding] = []
    var next = 0
    let parameters = declaration.parameters.map { parameter in
      var parameter = parameter
      parameter.type = parameter.type.substituting(generics)
      return parameter
    }
    for (index, parameter) in parameters.enumerated() {
      if parameter.isVariadic {
        var indices: [Int] = []
        while next < arguments.count, !arguments[next].isTrailing,
          arguments[next].label == (indices.isEmpty ? parameter.label : nil)
        {
          indices.append(next)
          next += 1
        }
        bindings.append(.variadic(indices))
        continue
      }
      if next < arguments.count, fits(arguments[next], parameter, parameters[index...]) {
        bindings.append(.argument(next))
        next += 1
      } else if parameter.defaultValue != nil {
        bindings.append(.byDefault)
      } else {
        return .misses(argument: next, parameter)
      }
    }
    return next < arguments.count ? .isExtra(argument: next) : .fits(bindings)
  }

  /// What is wrong with arguments that do not fit a declaration.
  private func mistake(
    _ miss: Match, in arguments: [Argument], of declaration: Declaration, named name: String,
    in call: some SyntaxProtocol
  ) -> Diagnostic {
    switch miss {
    case .misses(let argument, let parameter):
      labelError(arguments, argument, parameter, declaration, named: name, in: call)
    case .isExtra(let argument): extraArgument(arguments[argument], declaration, named: name)
    case .fits: noMatch([declaration], named: name, in: call, isFitting: true)
    }
  }

  /// Whether an argument is meant for a parameter.
  private func fits(
    _ argument: Argument, _ parameter: Declaration.Parameter,
    _ rest: ArraySlice<Declaration.Parameter>
  ) -> Bool {
    guard argument.isTrailing, argument.label == nil else {
      return argument.label == parameter.label
    }
    // An unlabelled trailing closure goes to the next parameter that takes a function.
    guard case .function = parameter.type.unwrapped else { return false }
    return parameter.defaultValue == nil
      || !rest.dropFirst().contains { later in
        if case .function = later.type.unwrapped { return later.defaultValue == nil }
        return false
      }
  }

  private func labelError(
    _ arguments: [Argument], _ next: Int, _ parameter: Declaration.Parameter,
    _ declaration: Declaration, named name: String, in call: some SyntaxProtocol
  ) -> Diagnostic {
    let wanted = parameter.label.map { "\($0):" } ?? "_:"
    guard next < arguments.count else {
      let what =
        parameter.label.map { "'\($0)'" }
        ?? "#\(declaration.parameters.firstIndex { $0.name == parameter.name }.map { $0 + 1 } ?? 1)"
      return note(
        declaration,
        error(.wrongArguments, call, "missing argument for parameter \(what) in call"))
    }
    let argument = arguments[next]
    let labels = declaration.parameters.compactMap(\.label)
    if let label = argument.label, labels.contains(label) {
      if let parameterLabel = parameter.label {
        let isLater = arguments.dropFirst(next).contains { $0.label == parameterLabel }
        if isLater {
          return note(
            declaration,
            error(
              .wrongArguments, argument.expression,
              "argument '\(label)' must come after argument '\(parameterLabel)'"))
        }
      }
      return note(
        declaration,
        error(
          .wrongArguments, call,
          "missing argument for parameter '\(parameter.label ?? parameter.name)' in call"))
    }
    switch (argument.label, parameter.label) {
    case (let label?, nil):
      return note(
        declaration,
        error(
          .wrongArguments, argument.expression, "extraneous argument label '\(label):' in call",
          hint: nearLabel(label, among: labels)
            ?? "'\(parameter.name)' goes without a label: \(name)(\(argument.shortText)\(arguments.count > 1 ? ", ..." : ""))"
        ))
    case (nil, let label?):
      return note(
        declaration,
        error(
          .wrongArguments, argument.expression, "missing argument label '\(wanted)' in call",
          hint: argument.isTrailing
            ? nil
            : "write \(label): \(caseNamed(by: argument.shortText, in: parameter.type.unwrapped) ?? argument.shortText)"
        ))
    default:
      let label = argument.label ?? "_"
      return note(
        declaration,
        error(
          .wrongArguments, argument.expression,
          "incorrect argument label in call (have '\(label):', expected '\(wanted)')",
          hint: nearLabel(label, among: labels)))
    }
  }

  private func extraArgument(
    _ argument: Argument, _ declaration: Declaration, named name: String
  ) -> Diagnostic {
    let labels = declaration.parameters.compactMap(\.label)
    guard let label = argument.label else {
      let message =
        argument.isTrailing
        ? "extra trailing closure passed in call" : "extra argument in call to '\(name)'"
      return note(
        declaration,
        error(
          .wrongArguments, argument.expression, message,
          hint: label(for: argument, among: declaration.parameters)))
    }
    let isMisplaced = labels.contains(label)
    return note(
      declaration,
      error(
        .wrongArguments, argument.expression,
        isMisplaced
          ? "argument '\(label)' stands in the wrong place" : "extra argument '\(label)' in call",
        hint: isMisplaced
          ? "the order is \(declaration.fullName)"
          : nearLabel(label, among: labels)))
  }

  /// The label that was probably meant.
  private func nearLabel(_ label: String, among labels: [String]) -> String? {
    if let other = host.habits.labels[label], labels.contains(other) {
      return "did you mean '\(other):'?"
    }
    return nearest(to: label, among: labels).map { "did you mean '\($0):'?" }
  }

  /// The label with which a value that has none could be given, where only one parameter takes it.
  private func label(for argument: Argument, among parameters: [Declaration.Parameter]) -> String? {
    guard !argument.isTrailing, !isAdvising else { return nil }
    let open = parameters.filter {
      $0.label != nil && $0.defaultValue != nil && !$0.type.hasParameters
    }
    if let member = argument.expression.as(MemberAccessExprSyntax.self), member.base == nil {
      let name = member.declName.baseName.text
      let fitting = open.first {
        !host.members(of: $0.type.unwrapped, named: name, isStatic: true).declarations.isEmpty
      }
      return fitting?.label.map { "write \($0): \(argument.shortText)" }
    }
    if let text = argument.expression.as(StringLiteralExprSyntax.self)?.representedLiteralValue {
      let name = host.habits.members[text] ?? text
      for parameter in open {
        let known = host.memberNames(of: parameter.type.unwrapped, isStatic: true)
        if known.contains(name), let label = parameter.label { return "write \(label): .\(name)" }
      }
      return nil
    }
    guard literalKind(argument.expression) == nil,
      let value = try? attempt({ try check(argument.expression) })
    else { return nil }
    let fitting = open.filter { $0.type != .any && coerced(value, to: $0.type) != nil }
    guard fitting.count == 1, let label = fitting[0].label else { return nil }
    return "write \(label): \(argument.shortText)"
  }

  private func note(_ declaration: Declaration, _ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.notes.append(
      Diagnostic.Note("'\(declaration.fullName)' is declared as: \(declaration.text)"))
    return diagnostic
  }
}

extension Argument {
  /// The value as it is written, where that is short.
  fileprivate var shortText: String {
    let text = expression.plainText
    return text.utf8.count > 40 || text.contains("\n") ? "..." : text
  }
}

extension Diagnostic {
  /// Whether the hint names something that was probably meant.
  fileprivate var namesAnother: Bool { hint?.hasPrefix("did you mean") ?? false }
}
