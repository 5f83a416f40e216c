public import InklingSwift

// The words of the interpreter that results speak in, under this module's name too, so that whoever shows results
// needs to know nothing of the interpreter.

/// What is wrong with a lesson, or what stopped it.
public typealias Diagnostic = InklingSwift.Diagnostic

/// A place in a lesson's file.
public typealias SourceLocation = InklingSwift.SourceLocation

/// A piece of Swift with what it is, for display.
public typealias HighlightedToken = InklingSwift.HighlightedToken

/// How much a lesson may use.
public typealias ExecutionLimits = InklingSwift.ExecutionLimits
