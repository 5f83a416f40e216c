/// The numbers of a lesson's figures and tables, and what its cross-references lead to.
///
/// A step gives its figures one number where it has a `fig-` label or a `fig-cap`, and its tables one number where it
/// has a `tbl-` label or a `tbl-cap`. The numbers follow from the lesson alone, whatever its run gives.
public struct Numbering: Sendable, Hashable {
  /// What a cross-reference leads to.
  public struct Target: Sendable, Hashable {
    /// What it is.
    public enum Kind: String, Sendable, Hashable {
      /// A step's figures.
      case figure = "Figure"
      /// A step's tables.
      case table = "Table"
      /// A labelled formula.
      case equation = "Equation"
      /// A section, by its heading.
      case section = "Section"
    }

    /// What it is.
    public var kind: Kind
    /// Its number among its kind, from 1; 0 for a section, which is called by its words.
    public var number: Int
    /// The words of a section's heading; empty for the others.
    public var title: String

    /// "Figure 1", or a section's words.
    public var name: String { kind == .section ? title : "\(kind.rawValue) \(number)" }
  }

  /// What can be referred to, by label.
  public var targets: [String: Target] = [:]
  /// The number of each step's figures, by the step's index.
  public var figures: [Int: Int] = [:]
  /// The number of each step's tables, by the step's index.
  public var tables: [Int: Int] = [:]

  /// Makes an empty numbering.
  public init() {}
}
