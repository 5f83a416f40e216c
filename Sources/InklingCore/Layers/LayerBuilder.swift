/// Collects the layers that are written one below another in the braces of ``Sequential``.
@resultBuilder
public enum LayerBuilder {
  /// A line that is a layer.
  public static func buildExpression(_ layer: any Layer) -> [any Layer] { [layer] }
  /// A line that is a list of layers.
  public static func buildExpression(_ layers: [any Layer]) -> [any Layer] { layers }
  /// All lines.
  public static func buildBlock(_ layers: [any Layer]...) -> [any Layer] { layers.flatMap { $0 } }
  /// An `if` without `else`.
  public static func buildOptional(_ layers: [any Layer]?) -> [any Layer] { layers ?? [] }
  /// The first branch of an `if`.
  public static func buildEither(first layers: [any Layer]) -> [any Layer] { layers }
  /// The second branch of an `if`.
  public static func buildEither(second layers: [any Layer]) -> [any Layer] { layers }
  /// A `for` loop.
  public static func buildArray(_ layers: [[any Layer]]) -> [any Layer] { layers.flatMap { $0 } }
}
