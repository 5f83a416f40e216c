extension NeuronDiagram {
  /// "A network of neurons: 784 values of the input (9 drawn), 16 neurons of dense (relu), 10 of dense_1
  /// (softmax). Of the 304 weights drawn, 150 are positive and 154 negative; the strongest is 0.62, from
  /// neuron 3 of dense to neuron 7 of dense_1."
  var altText: String {
    let parts = columns.enumerated().map { index, column in
      let name = column.name.onOneLine
      var text = index == 0 ? "\(column.count.grouped) " : "\(column.counted) of \(name)"
      if index == 0 { text += (column.count == 1 ? "value" : "values") + " of \(name)" }
      let notes = [
        column.activation?.onOneLine, column.hasGap ? "\(column.shown.count) drawn" : nil,
      ].compactMap { $0 }
      return text + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }
    return "A network of neurons: " + parts.joined(separator: ", ") + ". " + weightsInWords
  }

  private var weightsInWords: String {
    let edges = edges
    let positive = edges.count { $0.weight > 0 }
    let negative = edges.count { $0.weight < 0 }
    let missing = edges.count { !Scale.isDrawable($0.weight) }
    var text =
      edges.count == 1
      ? "Its one weight is \(NumberText.spoken(edges[0].weight))"
      : "Of the \(edges.count.grouped) weights drawn, \(positive.grouped) "
        + "\(positive == 1 ? "is" : "are") positive and \(negative.grouped) negative"
    if missing > 0 { text += "; \(missing.grouped) cannot be drawn, being no finite numbers" }
    let drawable = edges.filter { Scale.isDrawable($0.weight) && $0.weight != 0 }
    if edges.count > 1,
      let edge = drawable.max(by: { $0.weight.magnitude < $1.weight.magnitude })
    {
      text += "; the strongest is \(NumberText.spoken(edge.weight)), from "
      text += "\(name(edge.from, in: edge.column)) to \(name(edge.to, in: edge.column + 1))"
    }
    return text + "."
  }

  /// "neuron 3 of dense", counted as in programs, from 0.
  private func name(_ row: Int, in column: Int) -> String {
    "\(column == 0 ? "value" : "neuron") \(columns[column].shown[row]) of "
      + columns[column].name.onOneLine
  }

  /// A row for each weight and bias that is drawn.
  var table: DataTable {
    DataTable(
      header: ["layer", "from", "to", "weight"],
      rows: connections.enumerated().flatMap { column, connection -> [[String]] in
        let (giving, receiving) = (columns[column], columns[column + 1])
        let weights = zip(giving.shown, connection.weights).flatMap { from, weights in
          zip(receiving.shown, weights).map {
            [receiving.name, "\(from)", "\($0)", NumberText.exact($1)]
          }
        }
        let biases = zip(receiving.shown, connection.biases).map {
          [receiving.name, "bias", "\($0)", NumberText.exact($1)]
        }
        return weights + biases
      })
  }
}

extension NeuronDiagram.Column {
  /// "1 neuron", "16 neurons".
  fileprivate var counted: String { "\(count.grouped) \(count == 1 ? "neuron" : "neurons")" }
}
