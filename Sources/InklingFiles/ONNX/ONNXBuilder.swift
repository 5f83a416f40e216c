internal import InklingCore

/// Builds an ``ONNXGraph`` layer by layer.
///
/// Inkling has the channels of an image last, ONNX's convolutions and pools have them first. The
/// builder knows which order the current value has and transposes it only where the next operation
/// needs the other one, so that between two convolutions nothing is transposed.
struct ONNXBuilder {
  private(set) var graph: ONNXGraph
  /// The name of the value that the next layer works on.
  private(set) var current: String
  /// Whether that value has its channels in front of the other dimensions of an example.
  private(set) var hasChannelsFirst = false
  /// The layer that is being added.
  private var layer = Place(name: "", inputShape: [], outputShape: [], weights: [:])

  /// A layer at its place in the model.
  struct Place {
    let name: String
    /// The shapes of one example, with the channels last.
    let inputShape: [Int]
    let outputShape: [Int]
    /// The weights by their names within the layer, such as "kernel".
    let weights: [String: Tensor]
  }

  /// A graph without nodes.
  ///
  /// - Parameter taken: names that layers have.
  init(name: String, input: [Int], output: [Int], taken: Set<String>) {
    let inputName = Self.free("input", taken)
    graph = ONNXGraph(
      name: name, input: .init(name: inputName, shape: input),
      output: .init(name: Self.free("output", taken), shape: output))
    current = inputName
  }

  private static func free(_ name: String, _ taken: Set<String>) -> String {
    var candidate = name
    while taken.contains(candidate) { candidate += "_" }
    return candidate
  }

  /// Begins with the next layer.
  mutating func begin(_ place: Place) { layer = place }

  /// The shape of what reaches the layer, for one example and with the channels last.
  var inputShape: [Int] { layer.inputShape }

  /// The shape of what the layer gives, for one example and with the channels last.
  var outputShape: [Int] { layer.outputShape }

  /// Whether the layer has weights of that name.
  func hasWeights(_ name: String) -> Bool { layer.weights[name] != nil }

  /// Some of the layer's weights.
  ///
  /// - Throws: ``CoreError/unknownWeights(name:available:)``.
  func weights(_ name: String) throws(CoreError) -> Tensor {
    guard let weights = layer.weights[name] else {
      throw .unknownWeights(
        name: "\(layer.name)/\(name)",
        available: layer.weights.keys.sorted().map { "\(layer.name)/\($0)" })
    }
    return weights
  }

  /// Adds an operation on the current value, whose result becomes the current one.
  ///
  /// - Parameters:
  ///   - operation: ONNX's name for it.
  ///   - part: what it is within its layer; the main one has the layer's own name.
  ///   - others: the values behind the current one among its inputs.
  ///   - attributes: its settings.
  mutating func add(
    _ operation: String, part: String? = nil, _ others: [String] = [],
    attributes: [(name: String, value: ONNXGraph.Attribute)] = []
  ) {
    current = value(operation, part: part, [current] + others, attributes: attributes)
  }

  /// Adds an operation on any values, and gives the name of its result.
  mutating func value(
    _ operation: String, part: String?, _ inputs: [String],
    attributes: [(name: String, value: ONNXGraph.Attribute)] = []
  ) -> String {
    let name = part.map { "\(layer.name)/\($0)" } ?? layer.name
    graph.nodes.append(
      ONNXGraph.Node(
        operation: operation, name: name, inputs: inputs, output: name, attributes: attributes))
    return name
  }

  /// Adds numbers of the layer's, and gives their name.
  mutating func constant(_ part: String, _ tensor: Tensor) -> String {
    constant(part, shape: tensor.shape, .floats(tensor.scalars))
  }

  /// Adds a single number of the layer's, and gives its name.
  mutating func constant(_ part: String, _ number: Float) -> String {
    constant(part, shape: [], .floats([number]))
  }

  /// Adds a list of whole numbers of the layer's, and gives its name.
  mutating func constant(_ part: String, _ numbers: [Int]) -> String {
    constant(part, shape: [numbers.count], .integers(numbers))
  }

  private mutating func constant(
    _ part: String, shape: [Int], _ numbers: ONNXGraph.Constant.Numbers
  ) -> String {
    let name = "\(layer.name)/\(part)"
    graph.constants.append(.init(name: name, shape: shape, numbers: numbers))
    return name
  }

  /// Makes sure that the channels of the current value come first.
  mutating func bringChannelsFirst() {
    let rank = inputShape.count
    guard !hasChannelsFirst, rank > 1 else { return }
    add(
      "Transpose", part: "channels_first",
      attributes: [("perm", .integers([0, rank] + Array(1..<rank)))])
    hasChannelsFirst = true
  }

  /// Makes sure that the channels of the current value come last.
  ///
  /// - Parameter shape: the shape of one example.
  mutating func bringChannelsLast(_ shape: [Int]) {
    guard hasChannelsFirst else { return }
    hasChannelsFirst = false
    add(
      "Transpose", part: "channels_last",
      attributes: [("perm", .integers([0] + Array(2..<shape.count + 1) + [1]))])
  }

  /// The current value has become a vector for each example.
  mutating func becomeVector() { hasChannelsFirst = false }

  /// The graph, whose last value is its output.
  mutating func finish() -> ONNXGraph {
    bringChannelsLast(outputShape)
    graph.nodes[graph.nodes.count - 1].output = graph.output.name
    return graph
  }
}
