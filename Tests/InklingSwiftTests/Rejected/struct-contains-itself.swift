// A struct that contains itself.
struct Node {
  var next: Node? // error
  var value = 1
}
print(1)
