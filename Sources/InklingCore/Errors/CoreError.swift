/// What can go wrong in the core library. Every case carries the values its text is made of.
public enum CoreError: ExplainedError, Equatable, Sendable {
  /// A shape has a negative size, or its sizes multiply to more than an integer holds.
  case invalidShape([Int])
  /// The number of scalars is not the product of the sizes in the shape.
  case scalarCount(shape: [Int], got: Int)
  /// A tensor cannot take the new shape, because the number of scalars differs.
  case cannotReshape(from: [Int], to: [Int])
  /// A tensor has more dimensions than Inkling works with.
  case tooManyDimensions(_ count: Int, limit: Int)
  /// Nested arrays that are to become a matrix have rows of different lengths.
  case raggedRows(row: Int, got: Int, expected: Int)
  /// Two shapes have sizes that differ in a dimension, and neither size is 1.
  case cannotBroadcast(operation: String, left: [Int], right: [Int])
  /// A tensor cannot be repeated to fill that shape.
  case cannotBroadcastTo(operation: String, from: [Int], to: [Int])
  /// The inner dimensions of a matrix product differ, or a factor is a single number.
  case matrixShapes(left: [Int], right: [Int])
  /// A tensor has no such axis.
  case axisOutOfRange(axis: Int, shape: [Int])
  /// A range of indices does not lie in its dimension.
  case rangeOutOfRange(range: Range<Int>, axis: Int, shape: [Int])
  /// The tensor at `index` in a list does not fit to the first.
  case cannotJoin(operation: String, first: [Int], index: Int, other: [Int])
  /// An index lies outside of the tensor, or there are too many or too few of them.
  case indexOutOfRange(indices: [Int], shape: [Int])
  /// A tensor operation needs at least one scalar.
  case emptyTensor(operation: String)
  /// An argument lies outside of its range.
  case invalidArgument(name: String, got: String, expected: String, hint: String? = nil)

  /// A data set was made from parts whose sizes do not fit together.
  case datasetParts(dataset: String, problem: String)
  /// A label is not one of the classes.
  case labelOutOfRange(dataset: String, label: Int, index: Int, classCount: Int)
  /// An example was asked for that the data set does not have.
  case exampleOutOfRange(dataset: String, index: Int, count: Int)
  /// The new shape of the examples begins with their number, as the shape of all of them would.
  case wholeShape(dataset: String, featureShape: [Int], got: [Int])
  /// The data set has no examples, so that nothing can be computed from it.
  case emptyDataset(dataset: String, operation: String)

  /// A model was made of no layers at all.
  case noLayers
  /// A layer cannot work on the shape that reaches it.
  case layerInput(layer: String, got: [Int], needs: String, hint: String?)
  /// `fit` or `evaluate` was called before `compile`.
  case notCompiled(operation: String)
  /// The model expects examples of another shape.
  case featureShape(operation: String, expected: [Int], got: [Int], hint: String?)
  /// The loss, the targets of the data set and the model's output do not fit together.
  case lossMismatch(loss: String, problem: String, hint: String?)
  /// A metric cannot compare the model's output with the targets of the data set.
  case metricMismatch(metric: String, problem: String, hint: String?)
  /// The features or targets of an example are NaN or infinite.
  case notFinite(dataset: String, what: String, example: Int, value: Float, operation: String)
  /// The loss of a batch became NaN or infinite; epoch and batch are counted from 1.
  case lossNotFinite(loss: Double, epoch: Int, batch: Int, largestFeature: Float)
  /// After the last step of a training there are weights that are NaN or infinite.
  case weightsNotFinite(name: String, value: Float)
  /// A callback watches something that is not measured.
  case notMonitored(callback: String, name: String, available: [String])
  /// The model has no layer of that name.
  case unknownLayer(name: String, available: [String], isBuilt: Bool)
  /// The model has no weights of that name.
  case unknownWeights(name: String, available: [String])
  /// Something was asked for that is known only once the shape of the examples is.
  case notBuilt(operation: String)
  /// A value was asked for that the model does not measure.
  case unknownMetric(name: String, available: [String])
  /// Something would need more memory than Inkling is ready to take.
  case tooMuchMemory(what: String, bytes: Double, limit: Double)
  /// oneDNN refused a matrix product; the number is its status code.
  case matrixProduct(status: Int)
  /// oneDNN refused something else, such as "a convolution".
  case computation(name: String, status: Int)

  /// Whether it says that a training has produced numbers that are none.
  var isDivergence: Bool {
    switch self {
    case .lossNotFinite, .weightsNotFinite: true
    default: false
    }
  }
}
