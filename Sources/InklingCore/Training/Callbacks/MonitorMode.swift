/// Which way a measure gets better.
public enum MonitorMode: Sendable, Equatable {
  /// Up for accuracies, precision, recall, F1 and top-k; down for everything else.
  case auto
  /// Smaller is better.
  case min
  /// Larger is better.
  case max
}

/// A measure that a callback watches.
struct Monitor {
  let name: String
  let mode: MonitorMode

  /// Whether the measure gets better by getting larger.
  var isUpward: Bool {
    switch mode {
    case .min: false
    case .max: true
    case .auto:
      ["accuracy", "precision", "recall", "f1_score"].contains { name.contains($0) }
    }
  }

  /// The worst value there is.
  var worst: Double { isUpward ? -.infinity : .infinity }

  /// Whether a value is better than another by more than `minDelta`.
  func isBetter(_ value: Double, than other: Double, minDelta: Double = 0) -> Bool {
    isUpward ? value - minDelta > other : value + minDelta < other
  }
}
