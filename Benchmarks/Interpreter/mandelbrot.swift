func iterations(_ x: Double, _ y: Double, _ limit: Int) -> Int {
  var real = 0.0
  var imaginary = 0.0
  for step in 0..<limit {
    let realSquare = real * real
    let imaginarySquare = imaginary * imaginary
    if realSquare + imaginarySquare > 4.0 {
      return step
    }
    imaginary = 2.0 * real * imaginary + y
    real = realSquare - imaginarySquare + x
  }
  return limit
}

let width = 600
let height = 400
var inside = 0
var total = 0
for row in 0..<height {
  for column in 0..<width {
    let x = -2.0 + 3.0 * Double(column) / Double(width)
    let y = -1.0 + 2.0 * Double(row) / Double(height)
    let count = iterations(x, y, 200)
    total += count
    if count == 200 {
      inside += 1
    }
  }
}
print(inside, total)
