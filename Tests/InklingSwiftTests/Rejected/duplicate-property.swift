// Two properties with one name
struct Point {
  var x = 0
  var x = 1 // error
}
print(1)
