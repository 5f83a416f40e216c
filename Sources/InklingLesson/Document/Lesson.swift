/// A lesson as it was written: prose and steps, with their places in the file.
///
/// A lesson with mistakes is still a lesson: it holds everything that could be read, and ``diagnostics`` says what
/// could not. Nothing in a file can keep it from becoming one.
public struct Lesson: Sendable, Hashable {
  /// The largest file that is read, in bytes.
  public static let maximumBytes = 1 << 20

  /// The seed of lessons that do not name one.
  public static let defaultSeed: UInt64 = 0

  /// The file's name as diagnostics show it.
  public var fileName: String
  /// What stands between the `---` lines at the top.
  public var frontMatter: FrontMatter
  /// The prose and the steps, in the order of the file.
  public var blocks: [Block]
  /// The footnotes, in the order in which the prose first refers to them.
  public var footnotes: [Footnote]
  /// The steps in ``blocks``, in the order of the file; a step's `index` is its place here.
  public var steps: [Step]
  /// The inline values, in the order in which they are computed; a value's `index` is its place here.
  public var values: [InlineValue]
  /// What runs, in order: steps and the values between them.
  public var schedule: [Scheduled]
  /// The numbers of figures and tables, and what cross-references lead to.
  public var numbering: Numbering
  /// The exercises, in the order of their tasks.
  public var exercises: [Exercise]
  /// Everything that is wrong with the file itself, in its order.
  public var diagnostics: [Diagnostic]
  /// The file's lines, for showing the place of a diagnostic.
  public var lines: [String]

  /// Something to compute, by its index.
  public enum Scheduled: Sendable, Hashable {
    /// A step of ``Lesson/steps``.
    case step(Int)
    /// A value of ``Lesson/values``.
    case value(Int)
  }

  /// The title: the front matter's, else the first heading's text, else the file's name.
  public var title: String {
    if let title = frontMatter.title { return title }
    for case .heading(let heading) in blocks { return heading.content.plainText }
    return fileName
  }

  /// Whether the file itself has errors.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The text of the line that a location names, or `nil` where the file has no such line.
  public func sourceLine(at location: SourceLocation) -> String? {
    guard location.file == fileName, lines.indices.contains(location.line - 1) else { return nil }
    return lines[location.line - 1]
  }

  /// A diagnostic as the terminal shows it, with its source line and caret.
  public func rendered(_ diagnostic: Diagnostic) -> String {
    diagnostic.rendered(sourceLine: sourceLine(at: diagnostic.location))
  }
}
