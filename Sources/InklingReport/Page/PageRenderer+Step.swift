internal import InklingLesson

extension PageRenderer {
  /// A step: its code, what it gave, and what went wrong.
  mutating func render(_ step: Step) -> HTML {
    let result = result.steps[step.index]
    let isBroken = result.state == .failed
    // Whatever the options say, nothing hides why a lesson stopped.
    guard step.options.include || isBroken else { return .nothing }
    var parts: [HTML] = []
    if step.role == .task { parts.append(ExerciseRenderer.title) }
    if step.options.echo || isBroken {
      parts.append(CodeRenderer.step(step, tokens: code[step]))
    }
    if let remark = remark(on: step, result) {
      parts.append(.element(.p, [.class("remark")], .text(remark)))
    }
    var isLabelTaken = false
    if step.options.output {
      let outputs = renderOutputs(of: step, result, isLabelTaken: &isLabelTaken)
      if outputs != .nothing { parts.append(outputs) }
      if step.role == .check { parts.append(ExerciseRenderer.verdict(result)) }
    }
    for diagnostic in result.diagnostics {
      if diagnostic.severity == .warning, !step.options.warning { continue }
      let isExpected = result.state == .failedAsExpected && diagnostic.severity == .error
      parts.append(render(diagnostic, isExpected: isExpected))
    }
    let id: [Attribute] = isLabelTaken ? [] : [.id(step.label)]
    let kind = step.role == .task ? "step exercise" : "step"
    return .element(.div, [.class(kind)] + id, parts)
  }

  private func remark(on step: Step, _ result: StepResult) -> String? {
    switch result.state {
    case .completed, .failed, .failedAsExpected: nil
    case .notRun:
      step.mode == .checkOnly && step.role != .solution ? "This step is checked and not run." : nil
    case .notReached: remarkOnUnreached
    }
  }

  private var remarkOnUnreached: String? {
    switch result.status {
    case .ok: nil
    case .unreadable, .checkFailed: "Not run."
    case .failed, .budget, .interrupted: "Not run: the lesson stopped before it."
    }
  }

  /// What a step gave. Figures with a caption stand together at the place of the first.
  private mutating func renderOutputs(
    of step: Step, _ result: StepResult, isLabelTaken: inout Bool
  ) -> HTML {
    let numbering = self.result.lesson.numbering
    let figures = result.outputs.compactMap { output in
      if case .figure(let figure) = output { figure } else { nil }
    }
    var hasFigures = false
    var hasTable = false
    var parts: [HTML] = []
    for output in result.outputs {
      switch output {
      case .text(let text): parts.append(OutputRenderer.text(text))
      case .requirement(let requirement): parts.append(ExerciseRenderer.requirement(requirement))
      case .score(let score): parts.append(ExerciseRenderer.score(score))
      case .figure(let figure):
        guard let number = numbering.figures[step.index] else {
          parts.append(OutputRenderer.figure([figure], step: step, id: nil, caption: nil))
          continue
        }
        guard !hasFigures else { continue }
        hasFigures = true
        let id = step.label.hasPrefix("fig-") ? step.label : nil
        if id != nil { isLabelTaken = true }
        parts.append(
          OutputRenderer.figure(
            figures, step: step, id: id,
            caption: caption("Figure \(number)", step.options.figureCaption)))
      case .table, .training:
        var id: String?
        var words: HTML?
        if let number = numbering.tables[step.index], !hasTable {
          hasTable = true
          if step.label.hasPrefix("tbl-") { id = step.label }
          if id != nil { isLabelTaken = true }
          words = caption("Table \(number)", step.options.tableCaption)
        }
        switch output {
        case .table(let table): parts.append(OutputRenderer.table(table, id: id, caption: words))
        case .training(let training):
          parts.append(OutputRenderer.training(training, id: id, caption: words))
        case .text, .figure, .requirement, .score: break
        }
      }
    }
    guard !parts.isEmpty else { return .nothing }
    return .element(.div, [.class("output")], parts)
  }

  private mutating func caption(_ number: String, _ words: [Inline]?) -> HTML {
    let name = HTML.element(
      .span, [.class("numbered")], .text(words == nil ? number : "\(number): "))
    return .fragment([name, words.map { render($0) } ?? .nothing])
  }
}
