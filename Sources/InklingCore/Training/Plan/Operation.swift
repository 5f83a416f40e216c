/// The numbers between two layers for all examples of a batch.
final class Activations: Sendable {
  /// The numbers: row after row, one row per example.
  let values: Buffer<Float>
  /// The gradient of the loss with respect to each of them; nil where nothing needs it.
  let gradients: Buffer<Float>?
  /// How many numbers an example has.
  let size: Int

  init(size: Int, batchSize: Int, withGradients: Bool) throws(CoreError) {
    self.size = size
    values = try Buffer(count: size * batchSize)
    gradients = withGradients ? try Buffer(count: size * batchSize) : nil
  }
}

/// What a layer is given to make its computation for a batch.
struct OperationContext {
  /// Where its input will be.
  let input: Activations
  /// Its weights, in the order in which it described them.
  let parameters: [Parameter]
  /// The largest number of examples a batch will have.
  let batchSize: Int
  /// Whether gradients will be asked for.
  let isTraining: Bool
  /// Whether the loss applies the layer's last activation itself.
  let lossAppliesActivation: Bool
}

/// A layer at work on the buffers of a batch: all of them exist before the first step.
///
/// `forward` and `backward` treat some rows of the batch, that is some examples, and must not touch
/// the others: different rows are treated by different threads. A part of the gradient of the
/// weights is computed from all rows at once; different parts are computed by different threads.
protocol Operation: AnyObject, Sendable {
  /// Where the results go.
  var output: Activations { get }

  /// The independent parts in which the gradient of the weights is computed; they depend on the
  /// shapes only.
  var gradientParts: [GradientPart] { get }

  /// From the inputs of those rows to their outputs.
  func forward(_ rows: Range<Int>) throws(CoreError)

  /// From the gradient with respect to the outputs of those rows to that with respect to their
  /// inputs, where the input has one. It may leave something else in the gradients of the outputs
  /// for `computeGradient`.
  func backward(_ rows: Range<Int>) throws(CoreError)

  /// Computes one part of the gradient of the weights, from the first `rowCount` rows.
  func computeGradient(_ part: GradientPart, rowCount: Int) throws(CoreError)
}

extension Operation {
  var gradientParts: [GradientPart] { [] }
  func computeGradient(_ part: GradientPart, rowCount: Int) throws(CoreError) {}
}
