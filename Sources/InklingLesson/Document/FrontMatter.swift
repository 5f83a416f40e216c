/// What a lesson says about itself at its top, between two `---` lines.
public struct FrontMatter: Sendable, Hashable {
  /// The lesson's title.
  public var title: String?
  /// A line under the title.
  public var subtitle: String?
  /// Who wrote it.
  public var authors: [String] = []
  /// When it was written, as the author put it. Nothing is computed from it.
  public var date: String?
  /// A sentence for the index page.
  public var description: String?
  /// The language of the prose, as in HTML's `lang`.
  public var language: String = "en"
  /// The seed of all randomness in the lesson.
  public var seed: UInt64?
  /// The top-level `let`s that the command line may override.
  public var parameters: [String] = []
  /// How many rounds of loops and calls the lesson's steps may take together.
  public var budget: Int?

  /// The lesson's result in a few words, with inline values, for the top of its page and for the index page. The values
  /// are computed at the end of the lesson.
  public var headline: [Inline]?
  /// Whether the sections are numbered.
  public var numbersSections = true
  /// Whether HTML in the lesson is markup and not text. Pages forbid scripts and requests all the same.
  public var allowsRawHTML = false

  /// Makes front matter that says nothing.
  public init() {}
}
