public import InklingSwift

/// A formula of the prose, written in TeX between dollar signs.
public struct Formula: Sendable, Hashable {
  /// The TeX, without the dollar signs.
  public var source: String
  /// Whether it stands on a line of its own (`$$`).
  public var isDisplay: Bool
  /// What it means; `nil` where it could not be read, which is then a diagnostic.
  public var content: MathNode?
  /// Where the TeX begins.
  public var location: SourceLocation
  /// The label after a formula on a line of its own: `$$ ... $$ {#eq-loss}`.
  public var label: String?
  /// Its number among the labelled formulas, from 1.
  public var number: Int?
}

/// A formula as a tree, close to MathML.
public indirect enum MathNode: Sendable, Hashable {
  /// A name: a letter stands slanted unless it is upright; several letters stand upright.
  case identifier(String, isUpright: Bool)
  /// A number.
  case number(String)
  /// An operator, a relation, a delimiter.
  case symbol(String, SymbolStyle)
  /// Words.
  case text(String)
  /// A gap, in ems.
  case space(Double)
  /// Pieces side by side.
  case row([MathNode])
  /// One above the other, with a line between them or without.
  case fraction(MathNode, MathNode, hasLine: Bool)
  /// A root; the square root where there is no index.
  case root(MathNode, index: MathNode?)
  /// Index and power. Limits stand below and above where there is room.
  case scripts(MathNode, below: MathNode?, above: MathNode?, areLimits: Bool)
  /// A mark above or below.
  case accent(MathNode, String, isBelow: Bool, isStretchy: Bool)
  /// Rows of cells, each column leaning as said; columns beyond that lean to the middle.
  case grid([[MathNode]], columns: [ColumnAlignment], isTight: Bool)

  /// How an operator or delimiter behaves.
  public enum SymbolStyle: String, Sendable, Hashable {
    /// As the symbol usually does.
    case plain
    /// A delimiter that keeps its size.
    case delimiter
    /// A delimiter that grows with what it encloses.
    case growing
    /// An operator with limits, such as a sum.
    case large
    /// A named operator, such as lim.
    case named
  }
}
