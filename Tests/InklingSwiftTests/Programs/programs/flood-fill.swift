// A program: flood fill of a grid with a recursive nested function
// ---
func regions(in picture: [String]) -> [Int] {
  var grid = picture.map { Array($0) }
  var sizes: [Int] = []
  func fill(_ r: Int, _ c: Int) -> Int {
    guard grid.indices.contains(r), grid[r].indices.contains(c), grid[r][c] == "#" else { return 0 }
    grid[r][c] = "."
    return 1 + fill(r + 1, c) + fill(r - 1, c) + fill(r, c + 1) + fill(r, c - 1)
  }
  for r in grid.indices {
    for c in grid[r].indices where grid[r][c] == "#" { sizes.append(fill(r, c)) }
  }
  return sizes
}
let picture = [
  "##..#",
  "#...#",
  "..#..",
  "####.",
]
print(regions(in: picture), regions(in: []), regions(in: ["..."]))
for (number, row) in picture.enumerated() {
  print(number, row.map { $0 == "#" ? 1 : 0 }, row.filter { $0 == "#" }.count)
}
