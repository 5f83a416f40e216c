internal import CKernels

/// Numbers so close to 0 that they have fewer digits, below 1.2e-38 in a `Float`.
///
/// Gradients of a network that has learnt its examples get there, and processors are up to a hundred
/// times slower with them. What TensorFlow does too.
enum SubnormalNumbers {
  /// Does the work with 0 in their place, on the calling thread.
  static func flushed<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let previous = ckFlushSubnormals()
    defer { ckRestoreSubnormals(previous) }
    return try work()
  }
}
