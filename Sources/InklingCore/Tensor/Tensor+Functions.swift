extension Tensor {
  /// What the function makes of every number.
  ///
  /// **Shapes**: stays.
  ///
  ///     z.map { $0 > 0 ? $0 : 0.01 * $0 }      // a leaky relu
  public func map<Failure: Error>(
    _ transform: (Float) throws(Failure) -> Float
  ) throws(Failure) -> Tensor {
    var result: [Float] = []
    result.reserveCapacity(count)
    for scalar in scalars { result.append(try transform(scalar)) }
    return Tensor(unchecked: shape, result)
  }

  /// Every number, or the bound of the range that it exceeds. A NaN stays.
  ///
  /// **Shapes**: stays.
  ///
  ///     probabilities.clipped(to: 1e-7...1)    // so that no logarithm is infinite
  public func clipped(to range: ClosedRange<Float>) -> Tensor {
    applying(.clip(range.lowerBound, range.upperBound))
  }

  func applying(_ operation: UnaryOperation) -> Tensor {
    Tensor(unchecked: shape, TensorUnaryKernels.apply(operation, scalars))
  }
}

/// e to the power of every number.
public func exp(_ x: Tensor) -> Tensor { x.applying(.exp) }

/// The natural logarithm of every number: -infinity for 0, NaN below.
public func log(_ x: Tensor) -> Tensor { x.applying(.log) }

/// The square root of every number; NaN below 0.
public func sqrt(_ x: Tensor) -> Tensor { x.applying(.sqrt) }

/// Every number without its sign.
public func abs(_ x: Tensor) -> Tensor { x.applying(.abs) }

/// The hyperbolic tangent of every number, from -1 to 1.
public func tanh(_ x: Tensor) -> Tensor { x.applying(.tanh) }

/// The sine of every number, which is an angle in radians.
public func sin(_ x: Tensor) -> Tensor { x.applying(.sin) }

/// The cosine of every number, which is an angle in radians.
public func cos(_ x: Tensor) -> Tensor { x.applying(.cos) }

/// 1 for every number above 0, -1 for those below; 0 and NaN stay.
public func sign(_ x: Tensor) -> Tensor { x.applying(.sign) }

/// Every number to the power of the exponent.
public func pow(_ base: Tensor, _ exponent: Float) -> Tensor {
  Tensor.combining(.power, base, exponent)
}

/// The base to the power of every number.
public func pow(_ base: Float, _ exponent: Tensor) -> Tensor {
  Tensor.combining(.power, base, exponent)
}

/// The powers, number by number.
///
/// **Shapes**: both broadcast to the result's.
///
/// - Precondition: the shapes can be broadcast, and the result fits into memory.
public func pow(_ base: Tensor, _ exponent: Tensor) -> Tensor {
  Tensor.combining(.power, base, exponent)
}

/// The larger one, number by number; NaN where one of the two is.
///
/// **Shapes**: both broadcast to the result's.
///
/// - Precondition: the shapes can be broadcast, and the result fits into memory.
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor { Tensor.combining(.maximum, a, b) }

/// Every number, but none less than the bound: `maximum(z, 0)` is relu.
public func maximum(_ a: Tensor, _ b: Float) -> Tensor { Tensor.combining(.maximum, a, b) }

/// Every number, but none less than the bound: `maximum(0, z)` is relu.
public func maximum(_ a: Float, _ b: Tensor) -> Tensor { Tensor.combining(.maximum, a, b) }

/// The smaller one, number by number; NaN where one of the two is.
///
/// **Shapes**: both broadcast to the result's.
///
/// - Precondition: the shapes can be broadcast, and the result fits into memory.
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor { Tensor.combining(.minimum, a, b) }

/// Every number, but none larger than the bound.
public func minimum(_ a: Tensor, _ b: Float) -> Tensor { Tensor.combining(.minimum, a, b) }

/// Every number, but none larger than the bound.
public func minimum(_ a: Float, _ b: Tensor) -> Tensor { Tensor.combining(.minimum, a, b) }
