/// Collects what a step gives, within bounds.
struct OutputRecorder {
  /// How many bytes of text one step may print; more is left out of the result.
  static let maximumTextBytes = 1 << 18
  /// How many figures, tables and texts between them one step may give; more is left out of the result.
  static let maximumOutputs = 64

  let onEvent: (LessonEvent) -> Void
  private(set) var facts: [LessonResult.Fact] = []
  /// Whether something was left out.
  private(set) var isShortened = false
  private var finished: [Output] = []
  /// What was printed since the last output of another kind; kept apart so that it grows in place.
  private var text = ""
  private var textBytes = 0
  private var figureAlternative: String?
  private var isSilent = false

  init(onEvent: @escaping (LessonEvent) -> Void) {
    self.onEvent = onEvent
  }

  /// What the current step has given so far.
  var outputs: [Output] { text.isEmpty ? finished : finished + [.text(text)] }

  /// Begins with a step.
  ///
  /// - Parameters:
  ///   - figureAlternative: What takes the place of the figures' own alternative text.
  ///   - isSilent: Whether nobody is told of outputs, as for inline values, which cannot show any.
  mutating func begin(figureAlternative: String? = nil, isSilent: Bool = false) {
    finished = []
    text = ""
    isShortened = false
    textBytes = 0
    self.figureAlternative = figureAlternative
    self.isSilent = isSilent
  }

  mutating func record(_ output: Output) {
    var output = output
    switch output {
    case .text(let raw):
      let piece = raw.printable
      output = .text(piece)
      guard textBytes + piece.utf8.count <= Self.maximumTextBytes else {
        isShortened = true
        return
      }
      textBytes += piece.utf8.count
      text += piece
    case .figure, .table, .training, .requirement, .score:
      guard finished.count < Self.maximumOutputs else {
        isShortened = true
        return
      }
      if case .figure(var figure) = output, let figureAlternative {
        figure.altText = figureAlternative
        output = .figure(figure)
      }
      if !text.isEmpty { finished.append(.text(text)) }
      text = ""
      finished.append(output)
    }
    if !isSilent { onEvent(.output(output)) }
  }

  mutating func note(_ fact: LessonResult.Fact) {
    if !facts.contains(fact) { facts.append(fact) }
  }
}
