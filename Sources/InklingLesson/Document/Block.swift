/// A piece of a lesson that stands on lines of its own.
public indirect enum Block: Sendable, Hashable {
  /// A heading.
  case heading(Heading)
  /// A paragraph.
  case paragraph([Inline])
  /// A quotation.
  case quote([Block])
  /// A list of points, numbered or not.
  case list(ListBlock)
  /// Code that does not run.
  case code(CodeBlock)
  /// Swift that runs.
  case step(Step)
  /// A table.
  case table(TableBlock)
  /// A note, tip or warning set apart from the text.
  case callout(Callout)
  /// Markup of the author's own, where the front matter allows it.
  case html(String)
  /// A line between two parts.
  case thematicBreak
}

/// A heading.
public struct Heading: Sendable, Hashable {
  /// The level, 1 to 6.
  public var level: Int
  /// The anchor: letters, digits and hyphens, unique in the lesson.
  public var id: String
  /// The words.
  public var content: [Inline]
}

/// A list.
public struct ListBlock: Sendable, Hashable {
  /// One point of a list.
  public struct Item: Sendable, Hashable {
    /// What the point says.
    public var blocks: [Block]
    /// Whether a task is done; `nil` where the point is no task.
    public var isDone: Bool?
  }

  /// The first number, or `nil` for a list without numbers.
  public var start: Int?
  /// Whether the points stand close together.
  public var isTight: Bool
  /// The points.
  public var items: [Item]
}

/// Code that does not run.
public struct CodeBlock: Sendable, Hashable {
  /// The language as the fence names it, or an empty string.
  public var language: String
  /// The code.
  public var text: String
}

/// A table of the lesson's text.
public struct TableBlock: Sendable, Hashable {
  /// Where the cells of each column lean, as the line under the header says.
  public var alignments: [ColumnAlignment]
  /// The header's cells.
  public var header: [[Inline]]
  /// The other rows' cells; each row has as many as the header.
  public var rows: [[[Inline]]]
}

/// Where the cells of a column lean.
public enum ColumnAlignment: String, Sendable, Hashable {
  /// To the side where reading begins.
  case leading
  /// To the middle.
  case center
  /// To the side where reading ends, as numbers do.
  case trailing
}

/// A note set apart from the text.
public struct Callout: Sendable, Hashable {
  /// What a callout is for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Something worth knowing.
    case note
    /// Advice.
    case tip
    /// Something that may go wrong.
    case warning
    /// Something that must not be missed.
    case important
    /// Something dangerous.
    case caution
    /// Help with an exercise.
    case hint
    /// How an exercise can be done.
    case solution
  }

  /// What it is for.
  public var kind: Kind
  /// Its title, or `nil` for the kind's own.
  public var title: String?
  /// Whether it can be folded: `true` where it starts folded, `false` where it starts open, `nil` where it cannot.
  public var isCollapsed: Bool?
  /// The name of the exercise that a hint or a solution is for.
  public var exercise: String?
  /// What it says.
  public var blocks: [Block]
}

/// A footnote.
public struct Footnote: Sendable, Hashable {
  /// Its number, from 1.
  public var number: Int
  /// What it says.
  public var blocks: [Block]
}
