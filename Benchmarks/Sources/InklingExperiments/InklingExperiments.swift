import Foundation
import Inkling

/// Trains the networks of the lessons on real data, with several seeds, and holds the results
/// against Keras's.
@main
struct InklingExperiments {
  /// The first seed; the others follow it. Keras's were run with 17, 18 and 19, which means nothing
  /// here but is as good as any.
  static let firstSeed = 17

  static func main() {
    do {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      let report = try run(arguments)
      print("\n" + report.markdown)
      if let folder = arguments.output { try write(report, to: folder) }
      guard !report.results.isEmpty else { fail("nothing was run", exitCode: 2) }
      guard report.agrees else {
        fail("a result lies outside of what Keras's allow", exitCode: 1)
      }
    } catch let mistake as Arguments.Mistake {
      fail(mistake.message, exitCode: 2)
    } catch let error as any ExplainedError {
      fail([error.message, error.hint].compactMap { $0 }.joined(separator: "\n"), exitCode: 2)
    } catch {
      fail("\(error)", exitCode: 2)
    }
  }

  private static func run(_ arguments: Arguments) throws -> Report {
    let data = DataSource(DataLocation(folder: arguments.data))
    var results: [ExperimentResult] = []
    var notRun: [String: String] = [:]
    for experiment in arguments.experiments {
      print("\(experiment.name): \(experiment.summary)")
      let count =
        experiment.isScattering
        ? max(arguments.seeds, arguments.scatterSeeds) : arguments.seeds
      var runs: [ExperimentRun] = []
      do {
        for seed in firstSeed..<firstSeed + count {
          let run = try experiment.run(on: data, seed: seed, threads: arguments.threads)
          print(line(run))
          fflush(nil)
          runs.append(run)
        }
        results.append(ExperimentResult(experiment, runs: runs))
      } catch let error as DataError {
        // Only data that cannot be fetched may be missing; the table says so.
        guard case .notFoundAnywhere = error else { throw error }
        print("  not run: \(error.message)")
        notRun[experiment.name] = error.message
      }
    }
    return Report(results: results, notRun: notRun)
  }

  private static func line(_ run: ExperimentRun) -> String {
    let values = Measure.allCases.compactMap { measure in
      run[measure].map { "\(measure.rawValue) \(Report.text($0))" }
    }
    let dead =
      run.deadNeurons.isEmpty
      ? "" : ", dead neurons \(run.deadNeurons.map(String.init).joined(separator: " + "))"
    let seconds = String(format: "%.1f s", run.seconds)
    return "  seed \(run.seed), \(seconds): \(values.joined(separator: ", "))\(dead)"
  }

  private static func write(_ report: Report, to folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let folder = URL(fileURLWithPath: folder)
    try encoder.encode(report).write(to: folder.appending(path: "experiments.json"))
    try Data(report.markdown.utf8).write(to: folder.appending(path: "experiments.md"))
    print("Written to \(folder.path)/experiments.md and experiments.json")
  }

  private static func fail(_ message: String, exitCode: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(exitCode)
  }
}
