// A raw value without a raw type
enum Level {
  case low = 1 // error
}
print(1)
