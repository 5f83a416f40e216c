/// The size of types that are written with others in them: with names for them, a few lines make one that no walk over its
/// parts comes to the end of.
extension SwiftType {
  static let sizeMessage = "this type has too many parts for a lesson"
  static let sizeHint = "a struct holds as much under one name"

  /// Whether it has more parts than types in lessons may have.
  var isTooLarge: Bool {
    var rest = 2_000
    return !fits(in: &rest)
  }

  private func fits(in rest: inout Int) -> Bool {
    rest -= 1
    guard rest > 0 else { return false }
    switch self {
    case .metatype(let type), .array(let type), .optional(let type), .sequence(_, let type),
      .set(let type), .interval(let type), .bounds(_, let type):
      return type.fits(in: &rest)
    case .dictionary(let key, let value): return key.fits(in: &rest) && value.fits(in: &rest)
    case .tuple(let elements): return elements.allSatisfy { $0.type.fits(in: &rest) }
    case .function(let function):
      return function.parameters.allSatisfy { $0.fits(in: &rest) }
        && function.result.fits(in: &rest)
    case .generic(_, let arguments): return arguments.allSatisfy { $0.fits(in: &rest) }
    default: return true
    }
  }
}
