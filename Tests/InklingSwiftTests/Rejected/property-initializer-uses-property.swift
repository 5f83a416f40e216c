// A property whose first value uses another property
struct Box {
  var a = 1
  var b = a + 1 // error
}
print(1)
