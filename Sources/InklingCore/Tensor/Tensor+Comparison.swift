/// Comparisons number by number: 1 where they hold and 0 where not, so that results can be summed,
/// averaged and multiplied. The operators are spelled as those of Swift's SIMD vectors.
///
///     (predicted .== actual).mean()      // the share that is right
///     gradient * (z .> 0)                // what relu lets through
///
/// A NaN equals nothing and is neither less nor greater.
///
/// **Source**: NumPy's comparisons, with 1 and 0 for True and False.
extension Tensor {
  /// 1 where the left number equals the right one, 0 elsewhere.
  ///
  /// **Shapes**: both broadcast to the result's.
  ///
  /// - Precondition: the shapes can be broadcast, and the result fits into memory.
  public static func .== (left: Tensor, right: Tensor) -> Tensor {
    combining(.equal, left, right)
  }

  /// 1 where a number equals the given one, 0 elsewhere.
  public static func .== (left: Tensor, right: Float) -> Tensor {
    combining(.equal, left, right)
  }

  /// 1 where the left number differs from the right one, 0 elsewhere.
  ///
  /// **Shapes**: both broadcast to the result's.
  ///
  /// - Precondition: the shapes can be broadcast, and the result fits into memory.
  public static func .!= (left: Tensor, right: Tensor) -> Tensor {
    combining(.notEqual, left, right)
  }

  /// 1 where a number differs from the given one, 0 elsewhere.
  public static func .!= (left: Tensor, right: Float) -> Tensor {
    combining(.notEqual, left, right)
  }

  /// 1 where the left number is less than the right one, 0 elsewhere.
  ///
  /// **Shapes**: both broadcast to the result's.
  ///
  /// - Precondition: the shapes can be broadcast, and the result fits into memory.
  public static func .< (left: Tensor, right: Tensor) -> Tensor {
    combining(.less, left, right)
  }

  /// 1 where a number is less than the given one, 0 elsewhere.
  public static func .< (left: Tensor, right: Float) -> Tensor {
    combining(.less, left, right)
  }

  /// 1 where the left number is less than or equals the right one, 0 elsewhere.
  ///
  /// **Shapes**: both broadcast to the result's.
  ///
  /// - Precondition: the shapes can be broadcast, and the result fits into memory.
  public static func .<= (left: Tensor, right: Tensor) -> Tensor {
    combining(.lessOrEqual, left, right)
  }

  /// 1 where a number is less than or equals the given one, 0 elsewhere.
  public static func .<= (left: Tensor, right: Float) -> Tensor {
    combining(.lessOrEqual, left, right)
  }

  /// 1 where the left number is greater than the right one, 0 elsewhere.
  ///
  /// **Shapes**: both broadcast to the result's.
  ///
  /// - Precondition: the shapes can be broadcast, and the result fits into memory.
  public static func .> (left: Tensor, right: Tensor) -> Tensor {
    combining(.greater, left, right)
  }

  /// 1 where a number is greater than the given one, 0 elsewhere.
  public static func .> (left: Tensor, right: Float) -> Tensor {
    combining(.greater, left, right)
  }

  /// 1 where the left number is greater than or equals the right one, 0 elsewhere.
  ///
  /// **Shapes**: both broadcast to the result's.
  ///
  /// - Precondition: the shapes can be broadcast, and the result fits into memory.
  public static func .>= (left: Tensor, right: Tensor) -> Tensor {
    combining(.greaterOrEqual, left, right)
  }

  /// 1 where a number is greater than or equals the given one, 0 elsewhere.
  public static func .>= (left: Tensor, right: Float) -> Tensor {
    combining(.greaterOrEqual, left, right)
  }

  /// Whether both have one shape, and no number is further from its counterpart than `tolerance`
  /// times the larger of 1 and the counterpart's size: |a - b| <= tolerance * max(1, |b|).
  ///
  /// A NaN is close to nothing, an infinity to itself.
  ///
  /// - Parameter tolerance: 0 or more.
  public func isClose(to other: Tensor, tolerance: Float = 1e-5) -> Bool {
    guard shape == other.shape else { return false }
    for index in scalars.indices {
      let (a, b) = (scalars[index], other.scalars[index])
      guard a == b || (a - b).magnitude <= tolerance * Swift.max(1, b.magnitude) else {
        return false
      }
      guard a.isFinite == b.isFinite else { return false }
    }
    return true
  }

  /// Whether any number is not 0, as after a comparison; false for a tensor with no numbers.
  public func any() -> Bool { scalars.contains { $0 != 0 } }

  /// Whether no number is 0, as after a comparison; true for a tensor with no numbers.
  public func all() -> Bool { scalars.allSatisfy { $0 != 0 } }
}
