import ArgumentParser
import Foundation
import Inkling

/// Measures how the time of a training grows with the width of a layer, the size of the batches and the number of
/// threads, and draws it.
@main
struct InklingGrowth: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth.sh",
    abstract: "How the speed of trainings changes with width, batch size and threads.")

  @Option(help: "How often each training is timed; the fastest counts.")
  var rounds = 3

  @Option(help: "The most threads; by default all cores.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "The folder with MNIST, if not in the usual place.")
  var data: String?

  @Option(help: "Where the results are written.")
  var output = "."

  mutating func validate() throws {
    guard rounds >= 1 else { throw ValidationError("--rounds takes a number from 1 on") }
    guard threads >= 1 else { throw ValidationError("--threads takes a number from 1 on") }
  }

  func run() throws {
    let images = try loadMNIST(from: DataLocation(folder: data)).train.normalized()
    let counts = threads == 1 ? [1] : [1, threads]
    var report = Report(threads: counts)
    for count in counts {
      for width in Self.powers(from: 16, to: 4_096) {
        let trial = Trial(width: width, batchSize: 128, threads: count)
        report.byWidth.append(try measure(trial, images))
      }
      for size in Self.powers(from: 8, to: 4_096) {
        let trial = Trial(width: 128, batchSize: size, threads: count)
        report.byBatchSize.append(try measure(trial, images))
      }
    }
    print("\n" + report.markdown)
    try report.write(to: URL(fileURLWithPath: output))
    if !report.cliffs.isEmpty { throw ExitCode.failure }
  }

  private func measure(_ trial: Trial, _ images: Dataset) throws -> Measurement {
    let measurement = try trial.measure(images, rounds: rounds)
    print(measurement.line)
    fflush(nil)
    return measurement
  }

  private static func powers(from first: Int, to last: Int) -> [Int] {
    Array(sequence(first: first) { $0 * 2 > last ? nil : $0 * 2 })
  }
}
