import Foundation
import Testing

@testable import InklingLesson
@testable import InklingReport

@Suite struct `A lesson as Markdown and as a notebook` {
  private let found = result(
    """
    ---
    title: A & B
    params: [epochs]
    ---

    # One

    Text *a* `b` `{swift} x` $x_1$, @fig-loss[^1].

    - [x] done
    - not

    | a | b |
    |---|--:|
    | 1 | 2 |

    ::: {.callout-tip title="T"}
    Tip.
    :::

    ```swift
    //| label: fig-loss
    //| fig-cap: The *loss*.
    //| error: true
    let epochs = 5
    ```

    ```swift
    //| label: tbl-sum
    //| echo: false
    show(1)
    ```

    [^1]: A note.
    """, outputs: ["fig-loss": [.text("printed\n"), picture], "tbl-sum": [training]],
    values: ["4_2"], facts: [.init(name: "Data", value: "MNIST")])

  @Test func `Markdown has everything that the page has`() {
    let report = MarkdownReport(found)
    #expect(
      report.text
        == """
        # A & B

        # One

        Text *a* `b` 4\\_2 $x_1$, [Figure 1](#fig-loss)[^1].

        - [x] done
        - not

        | a | b |
        | --- | --: |
        | 1 | 2 |

        > [!TIP]
        > **T**
        >
        > Tip.

        <a id="fig-loss"></a>

        ```swift
        let epochs = 5
        ```

        ```text
        printed
        ```

        <picture><source media="(prefers-color-scheme: dark)" \
        srcset="lesson-pictures/fig-loss-dark.png"><img src="lesson-pictures/fig-loss.png" \
        alt="Loss falls." width="640"></picture>

        **Figure 1:** The *loss*.

        <a id="tbl-sum"></a>

        **Table 1**

        | epoch | accuracy | loss |
        | --: | --: | --: |
        | 1 | 0.8 | 0.6 |
        | **2** | **0.9** | **0.3** |

        [^1]: A note.

        ---

        Made by Inkling from lesson.md. Data: MNIST · Seed: 17 · Swift: \(SwiftVersion.text).

        """.replacing("A & B", with: "A \\& B"))
    #expect(
      report.pictures == [
        .init(path: "lesson-pictures/fig-loss.png", png: [1, 2, 3]),
        .init(path: "lesson-pictures/fig-loss-dark.png", png: [4, 5, 6]),
      ])
  }

  @Test(arguments: [
    ("*a*", "\\*a\\*"), ("<b>", "\\<b\\>"), ("[x](y)", "\\[x\\](y)"), ("a | b", "a \\| b"),
    ("$x$", "\\$x\\$"),
  ]) func `what a program computes stays text`(value: String, markdown: String) {
    let text = MarkdownReport(result("A `{swift} x`.\n", values: [value])).text
    #expect(text.contains("A \(markdown)."))
  }

  @Test func `code with backticks gets a longer fence`() {
    #expect(MarkdownWriter.fenced("```\na", language: "swift") == "````swift\n```\na\n````")
    #expect(MarkdownWriter.code("a`b") == "``a`b``")
  }

  @Test func `a notebook has a cell for each step, with tags, outputs and alternative texts`()
    throws
  {
    let text = Notebook(found).text
    #expect(text == Notebook(found).text)
    let notebook = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(notebook["nbformat"] as? Int == 4)
    #expect(notebook["nbformat_minor"] as? Int == 5)
    let cells = try #require(notebook["cells"] as? [[String: Any]])
    #expect(
      cells.map { $0["cell_type"] as? String } == [
        "markdown", "code", "markdown", "code", "markdown",
      ])
    #expect((cells[0]["source"] as? String)?.contains("> **Tip: T**\n>\n> Tip.") == true)
    let ids = cells.compactMap { $0["id"] as? String }
    #expect(ids == ["prose-1", "fig-loss", "prose-3", "tbl-sum", "prose-5"])
    let first = try #require(cells[1]["metadata"] as? [String: Any])
    #expect(first["tags"] as? [String] == ["raises-exception", "parameters"])
    let second = try #require(cells[3]["metadata"] as? [String: Any])
    #expect(second["tags"] as? [String] == ["remove-input"])
    #expect(cells[1]["execution_count"] is NSNull)
    let outputs = try #require(cells[1]["outputs"] as? [[String: Any]])
    #expect(outputs[0]["text"] as? String == "printed\n")
    #expect((outputs[1]["data"] as? [String: Any])?["image/png"] as? String == "AQID")
    let metadata = outputs[1]["metadata"] as? [String: [String: String]]
    #expect(metadata == ["image/png": ["alt": "Loss falls."]])
  }

  @Test func `JSON escapes what it must`() {
    let value: JSONValue = ["b": ["a\"\\\n\u{1}é", 1, .null, [], [:]], "a": "x"]
    #expect(
      value.text() == """
        {
         "a": "x",
         "b": [
          "a\\"\\\\\\n\\u0001é",
          1,
          null,
          [],
          {}
         ]
        }
        """)
  }
}
