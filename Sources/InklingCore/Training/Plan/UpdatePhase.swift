/// The gradients of weights, and the weights' change by them.
///
/// Each task computes the gradient of some weights from all rows of the batch, and lets the
/// optimizer change them while they are in the cache. Where gradients are clipped by their length,
/// which is known only when all of them are there, this becomes two phases.
final class UpdatePhase: Phase {
  /// What a phase does of the two.
  enum Purpose {
    case both, gradient, update
  }

  /// A part of the gradient, and whose it is. An object, because several threads that count references to the same
  /// operations and weights wait for each other; each has parts of its own.
  final class Part: Sendable {
    let operation: any Operation
    let part: GradientPart

    init(_ operation: any Operation, _ part: GradientPart) {
      self.operation = operation
      self.part = part
    }
  }

  /// What the phases of a plan know of the gradients.
  final class Shared: Sendable {
    /// The parts, the large ones first, so that no thread starts one when the others are through.
    let parts: [Part]
    let optimizer: OptimizerState
    /// For each part, what its regularizer adds to the loss.
    let penalties: Buffer<Double>
    /// For each part, the sum of the squares of its gradient.
    let squareSums: Buffer<Double>

    init(_ operations: [any Operation], _ optimizer: OptimizerState) throws(CoreError) {
      self.optimizer = optimizer
      parts = operations.flatMap { operation in operation.gradientParts.map { (operation, $0) } }
        .enumerated()
        .sorted { ($1.element.1.range.count, $0.offset) < ($0.element.1.range.count, $1.offset) }
        .map { Part($0.element.0, $0.element.1) }
      penalties = try Buffer(count: parts.count)
      squareSums = try Buffer(count: parts.count)
    }

    /// What all regularizers add to the loss, for the weights before the step.
    var penalty: Double { penalties.sum }

    /// The phases that bring the weights one step on.
    func phases(batch: Batch) -> [UpdatePhase] {
      let purposes: [Purpose] = optimizer.normClipping == nil ? [.both] : [.gradient, .update]
      return purposes.map { UpdatePhase($0, self, batch: batch) }
    }

    /// What the gradient of a part is multiplied with so that it gets no longer than allowed.
    func gradientFactor(of part: GradientPart) -> Float {
      let limit: Double
      var squareSum = 0.0
      switch optimizer.normClipping {
      case .byNorm(let length):
        limit = length
        for (index, other) in parts.enumerated() where other.part.parameter === part.parameter {
          squareSum += squareSums[index]
        }
      case .byGlobalNorm(let length):
        limit = length
        squareSum = squareSums.sum
      default:
        return 1
      }
      let norm = squareSum.squareRoot()
      return norm > limit ? Float(limit / norm) : 1
    }
  }

  private let purpose: Purpose
  private let shared: Shared
  private let batch: Batch

  private init(_ purpose: Purpose, _ shared: Shared, batch: Batch) {
    self.purpose = purpose
    self.shared = shared
    self.batch = batch
  }

  var taskCount: Int { shared.parts.count }

  func run(_ task: Int) throws(CoreError) {
    let own = shared.parts[task]
    if purpose != .update {
      try own.operation.computeGradient(own.part, batch.extent)
      addRegularizer(own.part, task)
    }
    switch purpose {
    case .both:
      shared.optimizer.update(own.part)
      own.operation.partChanged(own.part)
    case .gradient:
      guard let gradients = own.part.parameter.gradients else { return }
      shared.squareSums[task] = UpdateKernels.squareSum(gradients, range: own.part.range)
    case .update:
      shared.optimizer.update(own.part, gradientFactor: shared.gradientFactor(of: own.part))
      own.operation.partChanged(own.part)
    }
  }

  private func addRegularizer(_ part: GradientPart, _ task: Int) {
    guard let regularizer = part.parameter.description.regularizer,
      let gradients = part.parameter.gradients
    else { return }
    let weights = part.parameter.values
    shared.penalties[task] = UpdateKernels.penalty(of: regularizer, weights, range: part.range)
    UpdateKernels.addSlope(of: regularizer, weights, range: part.range, to: gradients)
  }
}
