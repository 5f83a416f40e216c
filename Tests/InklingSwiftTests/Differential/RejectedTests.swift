import InklingSwift
import Testing

/// Has the checker and the real compiler look at programs that are wrong.
@Suite struct RejectedTests {
  @Test(arguments: ProgramFile.rejected)
  func `a wrong program is refused at the line that is wrong`(program: ProgramFile) throws {
    try #require(program.linesWithErrors.count == 1)
    let found = program.firstError
    #expect(found?.location.line == program.linesWithErrors[0], "\(found?.message ?? "accepted")")
  }

  @Test(
    .enabled(
      if: SwiftCompiler.found != nil, "there is no swiftc on this machine to compare with"),
    arguments: ProgramFile.rejected)
  func `swiftc refuses a wrong program at the same line`(program: ProgramFile) throws {
    let found = try #require(SwiftCompiler.found).firstError(in: program)
    #expect(found?.line == program.linesWithErrors.first, "\(found?.message ?? "accepted")")
  }

  @Test func `every wrong program says in its first line what is wrong, which no other one does`() {
    #expect(ProgramFile.rejected.count >= 60)
    for (title, programs) in Dictionary(grouping: ProgramFile.rejected, by: \.title) {
      #expect(!title.isEmpty && programs.count == 1, "\(programs.map(\.path)): \(title)")
    }
  }
}

extension ProgramFile {
  /// What the checker says first.
  var firstError: Diagnostic? {
    Interpreter(host: HostModule()) { _ in }.check(SwiftSource(source, file: name)).diagnostics
      .first { $0.severity == .error }
  }
}
