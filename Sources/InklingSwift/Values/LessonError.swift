/// An error that a lesson has thrown, or a throwing function of the host's, on its way to a `catch`.
///
/// It never leaves the thread that runs the lesson, so that nothing in it is used from two threads.
struct LessonError: Error, @unchecked Sendable {
  /// The error together with its type.
  let value: DynamicValue
  /// What the user is told where nothing catches it.
  let diagnostic: Diagnostic
}

/// Holds an error that a function of the host's has thrown.
final class HostErrorObject: HostObject {
  /// The text that `print` writes for it.
  let text: String
  init(_ text: String) {
    self.text = text
    super.init()
  }
}

extension LessonError {
  /// An error of the host's, thrown by a call at a place.
  init(_ error: any Error, _ machine: Machine, _ site: Site) {
    let (message, hint) = machine.host.explain(error)
    self.init(
      value: DynamicValue(.host(HostErrorObject("\(error)")), of: .host("Error")),
      diagnostic: site.error(.hostError, message, hint: hint))
  }

  /// An error that the host tells by a diagnostic of its own.
  init(_ diagnostic: Diagnostic) {
    self.init(
      value: DynamicValue(.host(HostErrorObject(diagnostic.message)), of: .host("Error")),
      diagnostic: diagnostic)
  }
}
