extension Diagnostic {
  /// The stable codes of everything that can be wrong with a lesson. A code is never given a second meaning.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    // INK0xx: the source cannot be read.

    /// The source breaks Swift's grammar.
    case syntax = "INK001"
    /// The source is longer or more deeply nested than a lesson may be.
    case tooLarge = "INK002"
    /// The source uses a part of Swift that lessons do not offer.
    case unsupported = "INK003"

    // INK1xx: the source does not type-check.

    /// A name that nothing in scope has.
    case unknownName = "INK101"
    /// A member that its type does not have.
    case unknownMember = "INK102"
    /// A value of one type where another is needed.
    case typeMismatch = "INK103"
    /// Arguments that do not fit the function called: labels, number or order.
    case wrongArguments = "INK104"
    /// An operator that its operands do not have.
    case wrongOperands = "INK105"
    /// A change to something that cannot change.
    case immutable = "INK106"
    /// A throwing call without `try`, or an error that nothing handles.
    case unhandledError = "INK107"
    /// An expression whose type cannot be told.
    case needsType = "INK108"
    /// A name declared twice in one scope.
    case redeclaration = "INK109"
    /// A function that can end without the value it promised.
    case missingReturn = "INK110"
    /// A statement where it has no meaning, such as `break` outside a loop.
    case misplaced = "INK111"
    /// A literal that does not fit its type.
    case literalRange = "INK112"
    /// A result that is computed and then dropped.
    case unusedResult = "INK113"
    /// A parameter given on the command line that the lesson does not have, or of another type.
    case badParameter = "INK114"
    /// A `switch` that leaves values out.
    case notExhaustive = "INK115"

    /// A type whose declaration contradicts itself, such as a struct that contains itself.
    case invalidType = "INK120"
    /// A value that is used, or an initializer that ends, before everything has a value.
    case uninitialized = "INK121"
    /// A type that lacks what a protocol asks for.
    case conformance = "INK122"

    // INK2xx: the run stopped.

    /// An integer result too large or too small for its type.
    case overflow = "INK201"
    /// A division by zero.
    case divisionByZero = "INK202"
    /// An index outside a collection.
    case indexOutOfRange = "INK203"
    /// `nil` where a value was promised.
    case unexpectedNil = "INK204"
    /// Functions that call each other too deeply.
    case recursionTooDeep = "INK205"
    /// A value larger than a lesson may make.
    case memoryBudget = "INK206"
    /// More steps of work than a lesson may take.
    case stepBudget = "INK207"
    /// A library call that reported an error.
    case hostError = "INK208"
    /// A range whose end lies before its start, or a conversion that has no result.
    case invalidValue = "INK209"
    /// The user stopped the run.
    case interrupted = "INK210"
    /// An error that the lesson threw and did not catch.
    case uncaughtError = "INK211"
    /// A condition of the lesson's own that does not hold, or a place that it says is never reached.
    case failed = "INK212"

    // INK3xx: the lesson around the steps.

    /// Front matter that cannot be read or has an unknown key.
    case frontMatter = "INK301"
    /// A step option that is unknown or has a value of the wrong kind.
    case stepOption = "INK302"
    /// A label that is used twice or is not well-formed.
    case label = "INK303"
    /// A cross-reference to nothing.
    case reference = "INK304"
    /// Markdown that the lesson format gives a meaning but that is not complete.
    case markdown = "INK305"
    /// A link to where lessons may not link.
    case link = "INK306"
    /// A figure or table that a step's label or caption promises and its run does not give.
    case missingOutput = "INK307"
    /// More output than a step may give.
    case outputShortened = "INK308"
    /// An exercise lacks one of its parts, or a part its exercise.
    case exercise = "INK309"
  }
}

extension Diagnostic.Code {
  /// What to do about what stopped a run, where nothing more special can be said.
  var usualHint: String? {
    switch self {
    case .divisionByZero: "test the number before it divides: if n != 0 { ... }"
    case .memoryBudget: "work on the data in parts, or keep only what is needed"
    default: nil
    }
  }
}
