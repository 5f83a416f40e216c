// Two cases with one name
enum Side {
  case left, right
  case left // error
}
print(1)
