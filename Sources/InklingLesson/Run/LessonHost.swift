public import InklingSwift

/// Gives lessons their types and functions.
public protocol LessonHost {
  /// The types and functions for one run of one lesson.
  ///
  /// - Parameter session: Where the functions leave what they give, and learn what they need to know. It outlives
  ///   the module.
  func module(for session: LessonSession) -> HostModule

  /// Called before a lesson is checked and run, with all of its Swift, so that what takes long can be begun meanwhile.
  func prepare(for sources: [SwiftSource])
}

extension LessonHost {
  /// Prepares nothing.
  public func prepare(for sources: [SwiftSource]) {}
}

/// How to run a lesson.
public struct LessonConfiguration: Sendable, Hashable {
  /// What takes the place of the lesson's own seed.
  public var seed: UInt64?
  /// Swift expressions that take the place of top-level `let`s' values, by name. The lesson has to list the names.
  public var parameters: [String: String]
  /// How much the lesson may use, where it does not name a budget of its own.
  public var limits: ExecutionLimits
  /// The largest number of steps that a lesson's own budget can ask for.
  public var maximumSteps: Int

  /// The files that the lesson reaches; none unless told.
  public var files: FileSandbox

  /// Makes a configuration.
  ///
  /// - Parameters:
  ///   - seed: What takes the place of the lesson's own seed.
  ///   - parameters: Swift expressions that take the place of top-level `let`s' values, by name.
  ///   - limits: How much the lesson may use, where it does not name a budget of its own.
  ///   - maximumSteps: The largest number of steps that a lesson's own budget can ask for.
  ///   - files: The files that the lesson reaches.
  public init(
    seed: UInt64? = nil, parameters: [String: String] = [:],
    limits: ExecutionLimits = ExecutionLimits(), maximumSteps: Int = 100_000_000_000,
    files: FileSandbox = FileSandbox()
  ) {
    self.seed = seed
    self.parameters = parameters
    self.limits = limits
    self.maximumSteps = maximumSteps
    self.files = files
  }
}
