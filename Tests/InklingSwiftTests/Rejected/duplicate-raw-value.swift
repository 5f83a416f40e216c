// Two cases with one raw value
enum Level: Int {
  case low = 1
  case high = 1 // error
}
print(1)
