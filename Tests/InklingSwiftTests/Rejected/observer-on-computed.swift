// An observer of a computed property
struct Box {
  var a = 1
  var b: Int {
    get { a }
    didSet { print("b") } // error
  }
}
print(1)
