import Foundation
import Inkling

/// Everything that was measured.
struct Report: Codable {
  let threads: [Int]
  var byWidth: [Measurement] = []
  var byBatchSize: [Measurement] = []

  init(threads: [Int]) { self.threads = threads }

  /// What grows faster than it should from one point to the next: twice the width may take up to three times as long, and
  /// twice the batch size no longer than half as long again for an image.
  var cliffs: [String] {
    pairs(byWidth).filter { $1.microsecondsPerImage > 3 * $0.microsecondsPerImage }.map {
      "from width \($0.trial.width) to \($1.trial.width) with \($1.trial.threads) threads"
    }
      + pairs(byBatchSize).filter { $1.microsecondsPerImage > 1.5 * $0.microsecondsPerImage }.map {
        "from batch size \($0.trial.batchSize) to \($1.trial.batchSize) with \($1.trial.threads) threads"
      }
  }

  /// Neighbours with the same number of threads.
  private func pairs(_ measurements: [Measurement]) -> [(Measurement, Measurement)] {
    zip(measurements, measurements.dropFirst()).filter { $0.trial.threads == $1.trial.threads }
  }

  var markdown: String {
    let texts = threads.map { $0 == 1 ? "1 thread" : "\($0) threads" }
    func table(_ name: String, _ all: [Measurement], _ value: (Trial) -> Int) -> [String] {
      var lines = [
        "| \(name) | " + texts.map { "µs an image, \($0)" }.joined(separator: " | ")
          + " | " + texts.map { "GFLOP/s, \($0)" }.joined(separator: " | ") + " |",
        "| --- |" + String(repeating: " --- |", count: 2 * texts.count),
      ]
      let rows = Dictionary(grouping: all) { value($0.trial) }.sorted { $0.key < $1.key }
      for (key, row) in rows {
        lines.append(
          "| \(key) | "
            + row.map { String(format: "%.2f", $0.microsecondsPerImage) }.joined(separator: " | ")
            + " | " + row.map { String(format: "%.1f", $0.gigaflops) }.joined(separator: " | ")
            + " |")
      }
      return lines
    }
    var lines = table("width, batch size 128", byWidth, \.width)
    lines += [""] + table("batch size, width 128", byBatchSize, \.batchSize) + [""]
    lines.append(
      cliffs.isEmpty ? "No cliff." : "Cliffs: " + cliffs.joined(separator: "; ") + ".")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Writes the tables as Markdown and JSON, and the pictures.
  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(self).write(to: folder.appending(path: "growth.json"), options: .atomic)
    try Data(markdown.utf8).write(to: folder.appending(path: "growth.md"), options: .atomic)
    try Data(figure.png()).write(to: folder.appending(path: "growth.png"), options: .atomic)
    print("Written to \(folder.path)/growth.md, growth.json and growth.png")
  }

  private var figure: Figure {
    get throws {
      func chart(
        _ all: [Measurement], _ xLabel: String, _ x: (Trial) -> Int, _ yLabel: String,
        _ y: (Measurement) -> Double
      ) throws -> Figure {
        try .scatter(
          all.map { Double(x($0.trial)) }, all.map(y),
          groups: all.map { $0.trial.threads == 1 ? "1 thread" : "\($0.trial.threads) threads" },
          xLabel: xLabel, yLabel: yLabel, isLogarithmic: true, isJoined: true)
      }
      let seconds = "seconds for 60,000 images"
      return try .grid(
        [
          chart(byWidth, "width of the layer", \.width, seconds, \.secondsPerEpoch),
          chart(byBatchSize, "batch size", \.batchSize, seconds, \.secondsPerEpoch),
          chart(byWidth, "width of the layer", \.width, "GFLOP/s", \.gigaflops),
          chart(byBatchSize, "batch size", \.batchSize, "GFLOP/s", \.gigaflops),
        ], columns: 2)
    }
  }
}
