import Foundation

/// The lesson that `inkling new` writes.
enum LessonTemplate {
  /// The file for a name: with `.md`; `nil` where the name has no letter and no digit.
  static func fileName(for name: String) -> String? {
    let path = name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
    let last = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard last.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return path + ".md"
  }

  /// "lessons/my-first-lesson.md" to "My first lesson".
  static func title(for path: String) -> String {
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let words = name.split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The lesson.
  static func text(title: String) -> String {
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return """
      ---
      title: "\(quoted)"
      description: A sentence for the list of lessons.
      seed: 17
      params: [epochs]
      ---

      What is this lesson about? Prose is Markdown; a block that begins with three backticks and `swift` is a step, and runs.

      # The data

      ```swift
      //| label: fig-digits
      //| fig-cap: Some of the digits, with their labels.
      let (train, test) = try loadDigits()
      show(try test.sample(10).plot())
      ```

      There are `{swift} train.count` pictures to learn from. @fig-digits shows a few.

      # The network

      ```swift
      //| label: knobs
      //| exercise: better
      let neurons = 8
      ```

      ```swift
      //| label: training
      let epochs = 2
      let model = try Sequential(inputShape: [28, 28]) {
        Flatten()
        Dense(neurons, activation: .relu)
        Dense(10, activation: .softmax)
      }
      model.compile(
        optimizer: .adam(), loss: .sparseCategoricalCrossentropy, metrics: [.accuracy])
      let history = try model.fit(train.normalized(), epochs: epochs, batchSize: 128)
      ```

      ```swift
      //| label: fig-learning
      //| fig-cap: How it learnt.
      show(history.plot("loss", "accuracy"))
      ```

      # The exercise

      Read more digits right: change the number of neurons above.

      ::: {.hint exercise="better"}
      What happens with twice as many?
      :::

      ::: {.solution exercise="better"}
      ```swift
      let neurons = 32
      ```
      :::

      ```swift
      //| label: check-better
      //| exercise: better
      //| check: true
      let evaluation = try model.evaluate(test.normalized(), verbose: .silent)
      check("accuracy on the test set", evaluation.accuracy, atLeast: 0.93)
      score("parameters", model.parameterCount)
      ```

      """
  }
}
