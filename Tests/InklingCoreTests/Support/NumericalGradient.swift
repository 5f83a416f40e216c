/// The gradient of a function by central differences, in double precision.
func numericalGradient(of function: ([Double]) -> Double, at point: [Double]) -> [Double] {
  let step = 1e-5
  return point.indices.map { index in
    var (above, below) = (point, point)
    above[index] += step
    below[index] -= step
    return (function(above) - function(below)) / (2 * step)
  }
}

/// The sum of the products of two vectors.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
}
