import Foundation

/// Everything that was run, as Markdown and as JSON.
struct Report: Codable {
  let date: String
  let system: String
  let cores: Int
  let results: [ExperimentResult]
  /// Why an experiment was not run, by its name.
  let notRun: [String: String]

  init(results: [ExperimentResult], notRun: [String: String]) {
    date = Date.now.formatted(.iso8601.year().month().day())
    let processInfo = ProcessInfo.processInfo
    system = processInfo.operatingSystemVersionString
    cores = processInfo.activeProcessorCount
    self.results = results
    self.notRun = notRun
  }

  var agrees: Bool { results.allSatisfy(\.agrees) }

  /// The table beside Keras, the scatter of seeds, and the learning rates.
  var markdown: String {
    ([comparison] + results.map(Self.scatter) + results.map(Self.sweep))
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var comparison: String {
    var lines = [
      "| experiment | parameters | measure | Inkling | median | Keras | accepted | |",
      "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for result in results {
      for (index, comparison) in result.comparisons.enumerated() {
        let name = index == 0 ? result.name : ""
        let parameters =
          index == 0
          ? "\(result.parameterCount)" + (result.parameterCountAgrees == false ? " WRONG" : "") : ""
        lines.append(
          "| \(name) | \(parameters) | \(comparison.measure.rawValue) "
            + "| \(Self.list(comparison.values)) | \(comparison.median.map(Self.text) ?? "-") "
            + "| \(comparison.keras ?? "-") "
            + "| \(comparison.accepted.map { Self.interval($0) } ?? "-") "
            + "| \(comparison.agrees.map { $0 ? "inside" : "OUTSIDE" } ?? "-") |")
      }
    }
    lines += ["", "| experiment | settings | seeds | seconds a run |", "| --- | --- | --- | --- |"]
    for result in results {
      let seconds = middle(of: result.runs.map(\.seconds)) ?? .nan
      lines.append(
        "| \(result.name) | \(result.summary) | \(result.runs.count) "
          + "| \(String(format: "%.1f", seconds)) |")
    }
    for (name, reason) in notRun.sorted(by: { $0.key < $1.key }) {
      lines.append("| \(name) | not run: \(reason) | 0 | - |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How the seeds of a small network differ, and how many of its neurons are dead.
  private static func scatter(_ result: ExperimentResult) -> String {
    guard result.runs.contains(where: { !$0.deadNeurons.isEmpty }) else { return "" }
    var lines = [
      "\(result.name), \(result.summary): neurons that give 0 for every test image",
      "", "| seed | test accuracy | test loss | dead, by layer |", "| --- | --- | --- | --- |",
    ]
    for run in result.runs.sorted(by: { ($0[.testAccuracy] ?? 0) > ($1[.testAccuracy] ?? 0) }) {
      let dead = run.deadNeurons.map(String.init).joined(separator: " + ")
      lines.append(
        "| \(run.seed) | \(run[.testAccuracy].map(text) ?? "-") "
          + "| \(run[.testLoss].map(text) ?? "-") | \(dead) |")
    }
    lines += ["", "| dead neurons | seeds | test accuracy |", "| --- | --- | --- |"]
    let groups = Dictionary(grouping: result.runs) { $0.deadNeurons.reduce(0, +) }
    for (count, runs) in groups.sorted(by: { $0.key < $1.key }) {
      let accuracies = runs.compactMap { $0[.testAccuracy] }
      lines.append("| \(count) | \(runs.count) | \(summary(accuracies)) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The loss at the end of epochs whose learning rate rises, every fourth of them.
  private static func sweep(_ result: ExperimentResult) -> String {
    guard let run = result.runs.first, let first = run.learningRates.first,
      run.learningRates.contains(where: { $0 != first })
    else { return "" }
    var lines = [
      "\(result.name), \(result.summary): the loss while the learning rate rises", "",
      "| learning rate | " + result.runs.map { "seed \($0.seed)" }.joined(separator: " | ") + " |",
      "| --- |" + String(repeating: " --- |", count: result.runs.count),
    ]
    for epoch in stride(from: 3, to: run.losses.count, by: 4) {
      let losses = result.runs.map { text($0.losses[epoch]) }
      lines.append(
        "| \(String(format: "%.5f", run.learningRates[epoch])) | "
          + losses.joined(separator: " | ") + " |")
    }
    let best = result.runs.map { run in
      let epoch = run.losses.indices.min { run.losses[$0] < run.losses[$1] } ?? 0
      return String(format: "%.4f", run.learningRates[epoch])
    }
    lines += ["", "The loss is lowest at a rate of \(best.joined(separator: ", "))."]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ values: [Double]) -> String {
    values.count <= 5
      ? values.map(text).joined(separator: " ") : "\(values.count) seeds: \(summary(values))"
  }

  private static func summary(_ values: [Double]) -> String {
    guard let least = values.min(), let most = values.max() else { return "-" }
    return least == most ? text(least) : "\(text(least)) to \(text(most))"
  }

  private static func interval(_ bounds: [Double]) -> String {
    bounds.map { String(format: "%.4f", $0) }.joined(separator: " to ")
  }

  static func text(_ value: Double) -> String { String(format: "%.4f", value) }
}
