// Comparable without <
struct Grade: Comparable { // error
  var points: Int
}
print(Grade(points: 1))
