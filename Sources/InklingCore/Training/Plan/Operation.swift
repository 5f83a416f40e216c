/// The numbers between two layers for all examples of a batch.
final class Activations: Sendable {
  /// The numbers: row after row, one row per example.
  let values: Buffer<Float>
  /// The gradient of the loss with respect to each of them; nil where nothing needs it.
  let gradients: Buffer<Float>?
  /// How many numbers an example has.
  let size: Int
  /// The numbers as lists of those that are not 0; where there are such lists, `values` is empty.
  let nonzeros: NonzeroRows?

  init(size: Int, batchSize: Int, withGradients: Bool) throws(CoreError) {
    self.size = size
    nonzeros = nil
    values = try Buffer(count: size * batchSize)
    gradients = withGradients ? try Buffer(count: size * batchSize) : nil
  }

  /// Examples of a first layer that wants lists.
  init(_ nonzeros: NonzeroRows) throws(CoreError) {
    self.nonzeros = nonzeros
    size = nonzeros.size
    values = try Buffer(count: 0)
    gradients = nil
  }
}

/// What a layer is given to make its computation for a batch.
struct OperationContext {
  /// Where its input will be.
  let input: Activations
  /// Its weights, in the order in which it described them.
  let parameters: [Parameter]
  /// The largest number of examples a batch will have, and how they are shared out.
  let batchSize: Int
  let panels: PanelDivision
  /// Whether gradients will be asked for. Layers that behave differently in training do so here.
  let isTraining: Bool
  /// Whether the loss applies the layer's last activation itself.
  let lossAppliesActivation: Bool
  /// For the first layer that computes, where its weighted sums are computed block by block of its inputs.
  var inputBlocks: InputBlocks?
  /// Where the layer's random numbers come from; it is split by the step and the row, so that they
  /// do not depend on who computes what.
  let random: RandomStream
}

/// A layer at work on the buffers of a batch: all of them exist before the first step.
///
/// `forward` and `backward` treat one panel, that is some examples, and must not touch the others:
/// different panels are treated by different threads. A part of the gradient of the weights is
/// computed from all rows at once; different parts are computed by different threads.
///
/// A layer that needs numbers of the whole batch before it can treat an example sets
/// `surveysBatch`. Then every panel goes through `surveyForward` first, all threads meet, and
/// `forward` finds what the survey of all panels has left; in the same way backwards.
protocol Operation: AnyObject, Sendable {
  /// Where the results go.
  var output: Activations { get }

  /// The independent parts in which the gradient of the weights is computed; they depend on the
  /// shapes only.
  var gradientParts: [GradientPart] { get }

  /// Whether all panels have to be surveyed before the first is treated.
  var surveysBatch: Bool { get }

  /// Called on one thread before the panels of a step are treated, with the weights as they are in
  /// this step.
  func beginStep(_ extent: StepExtent) throws(CoreError)

  /// Gathers what `forward` needs to know of the whole batch.
  func surveyForward(_ panel: Panel) throws(CoreError)

  /// From one block of the inputs of all rows to its share of the weighted sums, which `forward` adds up then. Only for the
  /// layer that was given blocks.
  func forward(block: Int, _ extent: StepExtent) throws(CoreError)

  /// From the inputs of those rows to their outputs.
  func forward(_ panel: Panel) throws(CoreError)

  /// Gathers what `backward` needs to know of the whole batch.
  func surveyBackward(_ panel: Panel) throws(CoreError)

  /// From the gradient with respect to the outputs of those rows to that with respect to their
  /// inputs, where the input has one. It may leave something else in the gradients of the outputs
  /// for `computeGradient`.
  func backward(_ panel: Panel) throws(CoreError)

  /// Computes one part of the gradient of the weights, from all rows of the step.
  func computeGradient(_ part: GradientPart, _ extent: StepExtent) throws(CoreError)

  /// Called when the weights of a part have changed, by the thread that changed them, while they are
  /// in its cache.
  func partChanged(_ part: GradientPart)

  /// Called on one thread after a step of training, for what a layer keeps besides its weights.
  func endStep(_ extent: StepExtent)
}

extension Operation {
  var gradientParts: [GradientPart] { [] }
  var surveysBatch: Bool { false }
  func beginStep(_ extent: StepExtent) throws(CoreError) {}
  func surveyForward(_ panel: Panel) throws(CoreError) {}
  func forward(block: Int, _ extent: StepExtent) throws(CoreError) {
    preconditionFailure("this layer has no blocks of inputs")
  }
  func surveyBackward(_ panel: Panel) throws(CoreError) {}
  func computeGradient(_ part: GradientPart, _ extent: StepExtent) throws(CoreError) {}
  func partChanged(_ part: GradientPart) {}
  func endStep(_ extent: StepExtent) {}
}
