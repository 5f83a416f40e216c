// A settable requirement met by a constant
protocol Counting { var count: Int { get set } }
struct Box: Counting { // error
  let count: Int
}
print(Box(count: 1))
