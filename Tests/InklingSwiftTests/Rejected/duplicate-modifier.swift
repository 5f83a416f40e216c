// One modifier twice
struct Point {
  private private var x = 0 // error
}
print(1)
