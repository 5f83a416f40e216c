import Testing

@testable import InklingCore

@Suite struct ProgressPrinterTests {
  /// What is written during two epochs of three steps. Times are left out: they differ every time.
  private func output(_ style: ProgressStyle, withEpochs: Bool = true) throws -> String {
    var output = ""
    var printer = ProgressPrinter(style, withEpochs: withEpochs) { output += $0 }
    _ = try SmallData.model().fit(
      SmallData.points(70), epochs: 2, batchSize: 32, random: RandomStream(seed: 1)
    ) { printer.show($0) }
    return output.replacing(#/\d+s -? ?\d+[mu]?s/step/#, with: "TIME")
      .replacing(#/[a-z]+: [\d.]+/#) { $0.output.prefix { $0 != ":" } }
  }

  @Test func `nothing is nothing`() throws {
    #expect(try output(.silent) == "")
  }

  @Test func `a line per epoch`() throws {
    #expect(
      try output(.line) == """
        Epoch 1/2
        3/3 - TIME - accuracy - loss
        Epoch 2/2
        3/3 - TIME - accuracy - loss

        """)
  }

  @Test func `an evaluation has no epochs`() throws {
    #expect(try output(.line, withEpochs: false).hasPrefix("3/3 - TIME - accuracy - loss\n3/3"))
  }

  @Test func `a bar is drawn over itself, from the first step to the last`() throws {
    let lines = try output(.bar(colored: false)).split(separator: "\n")
    #expect(lines.map { $0.prefix(5) } == ["Epoch", "\r1/3 ", "Epoch", "\r1/3 "])
    let drawn = lines[1].split(separator: "\r")
    #expect(drawn.first?.hasPrefix("1/3 ━━━━━━━━━━━━━━━━━━━━ TIME - accuracy - loss") == true)
    #expect(drawn.last?.hasPrefix("3/3 ━━━━━━━━━━━━━━━━━━━━ TIME - accuracy - loss") == true)
    #expect(!lines.joined().contains("\u{1B}"))
  }

  @Test func `a coloured bar has its codes`() throws {
    #expect(try output(.bar(colored: true)).contains("\u{1B}[32m━"))
  }
}
