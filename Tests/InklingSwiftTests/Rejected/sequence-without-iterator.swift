// A sequence without an iterator
struct C: Sequence { // error
  var n = 1
}
print(1)
