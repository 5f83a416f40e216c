import Foundation
import Inkling

/// Measures how well the built-in digits stand in for MNIST: how fast they are drawn, what they look like,
/// how well networks that were trained on one read the other.
@main
struct InklingDigits {
  /// The first seed; the others follow it.
  static let firstSeed = 17
  /// Images in each row and column of one half of the contact sheet.
  static let sheetSide = 20

  static func main() {
    do {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      let report = try run(arguments)
      print("\n" + report.markdown)
      try write(report, to: arguments.output)
      guard report.isAsDemanded else { fail("not all is as demanded", exitCode: 1) }
    } catch let mistake as Arguments.Mistake {
      fail(mistake.message, exitCode: 2)
    } catch let error as any ExplainedError {
      fail([error.message, error.hint].compactMap { $0 }.joined(separator: "\n"), exitCode: 2)
    } catch {
      fail("\(error)", exitCode: 2)
    }
  }

  private static func run(_ arguments: Arguments) throws -> Report {
    var drawn = BuiltInDigits.draw()
    var seconds: [Double] = []
    for _ in 0..<3 {
      let start = ContinuousClock.now
      drawn = BuiltInDigits.draw()
      seconds.append((ContinuousClock.now - start) / .seconds(1))
    }
    let loaded = try loadMNIST(from: DataLocation(folder: arguments.data))
    let sets = [
      DigitSet(name: DigitSet.builtIn, train: drawn.train, test: drawn.test),
      DigitSet(name: DigitSet.mnist, train: loaded.train, test: loaded.test),
    ]
    try writeSheet(of: sets, to: arguments.output)
    let looks = sets.map { ($0.name, $0.looks(sampleCount: 10_000)) }
    return Report(
      cores: ProcessInfo.processInfo.activeProcessorCount, drawingSeconds: seconds,
      looks: Dictionary(uniqueKeysWithValues: looks),
      transfers: try transfers(between: sets, arguments))
  }

  /// Trains every network on each set with each seed, and tests it on all of them.
  private static func transfers(
    between sets: [DigitSet], _ arguments: Arguments
  ) throws -> [Transfer] {
    guard arguments.seeds > 0 else { return [] }
    let data = try sets.map { try $0.normalized() }
    var transfers: [Transfer] = []
    for network in Network.all {
      print("\(network.name): \(network.summary); adam, batch 128, 5 epochs")
      for (set, examples) in zip(sets, data) {
        var results = sets.map {
          Transfer(network: network.name, trainedOn: set.name, testedOn: $0.name)
        }
        for seed in firstSeed..<firstSeed + arguments.seeds {
          let accuracies = try network.accuracies(
            train: examples.train, tests: data.map(\.test), seed: seed,
            threads: arguments.threads)
          for index in results.indices { results[index].accuracies.append(accuracies[index]) }
          let texts = zip(sets, accuracies).map { String(format: "%@ %.4f", $0.name, $1) }
          print("  trained on \(set.name), seed \(seed): \(texts.joined(separator: ", "))")
          fflush(nil)
        }
        transfers += results
      }
    }
    return transfers
  }

  /// Writes the contact sheet: 20x20 built-in digits on the left, as many of MNIST's on the right.
  private static func writeSheet(of sets: [DigitSet], to folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let halves = sets.map { $0.sheet(columns: sheetSide, rows: sheetSide) }
    let gap = [UInt8](repeating: 128, count: 8)
    let rows = zip(halves[0], halves[1]).map { $0 + gap + $1 }
    // Twice as large, so that the pixels can be seen.
    let large = rows.flatMap { row in
      let wide = row.flatMap { [$0, $0] }
      return [wide, wide]
    }
    let path = folder + "/digits.png"
    try Data(GreyPNG.encoded(large)).write(to: URL(fileURLWithPath: path), options: .atomic)
    print("Contact sheet, built-in digits on the left and MNIST's on the right: \(path)")
  }

  private static func write(_ report: Report, to folder: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let folder = URL(fileURLWithPath: folder)
    try encoder.encode(report).write(to: folder.appending(path: "digits.json"))
    try Data(report.markdown.utf8).write(to: folder.appending(path: "digits.md"))
    print("Written to \(folder.path)/digits.md and digits.json")
  }

  private static func fail(_ message: String, exitCode: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(exitCode)
  }
}
