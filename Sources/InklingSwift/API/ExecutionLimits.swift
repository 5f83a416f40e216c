/// How much a lesson may use. All but ``totalBytes`` is counted, not timed, so that it ends at the same place on every
/// machine.
public struct ExecutionLimits: Sendable, Hashable {
  /// How many rounds of loops and calls of functions all steps together may take.
  public var steps: Int
  /// How many bytes one value may take.
  public var valueBytes: Int
  /// How many bytes the process may come to hold while a step runs. A safety net: it is looked at some fifty times a
  /// second, so where exactly a lesson ends that goes beyond it differs.
  public var totalBytes: Int
  /// How deeply calls may nest.
  public var callDepth: Int
  /// How many bytes of Swift one step may have.
  public var sourceBytes: Int

  /// Makes limits; the defaults are those of `inkling`.
  ///
  /// - Parameters:
  ///   - steps: Rounds of loops and calls of functions, over all steps.
  ///   - valueBytes: Bytes that one value may take.
  ///   - totalBytes: Bytes that the process may come to hold while a step runs.
  ///   - callDepth: How deeply calls may nest.
  ///   - sourceBytes: Bytes of Swift that one step may have.
  public init(
    steps: Int = 250_000_000, valueBytes: Int = 1 << 28, totalBytes: Int = 1 << 32,
    callDepth: Int = 5_000, sourceBytes: Int = 1 << 16
  ) {
    self.steps = steps
    self.valueBytes = valueBytes
    self.totalBytes = totalBytes
    self.callDepth = callDepth
    self.sourceBytes = sourceBytes
  }
}
