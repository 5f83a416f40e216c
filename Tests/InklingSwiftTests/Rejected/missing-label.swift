// A missing argument label
func area(width: Double, height: Double) -> Double { width * height }
print(area(2, height: 3)) // error
