import InklingSwift

/// The page `docs/supported-swift.md`: only what these tests run is in it.
enum SupportedSwift {
  /// The whole page.
  static var page: String {
    ([introduction] + topics + [rejected, unsupported]).joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    <!-- Written by SupportedSwiftTests when INKLING_RECORD=1 is set; do not edit. -->

    # The Swift of lessons

    The steps of a lesson are Swift: what Inkling accepts, the compiler accepts with the same meaning. This page lists
    which parts of the language and of its library lessons have. Each row is a program. The tests compile it with
    `swiftc`, run it, and have Inkling run it too: as one step of a lesson, as several, and inside a function. What is
    printed must be the same, letter by letter.

    What lessons do not have is refused when a lesson is checked, before anything runs, with the place and the message
    "... is not supported in lessons yet" ([INK003](diagnostics/INK003.md)). It is never guessed. What every other message
    means is [explained too](diagnostics/README.md).

    One thing lessons fix that Swift leaves open: dictionaries and sets show and go through their keys in a fixed order,
    so that a lesson prints the same every time. A compiled program gives them in another order on each run; do not count
    on the one that you see.
    """

  /// How topics are called whose folder has a shorter name.
  private static let headings = [
    "declarations": "Constants and variables", "enums": "Enumerations", "errors": "Error handling",
    "programs": "Whole programs", "structs": "Structures", "switches": "Switch", "text": "Strings",
    "typealiases": "Type aliases",
  ]

  private static func heading(of topic: String) -> String {
    headings[topic]
      ?? topic.prefix(1).uppercased() + topic.dropFirst().replacing("-", with: " ")
  }

  private static var topics: [String] {
    Dictionary(grouping: ProgramFile.programs.filter(\.isUnderstood), by: \.topic)
      .map { (heading(of: $0.key), $0.value) }.sorted { $0.0 < $1.0 }
      .map { heading, programs in
        let rows = programs.map { program in
          let repeated = ["\(heading): ", "A program: "].first { program.title.hasPrefix($0) }
          return row(String(program.title.dropFirst(repeated?.count ?? 0)), link(to: program))
        }
        return "## \(heading)\n\n" + table("feature", "program", rows)
      }
  }

  private static var rejected: String {
    let rows = ProgramFile.rejected
      .filter { $0.firstError.map { [$0.location.line] } == $0.linesWithErrors }
      .map { row($0.title, link(to: $0)) }
    return """
      ## What the checker refuses as the compiler does

      The first error of each of these programs is on the same line for both.

      \(table("mistake", "program", rows))
      """
  }

  private static var unsupported: String {
    let rows = WrongStep.unsupported.filter { $0.code == .unsupported }
      .map { row($0.name, "`\($0.message)`") }
    return """
      ## Not in lessons

      Swift that is refused as such, and with which message. The list is not complete: of the library, say, it has
      examples.

      \(table("what", "message", rows))
      """
  }

  private static func table(_ left: String, _ right: String, _ rows: [String]) -> String {
    (["| \(left) | \(right) |", "| --- | --- |"] + rows).joined(separator: "\n")
  }

  /// A row whose first cell is plain text.
  private static func row(_ text: String, _ cell: String) -> String {
    let escaped = text.map { #"\`*_<>[]|#"#.contains($0) ? "\\\($0)" : "\($0)" }.joined()
    return "| \(escaped) | \(cell) |"
  }

  private static func link(to program: ProgramFile) -> String {
    "[\(program.name)](../Tests/InklingSwiftTests/\(program.path))"
  }
}

extension ProgramFile {
  /// Whether it runs as a step; that it prints what it should, in every form, is for `ProgramTests` to say.
  fileprivate var isUnderstood: Bool {
    let interpreter = InterpretedSteps()
    _ = interpreter.output(of: source, named: name)
    return interpreter.failures.isEmpty
  }
}
