// A lazy constant
struct Table {
  lazy let rows = [1, 2] // error
}
print(1)
