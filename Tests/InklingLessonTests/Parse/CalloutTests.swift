import Testing

@testable import InklingLesson

@Suite struct `Callouts` {
  @Test func `a callout holds blocks, with or without empty lines around`() {
    let text = """
      Before
      ::: {.callout-tip title="Try it" collapse="true"}
      - one
      :::
      After
      """
    let lesson = lesson(text)
    #expect(lesson.diagnostics.isEmpty)
    let list = ListBlock(
      start: nil, isTight: true,
      items: [.init(blocks: [.paragraph([.text("one")])], isDone: nil)])
    #expect(
      lesson.blocks == [
        .paragraph([.text("Before")]),
        .callout(Callout(kind: .tip, title: "Try it", isCollapsed: true, blocks: [.list(list)])),
        .paragraph([.text("After")]),
      ])
  }

  @Test func `a heading at its start is its title`() {
    #expect(
      lesson("::: {.callout-note}\n## Mind *this*\nText\n:::").blocks == [
        .callout(
          Callout(
            kind: .note, title: "Mind this", isCollapsed: nil, blocks: [.paragraph([.text("Text")])]
          ))
      ])
  }

  @Test func `callouts nest, and hold steps`() throws {
    let text = """
      :::: {.callout-warning}
      ::: {.callout-caution}
      ```swift
      // ::: not the end
      ```
      :::
      ::::
      """
    let lesson = lesson(text)
    #expect(lesson.diagnostics.isEmpty)
    #expect(lesson.steps.map(\.source.text) == ["// ::: not the end"])
    let step = try #require(lesson.steps.first)
    let inner = Callout(kind: .caution, title: nil, isCollapsed: nil, blocks: [.step(step)])
    #expect(
      lesson.blocks == [
        .callout(
          Callout(kind: .warning, title: nil, isCollapsed: nil, blocks: [.callout(inner)]))
      ])
  }

  @Test func `what is wrong with a callout is said`() {
    #expect(
      summaries("::: {.callout-note}\nText\n") == [
        "1:1: error: this block has no end [INK305] | close it with a line ':::'"
      ])
    #expect(
      summaries("Text\n\n:::\n") == [
        "3:1: error: ':::' closes a block that is not open [INK305]"
      ])
    #expect(
      summaries("::: {.callout-tpi}\n:::\n") == [
        "1:1: error: unknown kind of block 'callout-tpi' [INK305] | did you mean 'callout-tip'?"
      ])
    #expect(
      summaries("::: {.callout-tip tilte=\"x\"}\n:::\n") == [
        "1:1: error: unknown attribute 'tilte' [INK305] | did you mean 'title'?"
      ])
    #expect(
      summaries("::: note\n:::\n") == [
        "1:1: error: ':::' is followed by neither nothing nor '{...}' [INK305]"
      ])
  }
}
