import Foundation
import Testing

/// A lesson that needs no data: four pictures, a network, a picture of its training.
private let lesson = """
  ---
  title: Four dots
  seed: 3
  params: [epochs]
  ---

  Some prose.

  ```swift
  //| label: data
  let features = try Tensor(shape: [4, 2, 2], scalars: [0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 1, 1, 0, 1, 0])
  let data = try Dataset(features: features, labels: [0, 1, 0, 1])
  print("examples:", data.count)
  ```

  ```swift
  //| label: fig-loss
  //| fig-cap: The loss.
  let epochs = 3
  let model = try Sequential(inputShape: [2, 2]) {
    Flatten()
    Dense(2, activation: .softmax)
  }
  model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy, metrics: [.accuracy])
  let history = try model.fit(data, epochs: epochs, batchSize: 2)
  show(history.plot("loss"))
  ```

  After `{swift} epochs` epochs, see @fig-loss.

  """

@Suite struct CommandTests {
  @Test func `render writes a report and an index`() throws {
    let bench = try Workbench(lesson: lesson)
    let result = try bench.run("render", ".")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.errors == "")
    #expect(result.output.contains("lesson.md: Four dots"))
    #expect(result.output.contains("Epoch 3/3\n2/2 - 0s - "))
    #expect(result.output.contains("The index is output/index.html"))
    let page = try bench.read("output/lesson.html")
    #expect(page.contains("examples: 4"))
    #expect(page.contains("After <span class=\"value\">3</span> epochs"))
    #expect(page.contains("data:image/png;base64,"))
    #expect(try bench.read("output/index.html").contains("Four dots"))
  }

  @Test func `a new lesson runs, and its solution passes`() throws {
    let bench = try Workbench()
    let made = try bench.run("new", "lessons/my-first-lesson")
    #expect(made.exitCode == 0, "\(made.errors)")
    #expect(made.output.contains("lessons/my-first-lesson.md is written."))
    let text = try bench.read("lessons/my-first-lesson.md")
    #expect(text.hasPrefix("---\ntitle: \"My first lesson\"\n"))
    let result = try bench.run("render", "lessons", "--solutions", "--strict")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.errors == "")
    #expect(result.output.contains("exercise better: passed"))

    let again = try bench.run("new", "lessons/my-first-lesson.md", "--title", "Another")
    #expect(again.exitCode == 2)
    #expect(again.errors.contains("is there already"))
    #expect(try bench.read("lessons/my-first-lesson.md") == text)
    #expect(try bench.run("new", "..").exitCode == 2)
    #expect(try bench.run("new", "a", "--title", "Say \"hello\" \\ 9").exitCode == 0)
    #expect(try bench.run("check", "a.md").errors == "")
    #expect(try bench.read("a.md").contains("title: \"Say \\\"hello\\\" \\\\ 9\""))
  }

  @Test func `an exercise is not yet passed, and its solution passes it`() throws {
    let bench = try Workbench(
      lesson: """
        # A sum

        ```swift
        //| exercise: sum
        let a = 2
        ```

        ::: {.hint exercise="sum"}
        Count on your fingers.
        :::

        ::: {.solution exercise="sum"}
        ```swift
        let a = 3
        ```
        :::

        ```swift
        //| exercise: sum
        //| check: true
        check("the sum", a + 2, atLeast: 5)
        score("a", a)
        ```

        """)
    let first = try bench.run("render", "lesson.md")
    #expect(first.exitCode == 0)
    #expect(first.output.contains("exercise sum: not yet\n  ✗ the sum: 4 (at least 5; 1 to go)\n"))
    let page = try bench.read("output/lesson.html")
    #expect(page.contains("Not yet") && !page.contains("Passed"))
    #expect(page.contains("Hint 1") && page.contains("Solution"))
    #expect(try bench.run("render", "lesson.md", "--strict").exitCode == 1)
    #expect(try bench.run("run", "lesson.md", "--strict").exitCode == 1)

    let second = try bench.run("render", "lesson.md", "--strict", "--solutions")
    #expect(second.exitCode == 0)
    #expect(second.output.contains("exercise sum: passed; a: 3 (the least wins)\n"))
    #expect(try bench.read("output/lesson.html").contains("Passed"))
  }

  @Test func `the same lesson gives the same bytes, with any number of threads`() throws {
    let bench = try Workbench(lesson: lesson)
    for (folder, threads) in [("a", "1"), ("b", "1"), ("c", "2"), ("d", "3")] {
      try bench.run("render", "lesson.md", "--quiet", "-o", folder, "--threads", threads)
    }
    let page = try bench.read("a/lesson.html")
    for folder in ["b", "c", "d"] {
      let other = try bench.read("\(folder)/lesson.html")
      #expect(other == page, "folder \(folder)")
    }
    try bench.run("render", "lesson.md", "--quiet", "-o", "e", "--seed", "4")
    let other = try bench.read("e/lesson.html")
    #expect(other != page)
  }

  @Test func `what a lesson sees of its tables is the same in every process`() throws {
    let bench = try Workbench(
      lesson: """
        # Keys

        ```swift
        struct Key: Hashable {
          var name: String
          static func == (left: Key, right: Key) -> Bool {
            print(left.name, right.name)
            return left.name == right.name
          }
          func hash(into hasher: inout Hasher) { hasher.combine(name) }
        }
        var counts: [Key: Int] = [:]
        for i in 0..<100 { counts[Key(name: "key \\(i % 40)"), default: 0] += 1 }
        print(counts.count)
        ```
        """)
    let first = try bench.run("run", "lesson.md")
    #expect(first.exitCode == 0)
    #expect(first.output.contains("key 39 key 39"))
    #expect(try bench.run("run", "lesson.md").output == first.output)
  }

  @Test func `run shows everything in the terminal and writes pictures`() throws {
    let bench = try Workbench(lesson: lesson)
    let result = try bench.run("run", "lesson.md", "-P", "epochs=2")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("examples: 4\n"))
    #expect(result.output.contains("Epoch 2/2\n"))
    #expect(!result.output.contains("Epoch 3/3\n"))
    #expect(result.output.contains("picture: output/lesson/fig-loss.png\n  Training loss "))
    #expect(bench.exists("output/lesson/fig-loss.png"))
    #expect(!bench.exists("output/lesson.html"))
  }

  @Test func `check runs nothing`() throws {
    let bench = try Workbench(lesson: lesson)
    let result = try bench.run("check", "lesson.md")
    #expect(result.exitCode == 0)
    #expect(result.output == "lesson.md: no errors, no warnings\n")
    #expect(!bench.exists("output"))
  }

  struct Mistake: CustomTestStringConvertible {
    var name: String
    var from: String
    var to: String
    var exitCode: Int32
    var message: String
    /// A text that the report must show because it came before the failure.
    var shown: String?
    var testDescription: String { name }
  }

  @Test(arguments: [
    Mistake(
      name: "misspelt variable", from: "try model.fit", to: "try modle.fit", exitCode: 1,
      message: "lesson.md:25:19: error: cannot find 'modle' in scope [INK101]"),
    Mistake(
      name: "misspelt member", from: ".softmax", to: ".sofmax", exitCode: 1,
      message: "lesson.md:22:25: error: type 'Activation' has no member 'sofmax' [INK102]"),
    Mistake(
      name: "no Flatten", from: "  Flatten()\n", to: "", exitCode: 1,
      message: "hint: Flatten() is missing", shown: "examples: 4"),
    Mistake(
      name: "index out of range", from: "let epochs = 3", to: "let epochs = [3][1]", exitCode: 1,
      message: "lesson.md:19:14: error: index 1 is out of range: the array has 1 element, 0 to 0",
      shown: "examples: 4"),
    Mistake(
      name: "endless loop", from: "let epochs = 3", to: "while true { }", exitCode: 1,
      message: "INK"),
    Mistake(
      name: "unknown option", from: "fig-cap", to: "fig-capt", exitCode: 2,
      message: "lesson.md:18:5: error: unknown option 'fig-capt'"),
    Mistake(
      name: "unsupported Swift", from: "let epochs = 3", to: "class A {}\nlet epochs = 3",
      exitCode: 1, message: "classes are not supported in lessons yet"),
  ])
  func `a mistake ends with its place and an exit code`(mistake: Mistake) throws {
    let bench = try Workbench(
      lesson: lesson.replacingOccurrences(of: mistake.from, with: mistake.to))
    let result = try bench.run("render", "lesson.md")
    #expect(result.exitCode == mistake.exitCode)
    #expect(result.errors.contains(mistake.message), "\(result.errors)")
    let page = try bench.read("output/lesson.html")
    #expect(page.contains("Some prose."))
    if let shown = mistake.shown { #expect(page.contains(shown)) }
  }

  @Test func `a budget ends an endless loop with exit code 4`() throws {
    let bench = try Workbench(
      lesson: """
        ---
        title: Endless
        budget: 100000
        ---
        ```swift
        print("before")
        var n = 0
        while true { n += 1 }
        ```

        """)
    let result = try bench.run("render", "lesson.md")
    #expect(result.exitCode == 4)
    #expect(result.errors.contains("lesson.md:8:1: error: the lesson has used up its budget"))
    #expect(try bench.read("output/lesson.html").contains("before"))
  }

  @Test func `wrong usage ends with exit code 2`() throws {
    let bench = try Workbench(lesson: lesson)
    #expect(try bench.run("render", "nothing.md").exitCode == 2)
    #expect(try bench.run("rendr").exitCode == 2)
    #expect(try bench.run("render", "lesson.md", "--threads", "0").exitCode == 2)
    #expect(try bench.run("render", "lesson.md", "-P", "epochs").exitCode == 2)
    let unknown = try bench.run("render", "lesson.md", "-P", "epoch=3")
    #expect(unknown.exitCode == 2)
    #expect(unknown.errors.contains("epochs"))
    #expect(try bench.run("--help").exitCode == 0)
    #expect(try bench.run("--version").output == "0.1.0\n")
  }

  @Test func `Ctrl-C ends a run with exit code 130 and a report up to there`() async throws {
    let bench = try Workbench(
      lesson: """
        ---
        budget: 100000000000
        ---
        ```swift
        print("before")
        ```

        ```swift
        var n = 0
        while true { n += 1 }
        ```

        """)
    let (process, output, errors) = try bench.start(["render", "lesson.md"])
    // The first line tells that the run has begun.
    _ = output.fileHandleForReading.availableData
    try await Task.sleep(for: .milliseconds(500))
    process.interrupt()
    process.waitUntilExit()
    _ = output.fileHandleForReading.readDataToEndOfFile()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == 130)
    #expect(text.contains("interrupted"))
    #expect(try bench.read("output/lesson.html").contains("before"))
  }
}
