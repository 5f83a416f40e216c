import Foundation

/// Precision, recall and F1 of every class, and their averages.
///
///     let report = try model.confusionMatrix(on: test).report()
///     print(report)                        // scikit-learn's table
///     report.macroAverage.f1Score
///
/// Where a value would divide by zero it is 0.
///
/// **Source**: scikit-learn's `classification_report` with `zero_division=0`.
public struct ClassificationReport: Sendable, Equatable {
  /// The values of one class, or averages over all.
  public struct Row: Sendable, Equatable {
    /// The name of the class, or of the average.
    public let name: String
    /// Of the examples predicted as the class, the share that is of it, from 0 to 1.
    public let precision: Double
    /// Of the examples of the class, the share that was predicted as it, from 0 to 1.
    public let recall: Double
    /// The harmonic mean of precision and recall, from 0 to 1.
    public let f1Score: Double
    /// How many examples of the class there are.
    public let support: Int
  }

  /// The values of every class, in the order of the labels.
  public let classes: [Row]
  /// The share of all examples that was predicted right, from 0 to 1; NaN for no examples.
  public let accuracy: Double
  /// The means over the classes, which all count the same.
  public let macroAverage: Row
  /// The means over the classes, which count as much as they have examples.
  public let weightedAverage: Row

  /// The report of a confusion matrix.
  public init(_ confusion: ConfusionMatrix) {
    let (precision, recall) = (confusion.precision, confusion.recall)
    let (f1Score, support) = (confusion.f1Score, confusion.support)
    let total = confusion.count
    classes = confusion.classNames.indices.map {
      Row(
        name: confusion.classNames[$0], precision: precision[$0], recall: recall[$0],
        f1Score: f1Score[$0], support: support[$0])
    }
    accuracy = confusion.accuracy
    func average(_ name: String, weights: [Int]) -> Row {
      let sum = weights.reduce(0, +)
      func mean(_ values: [Double]) -> Double {
        guard sum > 0 else { return 0 }
        return zip(values, weights).reduce(0) { $0 + $1.0 * Double($1.1) } / Double(sum)
      }
      return Row(
        name: name, precision: mean(precision), recall: mean(recall), f1Score: mean(f1Score),
        support: total)
    }
    macroAverage = average("macro avg", weights: support.map { _ in 1 })
    weightedAverage = average("weighted avg", weights: support)
  }
}

extension ClassificationReport: CustomStringConvertible {
  /// The table as scikit-learn prints it.
  public var description: String {
    let width = (classes + [weightedAverage]).map(\.name.count).max() ?? 0
    func line(_ name: String, _ cells: [String]) -> String {
      Self.padded(name, width) + " " + cells.map { " " + Self.padded($0, 9) }.joined()
    }
    func line(_ row: Row) -> String {
      line(
        row.name,
        [row.precision, row.recall, row.f1Score].map(Self.rounded) + ["\(row.support)"])
    }
    let head = line("", ["precision", "recall", "f1-score", "support"])
    let accuracy = line(
      "accuracy", ["", "", Self.rounded(accuracy), "\(weightedAverage.support)"])
    return
      ([head, ""] + classes.map { line($0) } + ["", accuracy, line(macroAverage)]
      + [line(weightedAverage)]).joined(separator: "\n")
  }

  private static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
