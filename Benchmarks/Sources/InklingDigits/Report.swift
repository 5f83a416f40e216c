import Foundation

/// Everything that was measured, as Markdown and as JSON.
struct Report: Codable {
  let cores: Int
  /// Seconds for drawing 70,000 images, of several runs.
  let drawingSeconds: [Double]
  /// By set of digits, then by digit.
  let looks: [String: [Look]]
  let transfers: [Transfer]

  /// Seventy thousand images must be there in less.
  static let drawingLimitSeconds = 3.0

  var isAsDemanded: Bool {
    transfers.allSatisfy(\.isAsDemanded)
      && (drawingSeconds.min() ?? .infinity) < Self.drawingLimitSeconds
  }

  var markdown: String {
    let seconds = drawingSeconds.map { String(format: "%.2f", $0) }.joined(separator: " ")
    let tables = [
      "70,000 images drawn in \(seconds) s on \(cores) cores; demanded: below 3", looksTable,
      transferTable,
    ]
    return tables.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var transferTable: String {
    guard !transfers.isEmpty else { return "" }
    var lines = [
      "| network | trained on | tested on | accuracy, by seed | mean | demanded | |",
      "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for transfer in transfers {
      let demanded = transfer.demanded
      lines.append(
        "| \(transfer.network) | \(transfer.trainedOn) | \(transfer.testedOn) "
          + "| \(transfer.accuracies.map(Self.text).joined(separator: " ")) "
          + "| \(Self.text(transfer.mean)) "
          + "| \(demanded.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "-") "
          + "| \(demanded == nil ? "-" : transfer.isAsDemanded ? "inside" : "OUTSIDE") |")
    }
    return lines.joined(separator: "\n")
  }

  private var looksTable: String {
    let measures: [(String, KeyPath<Look, Double>)] = [
      ("ink", \.ink), ("stroke width", \.strokeWidth), ("width / height", \.aspect),
      ("slant", \.slant), ("grey pixels", \.grey), ("spread", \.spread),
    ]
    var lines = [
      "| measure | digits | " + (0..<10).map(String.init).joined(separator: " | ") + " |",
      "| --- | --- |" + String(repeating: " --- |", count: 10),
    ]
    for (name, path) in measures {
      for (set, looks) in looks.sorted(by: { $0.key > $1.key }) {
        let values = looks.map { String(format: "%.2f", $0[keyPath: path]) }
        lines.append("| \(name) | \(set) | " + values.joined(separator: " | ") + " |")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func text(_ value: Double) -> String { String(format: "%.4f", value) }
}
