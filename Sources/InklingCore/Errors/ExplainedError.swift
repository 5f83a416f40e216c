/// An error that can say what went wrong and, where there is one, what to do about it.
///
/// Every module's error type conforms, so that the command line, the report and the interpreter
/// show all of them in one way: the message first, the hint after it.
public protocol ExplainedError: Error, CustomStringConvertible {
  /// What failed, what was expected and what came instead, in one sentence or two.
  var message: String { get }

  /// What would mend it, or nil where nothing useful can be said.
  var hint: String? { get }
}

extension ExplainedError {
  /// The message, and the hint on a line of its own.
  public var description: String {
    guard let hint else { return message }
    return "\(message)\nhint: \(hint)"
  }
}
