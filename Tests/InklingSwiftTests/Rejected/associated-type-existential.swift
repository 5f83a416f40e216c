// any of a protocol with an associated type used for its elements
protocol Box { associatedtype Item; var item: Item { get }; func same(_ x: Item) -> Bool }
struct IntBox: Box { var item = 1; func same(_ x: Int) -> Bool { x == item } }
let b: any Box = IntBox()
print(b.same(1)) // error
