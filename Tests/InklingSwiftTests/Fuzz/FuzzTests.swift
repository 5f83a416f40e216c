import Foundation
import InklingSwift
import Testing

/// Checks and runs programs made at random.
///
/// Variables of the environment steer it:
/// - `INKLING_FUZZ_SECONDS`: how long; a few seconds without it.
/// - `INKLING_FUZZ_LIMIT`: how many seconds of the processor a lesson may take; 2 without it.
/// - `INKLING_FUZZ_SEED`: a number; the same programs come again with the same one.
/// - `INKLING_FUZZ_FOLDER`: where the program being run (`current.swift`) and the faults found are written.
/// - `INKLING_FUZZ_FILE`: runs the program or programs of this file only, and prints what they do.
@Suite(.serialized) struct FuzzTests {
  private static func variable(_ name: String) -> String? {
    ProcessInfo.processInfo.environment["INKLING_FUZZ_\(name)"]
  }

  private static let seconds = variable("SECONDS").flatMap { Double($0) }
  /// How many seconds of the processor a lesson may take.
  private static let secondsAllowed = variable("LIMIT").flatMap { Double($0) } ?? 2
  private static let seed = variable("SEED").flatMap { UInt64($0) } ?? 1
  private static let folder =
    variable("FOLDER").map { URL(filePath: $0) }
    ?? FileManager.default.temporaryDirectory.appending(path: "inkling-fuzz-\(getpid())")

  @Test(.enabled(if: variable("SECONDS") != nil && variable("FILE") == nil))
  func `programs made at random give diagnostics or output, the same each time, and soon`() throws {
    let run = try FuzzRun(folder: Self.folder, secondsAllowed: Self.secondsAllowed)
    var random = SeededRandom(state: Self.seed)
    let corpus = ProgramCorpus.all
    let end = ContinuousClock.now + .seconds(Self.seconds ?? 8)
    var generated = 0
    while ContinuousClock.now < end {
      var mutator = ProgramMutator(corpus: corpus, random: SeededRandom(state: random.next()))
      let generator = ProgramGenerator(seed: random.next())
      var sources: [String] = []
      for _ in 0..<random.pick([1, 1, 1, 2, 4]) {
        switch random.below(5) {
        case 0, 1: sources.append(mutator.program())
        case 2: sources.append(mutator.mutated(generator.program()))
        default:
          sources.append(generator.program())
          generated += 1
        }
      }
      run.examine(sources, in: random.pick(FuzzSession.Order.allCases))
      if run.faults.count >= 20 { break }
    }
    if Self.seconds != nil {
      print("seed \(Self.seed): \(run.programs) programs, \(generated) of them only generated")
      print(run.endings.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" })
      print("slowest: \(run.slowest.seconds) s")
      try run.slowest.source.write(
        to: Self.folder.appending(path: "slowest.swift"), atomically: true, encoding: .utf8)
    }
    #expect(run.programs > 0)
    for fault in run.faults { Issue.record("seed \(Self.seed): \(fault)") }
    if Self.variable("FOLDER") == nil { try? FileManager.default.removeItem(at: Self.folder) }
  }

  @Test(.enabled(if: variable("FILE") == nil))
  func `programs without mistakes are mostly understood`() throws {
    var (understood, refusals) = (0, [String: (times: Int, line: String)]())
    let count = Self.seconds == nil ? 20 : 200
    for seed in 0..<UInt64(count) {
      let source = ProgramGenerator(seed: seed, features: [], mistakesPerThousand: 0).program()
      let checked = Interpreter(host: TestHost.module, limits: FuzzSession.limits) { _ in }
        .check(SwiftSource(source, file: "s"))
      if checked.isRunnable { understood += 1 }
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      for diagnostic in checked.diagnostics where diagnostic.severity == .error {
        let line = lines[max(0, min(lines.count, diagnostic.location.line) - 1)]
        refusals[diagnostic.message, default: (0, "\(seed): \(line)")].times += 1
      }
    }
    if Self.seconds != nil {
      print("understood: \(understood) of \(count)")
      for (text, refusal) in refusals.sorted(by: { $0.value.times > $1.value.times }).prefix(80) {
        print(refusal.times, "\(text): \(refusal.line.prefix(300))")
      }
    }
    #expect(understood > count / 2)
  }

  @Test func `a seed gives the same program each time`() {
    for seed in 0..<20 as Range<UInt64> {
      let programs = (0..<2).map { _ in ProgramGenerator(seed: seed).program() }
      #expect(programs[0] == programs[1])
      let mutants = (0..<2).map { _ in
        var mutator = ProgramMutator(corpus: ["let a = 1"], random: SeededRandom(state: seed))
        return mutator.program()
      }
      #expect(mutants[0] == mutants[1])
    }
  }

  @Test(.enabled(if: variable("FILE") != nil))
  func `the programs of a file give the same each time, and soon`() throws {
    let path = try #require(Self.variable("FILE"))
    let sources = try String(contentsOfFile: path, encoding: .utf8)
      .components(separatedBy: FuzzRun.separator)
    let run = try FuzzRun(folder: Self.folder, secondsAllowed: 2)
    for order in FuzzSession.Order.allCases {
      let session = FuzzSession(of: sources, in: order)
      print("\(order): \(session.endings), \(session.stepsTaken) steps")
      print(session.transcript.prefix(20_000))
      run.examine(sources, in: order)
      print("\(run.slowest.seconds) s, \((FuzzRun.residentBytes ?? 0) >> 20) MiB held")
    }
    for fault in run.faults { Issue.record("\(fault)") }
  }
}
