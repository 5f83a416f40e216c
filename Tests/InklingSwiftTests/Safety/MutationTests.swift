import InklingSwift
import Testing

/// Checks and runs programs with random mistakes in them.
@Suite struct MutationTests {
  /// A small generator with a seed, so that a failure comes again.
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "(", ")", "[", "]", "{", "}", "\"", "\\(", ",", ":", ".", "..<", "...", "=", "==", "+", "-",
    "*", "/", "%",
    "&&", "||", "!", "?", "??", "->", " in ", " let ", " var ", " func ", " return ", " if ",
    " else ", " for ",
    " while ", " break ", " continue ", " guard ", " try ", " throws ", "nil", "true", "0", "1",
    "-1", "2.5",
    "9223372036854775807", "\"s\"", "$0", "$1", "_", "Int", "Double", "[Int]", "Int?", ".map",
    ".count",
    ".first", ".append", ".sorted", "print", "max", "abs", "zip", "Array", "\n", " ", ";", "é",
    "\u{0}", "&", "#",
  ]

  @Test(arguments: 0..<10)
  func `a program with mistakes gives diagnostics or output, and never stops the process`(
    _ part: Int
  ) {
    var random = Random(state: UInt64(part) + 1)
    var outcomes = (checked: 0, refused: 0, stopped: 0)
    let limits = ExecutionLimits(steps: 20_000, valueBytes: 1 << 20, callDepth: 200)
    for _ in 0..<100 {
      guard let program = ProgramFile.programs.randomElement(using: &random) else { continue }
      let source = mutated(program.source, &random)
      let interpreter = Interpreter(host: TestHost.module, limits: limits) { _ in }
      let step = interpreter.check(SwiftSource(source, file: "s"))
      guard step.isRunnable else {
        #expect(step.diagnostics.contains { $0.severity == .error }, "\(source)")
        outcomes.refused += 1
        continue
      }
      do throws(Diagnostic) {
        try interpreter.run(step)
        outcomes.checked += 1
      } catch {
        outcomes.stopped += 1
      }
    }
    #expect(outcomes.checked > 0 && outcomes.refused > 0)
  }

  private func mutated(_ source: String, _ random: inout Random) -> String {
    var tokens = source.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<([1, 1, 1, 2, 3].randomElement(using: &random) ?? 1) {
      let index = Int.random(in: tokens.indices, using: &random)
      let piece = Self.pieces.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<5, using: &random) {
      case 0: tokens[index] = piece
      case 1: tokens.insert(piece, at: index)
      case 2 where tokens.count > 1: tokens.remove(at: index)
      case 3: tokens.swapAt(index, Int.random(in: tokens.indices, using: &random))
      default:
        // A change inside a word.
        var letters = Array(tokens[index])
        letters.insert(contentsOf: piece, at: Int.random(in: 0...letters.count, using: &random))
        tokens[index] = String(letters)
      }
    }
    return tokens.joined(separator: " ")
  }
}
