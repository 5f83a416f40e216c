// Type aliases: other names for tuples, arrays, functions, dictionaries and structs
typealias Vector2 = (x: Double, y: Double)
typealias Rows = [[Double]]
typealias Change = (Double) -> Double
typealias Counts = [String: Int]
struct Point2 { var at: Vector2 }
typealias Place = Point2
func twice(_ x: Double, _ change: Change) -> Double { change(change(x)) }
// ---
let v: Vector2 = (1, 2)
let rows: Rows = [[1], [2, 3]]
print(v.x + v.y, rows, twice(3) { $0 * 2 })
let change: Change = { $0 + 1 }
var counts: Counts = [:]
counts["a"] = 2
print(change(1), counts, twice(1, change))
let place: Place = Place(at: v)
print(place.at.y, place)
let several: [Place] = [place, Point2(at: (3, 4))]
print(several.map { $0.at.x })
