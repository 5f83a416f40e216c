import Foundation
import InklingSwift
import Testing

/// Runs every program by the interpreter and by the real compiler.
@Suite struct ProgramTests {
  @Test(
    .enabled(
      if: SwiftCompiler.found != nil, "there is no swiftc on this machine to compare with"),
    arguments: ProgramFile.programs + Snippet.all.map(\.program))
  func `a program prints what it prints when compiled by swiftc`(program: ProgramFile) throws {
    let expected = try #require(SwiftCompiler.found).output(of: program)
    let differences = ProgramFile.Form.allCases.compactMap { form -> (String, String)? in
      guard let steps = program.steps(form) else { return nil }
      let interpreter = InterpretedSteps()
      let found = steps.map { interpreter.output(of: $0, named: program.name) }.joined()
      return Self.difference(of: found, from: expected).map { (form.rawValue, $0) }
    }
    // Mostly they have one cause.
    if let (_, difference) = differences.first {
      let forms = differences.map(\.0).joined(separator: ", ")
      Issue.record("\(program), \(forms): \(difference)")
    }
  }

  @Test func `every program says in its first line what it shows, which no other one does`() {
    #expect(ProgramFile.programs.count >= 200)
    for (title, programs) in Dictionary(grouping: ProgramFile.programs, by: \.title) {
      #expect(!title.isEmpty && programs.count == 1, "\(programs.map(\.path)): \(title)")
    }
  }

  /// The first line of the output that is not as it should be, and a few after it, where an error is explained.
  private static func difference(of found: String, from expected: String) -> String? {
    let found = found.components(separatedBy: "\n")
    let expected = expected.components(separatedBy: "\n")
    guard found != expected else { return nil }
    let line = zip(found, expected).prefix { $0 == $1 }.count
    let wrong = found.dropFirst(line).prefix(4).joined(separator: "\n")
    let right = line < expected.count ? expected[line] : "the end"
    return "line \(line + 1) of the output is\n\(wrong)\ninstead of\n\(right)"
  }
}
