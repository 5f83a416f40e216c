// Printing: arrays, tuples, structures, enumerations and dictionaries inside each other
struct Point { var x = 1.5, y = -0.0 }
struct Line { var from = Point(), to: Point? = nil, name: String = "l\"n", tags: [Character] = ["a"], t = (1, b: "x") }
enum Kind { case plain, one(Int), two(a: String, b: [Double]), deep(Point), pair((Int, String)), opt(Int?) }
struct Empty {}
struct Described: CustomStringConvertible { var description: String { "<d>" } }
struct Wrapper { var d = Described(), k = Kind.one(1), e = Empty(), n: Int? = 5, dict = ["k": Point()], f = 0.1, c: Character = "c", sub: Substring = "sub", r = 0..<3 }
// ---
print(Point(), Line(), Line(to: Point(x: 0, y: 1)))
print([Point()], [Line(tags: [])], (Point(), 1), Optional(Point()) as Any, ["k": Point()])
print(Kind.plain, Kind.one(5), Kind.two(a: "s", b: [1]), Kind.deep(Point()), Kind.pair((1, "p")), Kind.opt(nil), Kind.opt(3))
print([Kind.plain, .one(2), .two(a: "q\"", b: [])], Optional(Kind.plain) as Any, ["k": Kind.one(1)], (Kind.plain, k: Kind.one(3)))
print(Empty(), [Empty()], Described(), [Described()], Optional(Described()) as Any, (Described(), 1), Wrapper())
print([[1, 2], []], [["a": 1]], [(1, "a")], [("k", v: [1.5])], ((1, 2), [3], ("x", y: "z")), [Optional(1), nil], [[nil, Optional("s")]])
print(["a": [1, 2]], ["k": ("v", 1)], [1: Optional(2) as Any], ["n": ["m": 1.0]], Set(["s"]), Set([[1]]), ["c": "x" as Character], [true: false])
let o: Int?? = 5, n: Int?? = .some(nil), p: Int??? = nil
print(o as Any, n as Any, p as Any, [o, n], (o, n))
print("\(Point()) \([Kind.plain]) \((1, "x")) \(["k": 1]) \([Optional("s")]) \(Wrapper.self) \([1...2])")
print([1...3], [0..<2], (1...2, 3), ["r": 0..<1], [1.0...2.5], Optional(1...2) as Any, ["a"..."b"], [..<5], [3...])
print(["tab\t", "nl\n", "q\"", "b\\", "é", "\u{0}", "'", "\u{7f}", "\r"], ["x" as Character, "\n"], ["sub".prefix(2)], ("s", "c" as Character))
print([1, "a", 2.5, Point(), Kind.plain, [1], Int?.none as Any, (1, 2)] as [Any], ["k": 1, ] as [String: Any])
