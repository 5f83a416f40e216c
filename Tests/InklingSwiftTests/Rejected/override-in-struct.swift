// override in a structure
struct Square {
  override func area() -> Double { 1 } // error
}
print(1)
