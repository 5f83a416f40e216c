/// A panel of a dense network: a circle for each neuron, a line for each weight.
struct NeuronDiagram: Sendable, Equatable {
  /// The inputs and the layers, from left to right.
  var columns: [Column]
  /// The weights between each column and the next; one fewer than columns.
  var connections: [Connection]

  /// The neurons of one layer, or the inputs.
  struct Column: Sendable, Equatable {
    /// "dense_1"; "input" for the inputs.
    var name: String
    /// How many there are.
    var count: Int
    /// What the neurons apply to their sums, where it is worth saying: "relu".
    var activation: String?

    /// Those that are drawn: all, or the first few and the last.
    var shown: [Int] { NeuronDiagram.shown(of: count) }

    /// Whether some are left out, which three dots stand for.
    var hasGap: Bool { shown.count < count }
  }

  /// What goes from one column to the next, for the neurons that are drawn.
  struct Connection: Sendable, Equatable {
    /// A row for each giving neuron, in it a weight for each receiving one.
    var weights: [[Double]]
    /// The bias of each receiving neuron; empty for a layer without.
    var biases: [Double]
  }

  /// The most neurons of a layer that are all drawn.
  static let mostShown = 16
  /// How many of a larger layer are drawn before the dots; the last stands after them.
  static let firstShown = 8
  /// The most columns.
  static let columnLimit = 10

  static func shown(of count: Int) -> [Int] {
    count <= mostShown ? Array(0..<count) : Array(0..<firstShown) + [count - 1]
  }
}

extension NeuronDiagram {
  /// One line: a weight and what it joins.
  struct Edge: Sendable, Equatable {
    /// The place of the giving column.
    var column: Int
    /// The row of the giving neuron among those that are drawn.
    var from: Int
    /// The row of the receiving neuron among those that are drawn.
    var to: Int
    var weight: Double
  }

  /// All lines, column by column.
  var edges: [Edge] {
    connections.enumerated().flatMap { column, connection in
      connection.weights.enumerated().flatMap { from, weights in
        weights.enumerated().map { Edge(column: column, from: from, to: $0, weight: $1) }
      }
    }
  }

  /// The size of the strongest weight, which the thickest line stands for; 0 where all are 0.
  var strongest: Double {
    edges.map(\.weight.magnitude).filter(Scale.isDrawable).max() ?? 0
  }
}
