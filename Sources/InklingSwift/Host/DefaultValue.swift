import SwiftParser
import SwiftSyntax

/// What a parameter has where a call gives it nothing.
final class DefaultValue {
  private enum Form {
    case text(String), syntax(ExprSyntax)
  }

  private var form: Form

  init(_ expression: ExprSyntax) { form = .syntax(expression) }

  /// A default value that is parsed when it is first needed.
  init(text: String) { form = .text(text) }

  /// The expression, its operators in their places.
  var expression: ExprSyntax {
    switch form {
    case .syntax(let expression): return expression
    case .text(let text):
      var parser = Parser(text, maximumNestingLevel: 64)
      let parsed = ExprSyntax.parse(from: &parser)
      let folded = StandardOperators.table.foldAll(parsed) { _ in }.as(ExprSyntax.self)
      let expression = folded ?? parsed
      form = .syntax(expression)
      return expression
    }
  }
}
