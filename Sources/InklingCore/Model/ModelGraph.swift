/// A model as layers and the arrows between them, for drawing.
public struct ModelGraph: Sendable, Equatable {
  /// The input, or a layer.
  public struct Node: Sendable, Equatable {
    /// The name in the model, such as "dense_1"; "input" for the input.
    public let name: String
    /// The type, such as "Dense"; "Input" for the input.
    public let type: String
    /// The shape of what reaches it for one example.
    public let inputShape: [Int]
    /// The shape of what it gives for one example.
    public let outputShape: [Int]
    /// The name and the shape of every array of weights, such as ("kernel", [784, 16]).
    public let weights: [Weights]
  }

  /// One array of weights.
  public struct Weights: Sendable, Equatable {
    /// The name, such as "kernel".
    public let name: String
    /// The shape, such as `[784, 16]`.
    public let shape: [Int]
    /// Whether training changes them.
    public let isTrainable: Bool
  }

  /// What goes from one node to another.
  public struct Edge: Sendable, Equatable {
    /// The place of the giving node.
    public let from: Int
    /// The place of the receiving node.
    public let to: Int
  }

  /// The input and the layers, in the order in which they are computed.
  public let nodes: [Node]
  /// The arrows.
  public let edges: [Edge]
}

extension Sequential {
  /// The model as layers and the arrows between them.
  ///
  /// - Throws: ``CoreError/notBuilt(operation:)`` as long as the shapes are not known.
  public func graph() throws(CoreError) -> ModelGraph {
    guard isBuilt else { throw .notBuilt(operation: "graph") }
    let input = ModelGraph.Node(
      name: "input", type: "Input", inputShape: inputShape, outputShape: inputShape, weights: [])
    let nodes = modelLayers.map { layer in
      ModelGraph.Node(
        name: layer.name, type: layer.typeName, inputShape: layer.inputShape,
        outputShape: layer.built.outputShape,
        weights: layer.parameters.map {
          ModelGraph.Weights(name: $0.name, shape: $0.shape, isTrainable: $0.isTrainable)
        })
    }
    return ModelGraph(
      nodes: [input] + nodes, edges: nodes.indices.map { ModelGraph.Edge(from: $0, to: $0 + 1) })
  }
}
