import SwiftSyntax

/// Gives every expression of a step one type, resolves every name, and prepares the lowering.
///
/// Expressions are checked in two directions: the type that the context expects flows in, the type found flows out.
/// The first error in a statement is reported and the check goes on with the next statement.
final class Checker {
  let host: HostTypes
  /// Finds the types that are named where the check is.
  var types: TypeResolver {
    TypeResolver(
      host: host, lesson: { [unowned self] in scope.type(named: $0) },
      generic: { [unowned self] in genericType(named: $0) },
      alias: { [unowned self] in scope.alias(named: $0) })
  }
  let machine: Machine
  /// Swift expressions that replace the initial values of top-level `let`s, by name.
  let parameters: [String: String]
  var unusedParameters: Set<String>

  /// The names that steps have declared so far.
  let globals: Scope
  /// The names of the standard library's that are declared in Swift.
  let library: Scope
  var scope: Scope
  var function: FunctionContext
  var map: SourceMap
  var diagnostics: [Diagnostic] = []
  /// The number of the step being checked.
  var step = 0
  /// Whether a `try` stands to the left of the expression being checked.
  var isCoveredByTry = false
  /// How many arguments of the last call that was checked were right.
  var checkedArguments = 0
  /// Whether what is being checked is only something that a hint may tell to write.
  var isAdvising = false
  /// The place to blame for everything in an expression that the user did not write, such as a default value.
  var blamed: Site?
  /// The names that the step's variables at the top level have or will have.
  var upcoming: Set<String> = []
  /// The variables that a member called with the closure being checked is changing.
  var changing: [Variable] = []
  var lastTarget = 0
  /// The statement that jumps could mean and that has been checked last.
  var ended: FunctionContext.JumpTarget?
  /// The closure that is an argument of the call being checked and is not kept beyond that.
  var passingClosure: SyntaxIdentifier?
  /// The steps of the optional chain being checked.
  var chain: [ChainStep] = []
  /// What is known of variables without a first value, where the check is.
  var flow = ValueFlow()
  /// The step's global functions, which are declared before its statements are checked.
  var declarations: [SyntaxIdentifier: Declaration] = [:]
  /// The type of the last value that has been made one of a protocol.
  var lastBoxed: SwiftType?
  /// Whether the part of the standard library that is written in Swift has been read.
  var hasPrelude = false
  /// Whether what all sequences of the lesson's have has been read.
  var hasSequences = false
  /// What checks the step's generic functions for all types at once.
  var genericChecks: [SyntaxIdentifier: () throws -> Void] = [:]
  /// The step's types, which are declared before its statements are checked.
  var typeDeclarations: [SyntaxIdentifier: TypeDeclaration] = [:]
  /// The generic types of the block being declared.
  var generics: [(type: GenericType, syntax: DeclSyntax, place: Template)] = []
  /// The step's extensions that apply to several types.
  var templateDeclarations: [SyntaxIdentifier: ExtensionTemplate] = [:]
  /// Whether what is being checked has placeholders in place of its generic parameters, so that no code is made of it.
  var isAbstract = false
  /// The bodies that wait until the block being checked has been checked.
  var waiting: [WaitingBody] = []
  /// Where the declaration is used whose body is to be checked.
  var usedAt: Site?
  /// The extensions of types that are not the lesson's own and of protocols, by the names of their members.
  var extensions: [String: [ExtensionTemplate]] = [:]
  /// The extensions that let types conform to protocols, by the names of these.
  var adoptions: [String: [ExtensionTemplate]] = [:]
  /// The code of the members with which types meet what protocols ask for.
  let witnesses: WitnessTable
  /// What calls in generic declarations mean whatever the types are.
  var resolutions: [SyntaxIdentifier: Declaration.Origin] = [:]
  /// The names in generic declarations that are no members of the type around whatever the types are.
  var outerNames: Set<SyntaxIdentifier> = []
  /// What lets go of everything else at the end.
  var cyclic: [any Cyclic] = []
  private var depth = 0
  /// How many expressions and statements of the step have been looked at; some are looked at several times.
  private var work = 0

  /// How deeply expressions and statements may nest.
  private static let depthLimit = 500

  /// How many expressions and statements of a step may be looked at.
  private static let workLimit = 60_000

  /// An error that has been reported already.
  struct Reported: Error {}

  init(host: HostTypes, machine: Machine, parameters: [String: String]) {
    self.host = host
    self.machine = machine
    self.parameters = parameters
    self.unusedParameters = Set(parameters.keys)
    witnesses = WitnessTable()
    let context = FunctionContext(parent: nil, result: .void, mayThrow: true, isStep: true)
    function = context
    library = Scope(parent: nil, function: context)
    globals = Scope(parent: library, function: context)
    scope = globals
    map = SourceMap(SwiftSource("", file: ""))
    host.extended = { [unowned self] in extensionMembers(of: $0, named: $1) }
    host.extendedNames = { [unowned self] in extensionNames(of: $0) }
  }

  /// Turns to the next source.
  func begin(_ source: SwiftSource, in context: FunctionContext) {
    step += 1
    map = SourceMap(source)
    function = context
    scope = globals
    declarations = [:]
    typeDeclarations = [:]
    templateDeclarations = [:]
    genericChecks = [:]
    generics = []
    upcoming = []
    changing = []
    chain = []
    isCoveredByTry = false
    blamed = nil
    isAbstract = false
    isAdvising = false
    waiting = []
    depth = 0
    work = 0
  }

  // MARK: Places and errors

  /// The place of a piece of syntax.
  func site(_ node: some SyntaxProtocol) -> Site {
    if let blamed { return blamed }
    let start = node.positionAfterSkippingLeadingTrivia.utf8Offset
    let end = node.endPositionBeforeTrailingTrivia.utf8Offset
    return Site(map.location(of: start), length: map.lengthInLine(start, end))
  }

  /// An error at a piece of syntax.
  func error(
    _ code: Diagnostic.Code, _ node: some SyntaxProtocol, _ message: String, hint: String? = nil
  ) -> Diagnostic {
    site(node).error(code, message, hint: hint)
  }

  /// The error for a part of Swift that lessons do not offer.
  func unsupported(_ what: String, _ node: some SyntaxProtocol, hint: String? = nil) -> Diagnostic {
    error(.unsupported, node, "\(what) not supported in lessons yet", hint: hint)
  }

  func warn(_ code: Diagnostic.Code, _ site: Site, _ message: String, hint: String? = nil) {
    diagnostics.append(
      Diagnostic(
        .warning, code, message, at: site.location, length: site.length, hint: hint))
  }

  /// Runs `body`; an error that it throws is reported.
  ///
  /// - Returns: What `body` gives, or `nil` after an error.
  func reporting<T>(_ body: () throws -> T) -> T? {
    do {
      return try body()
    } catch let error as Diagnostic {
      diagnostics.append(error)
    } catch {
      // Reported before.
    }
    return nil
  }

  /// Runs `body` and takes back what it reported if it throws.
  func attempt<T>(_ body: () throws -> T) throws -> T {
    let count = diagnostics.count
    do {
      return try body()
    } catch {
      let reported = diagnostics[count...].first { $0.severity == .error }
      diagnostics.removeLast(diagnostics.count - count)
      throw error is Reported ? reported ?? error : error
    }
  }

  /// Runs `body` one level deeper.
  func nested<T>(_ node: some SyntaxProtocol, _ body: () throws -> T) throws -> T {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw error(.tooLarge, node, "this is nested too deeply for a lesson")
    }
    work += 1
    guard work <= Self.workLimit else {
      throw error(
        .tooLarge, node, "this is too intricate to be checked in reasonable time",
        hint: "give the parts names and types of their own")
    }
    return try body()
  }

  /// Runs `body` in a block of its own.
  func inNewScope<T>(_ body: () throws -> T) rethrows -> T {
    let outer = scope
    scope = Scope(parent: outer, function: function)
    defer { scope = outer }
    return try body()
  }

  /// Runs `body` in a function of its own, whose names are declared in a block of its own.
  func inside<T>(_ new: FunctionContext, _ body: () throws -> T) rethrows -> T {
    let (outerFunction, outerScope, outerTry) = (function, scope, isCoveredByTry)
    let outerFlow = flow
    function = new
    scope = Scope(parent: outerScope, function: new)
    isCoveredByTry = false
    defer {
      new.endCheck()
      function = outerFunction
      scope = outerScope
      isCoveredByTry = outerTry
      flow = outerFlow
    }
    return try body()
  }

  /// The type that a piece of syntax names.
  func resolve(_ syntax: TypeSyntax) throws -> SwiftType {
    do {
      let type = try types.resolve(syntax, generics: [])
      if type.hasSequences {
        throw unsupported("the type '\(syntax.plainText)' is", syntax)
      }
      return type
    } catch let error as TypeResolver.Failure {
      throw site(error.node).error(error.code, error.message, hint: error.hint)
    }
  }

  // MARK: Variables

  /// Declares a variable in the block being checked.
  func declare(
    _ name: String, _ type: SwiftType, isMutable: Bool, at node: some SyntaxProtocol
  ) throws -> Variable {
    let isGlobal = scope === globals
    if let old = scope.own(name) {
      // A later step may declare a name again; one step may not declare it twice.
      if case .variable(let variable) = old, isGlobal, variable.step != step {
      } else if case .functions(let declarations) = old, isGlobal,
        declarations.allSatisfy({ $0.step != step })
      {
      } else {
        throw error(.redeclaration, node, "invalid redeclaration of '\(name)'")
      }
    }
    let variable = Variable(
      name, type, isMutable: isMutable, function: isGlobal ? nil : function, step: step,
      site: site(node))
    scope.declare(name, .variable(variable))
    return variable
  }

  /// Notes that the function being checked uses a variable, so that closures capture what they have to.
  func use(_ variable: Variable, at node: some SyntaxProtocol) throws {
    if changing.contains(where: { $0 === variable }) {
      throw error(
        .immutable, node,
        "overlapping accesses to '\(variable.name)', but modification requires exclusive access",
        hint: "copy it to a constant before: let copy = \(variable.name)")
    }
    if let owner = variable.function, !function.isInside(owner) {
      throw error(
        .unknownName, node,
        "a type's members cannot use '\(variable.name)', which is declared in the function around the type",
        hint: "give it to the member as a parameter")
    }
    if variable.isMutable, variable.isParameter, function.escapes(from: variable.function) {
      throw error(
        .immutable, node,
        variable.isSelf
          ? "escaping closure captures mutating 'self' parameter"
          : "escaping closure captures 'inout' parameter '\(variable.name)'",
        hint: "copy it to a variable before, and use that")
    }
    try checkHasValue(variable, at: node)
    use(variable)
  }

  /// Notes that the function being checked uses a variable.
  func use(_ variable: Variable) {
    guard let owner = variable.function, owner !== function else { return }
    guard function.isInside(owner) else {
      diagnostics.append(
        (blamed ?? variable.site).error(
          .unsupported,
          "using the local function '\(variable.name)' in a type is not supported in lessons yet"))
      return
    }
    variable.isCaptured = true
    var context: FunctionContext? = function
    while let current = context, current !== owner {
      _ = current.capture(variable)
      context = current.parent
    }
  }
}
