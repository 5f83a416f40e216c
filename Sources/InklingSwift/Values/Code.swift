/// Lowered code: a closure that computes a `Result`.
typealias Run<Result> = (Machine) throws -> Result

/// How a statement ended.
enum Signal {
  case next, `break`, `continue`, `return`
}

/// A lowered statement.
typealias Execute = (Machine) throws -> Signal

/// A lowered expression, by the form in which it gives its value, so that numbers are never wrapped on the way.
enum Code {
  case void(Run<Void>)
  case int(Run<Int>)
  case double(Run<Double>)
  case float(Run<Float>)
  case bool(Run<Bool>)
  case value(Run<Value>)

  /// The code as one that gives a wrapped value.
  var asValue: Run<Value> {
    switch self {
    case .void(let run):
      return {
        try run($0)
        return .void
      }
    case .int(let run): return { .int(try run($0)) }
    case .double(let run): return { .double(try run($0)) }
    case .float(let run): return { .float(try run($0)) }
    case .bool(let run): return { .bool(try run($0)) }
    case .value(let run): return run
    }
  }

  /// The code as one that drops its value.
  var asVoid: Run<Void> {
    switch self {
    case .void(let run): return run
    case .int(let run): return { _ = try run($0) }
    case .double(let run): return { _ = try run($0) }
    case .float(let run): return { _ = try run($0) }
    case .bool(let run): return { _ = try run($0) }
    case .value(let run): return { _ = try run($0) }
    }
  }

  /// The code of an expression of type `Int`.
  var asInt: Run<Int> {
    if case .int(let run) = self { return run }
    let run = asValue
    return { try run($0).unsafeInt }
  }

  /// The code of an expression of type `Double`.
  var asDouble: Run<Double> {
    if case .double(let run) = self { return run }
    let run = asValue
    return { try run($0).unsafeDouble }
  }

  /// The code of an expression of type `Float`.
  var asFloat: Run<Float> {
    if case .float(let run) = self { return run }
    let run = asValue
    return { try run($0).unsafeFloat }
  }

  /// The code of an expression of type `Bool`.
  var asBool: Run<Bool> {
    if case .bool(let run) = self { return run }
    let run = asValue
    return { try run($0).unsafeBool }
  }

  /// The code of an expression of a type that frames hold as a word, giving that word.
  func asWord(_ type: SwiftType) -> Run<Int> {
    switch type {
    case .double:
      let run = asDouble
      return { Int(Int64(bitPattern: try run($0).bitPattern)) }
    case .float:
      let run = asFloat
      return { try run($0).word }
    case .bool:
      let run = asBool
      return { try run($0) ? 1 : 0 }
    default: return asInt
    }
  }

  /// Code that gives a value of a static type from a run that gives it wrapped.
  static func unwrapping(_ run: @escaping Run<Value>, as type: SwiftType) -> Code {
    switch type {
    case .int, .sized: .int { try run($0).unsafeInt }
    case .double: .double { try run($0).unsafeDouble }
    case .float: .float { try run($0).unsafeFloat }
    case .bool: .bool { try run($0).unsafeBool }
    case .void: .void { _ = try run($0) }
    default: .value(run)
    }
  }

  /// Code that gives a value of a static type from a run that gives its word.
  static func fromWord(_ run: @escaping Run<Int>, as type: SwiftType) -> Code {
    switch type {
    case .double: .double { Double(bitPattern: UInt64(bitPattern: Int64(try run($0)))) }
    case .float: .float { Float(word: try run($0)) }
    case .bool: .bool { try run($0) != 0 }
    default: .int(run)
    }
  }
}

extension SwiftType {
  /// Whether a frame holds values of the type in a word.
  var isWord: Bool {
    switch self {
    case .int, .sized, .double, .float, .bool: true
    default: false
    }
  }
}

/// A function of the lesson's, lowered. Its body is set after its callers may have been lowered.
final class FunctionCode {
  /// The number by which instructions call it.
  var number: Int?
  /// The number of the first instruction of its body, where that is made of instructions.
  var entry: Int?
  var wordCount = 0
  var valueCount = 0
  /// The body, in each form in which callers want what it gives.
  private(set) var asVoid: Run<Void> = { _ in }
  private(set) var asInt: Run<Int> = { _ in 0 }
  private(set) var asWord: Run<Int> = { _ in 0 }
  private(set) var asDouble: Run<Double> = { _ in 0 }
  private(set) var asValue: Run<Value> = { _ in .void }

  /// Sets the body.
  func setBody(_ code: Code) {
    asVoid = code.asVoid
    asInt = code.asInt
    asWord = code.asOwnWord
    asDouble = code.asDouble
    asValue = code.asValue
  }

  /// Lets other code run whenever the body has ended, also by an error.
  func wrapBody(_ after: @escaping (Machine) -> Void) {
    entry = nil
    let (void, int, double, value) = (asVoid, asInt, asDouble, asValue)
    let word = asWord
    asWord = { machine in
      defer { after(machine) }
      return try word(machine)
    }
    asVoid = { machine in
      defer { after(machine) }
      try void(machine)
    }
    asInt = { machine in
      defer { after(machine) }
      return try int(machine)
    }
    asDouble = { machine in
      defer { after(machine) }
      return try double(machine)
    }
    asValue = { machine in
      defer { after(machine) }
      return try value(machine)
    }
  }
}

/// A place in the source that running code can blame.
final class Site {
  let location: SourceLocation
  let length: Int

  init(_ location: SourceLocation, length: Int) {
    self.location = location
    self.length = length
  }

  /// The diagnostic that stops the run here.
  func error(_ code: Diagnostic.Code, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.error, code, message, at: location, length: length, hint: hint)
  }
}
