/// A B-tree of version 1, in which the members of a group and the chunks of a data set lie.
///
/// Source: "HDF5 File Format Specification Version 3.0", section III.A.1.
enum HDF5Tree {
  /// What a tree's leaves point to.
  enum Kind: Int {
    case members = 0
    case chunks = 1
  }

  /// A child of a leaf, and where the key before it lies.
  struct Leaf {
    let key: Range<Int>
    let address: Int
  }

  /// No tree that anybody writes is deeper; a level holds up to some thousands of the one below.
  private static let deepest = 16

  /// All children of the leaves, in order.
  ///
  /// - Parameter keyWidth: how many bytes each key has.
  /// - Parameter limit: how many leaves are accepted at most.
  static func leaves(
    _ kind: Kind, _ content: HDF5Content, at root: Int, keyWidth: Int, limit: Int, field: String
  ) throws(FileError) -> [Leaf] {
    var leaves: [Leaf] = []
    // Every node may be there once, so that there are no more than bytes, and no circles.
    var seen: Set<Int> = []
    // From the right to the left, so that the last one is read next.
    var open: [(address: Int, level: Int?)] = [(root, nil)]
    while let next = open.popLast() {
      var bytes = try HDF5Bytes(content, at: next.address, field: field)
      guard seen.insert(next.address).inserted else {
        throw bytes.wrong("tree", expected: "nodes with one place each", found: "one in two")
      }
      try bytes.signature("TREE")
      let found = try bytes.number(1)
      guard found == kind.rawValue else {
        throw bytes.wrong("type of a node", expected: "\(kind.rawValue)", found: "\(found)")
      }
      let level = try bytes.number(1)
      guard level <= deepest, next.level.map({ level == $0 }) ?? true else {
        throw bytes.wrong(
          "level of a node", expected: next.level.map { "\($0)" } ?? "at most \(deepest)",
          found: "\(level)")
      }
      let count = try bytes.number(2)
      // The neighbours, which the level above gives as well.
      try bytes.skip(16)
      var children: [Leaf] = []
      for _ in 0..<count {
        let key = try bytes.take(keyWidth)
        children.append(Leaf(key: key, address: try bytes.definedAddress("child of a node")))
      }
      if level > 0 {
        open += children.reversed().map { ($0.address, level - 1) }
      } else {
        leaves += children
      }
      guard leaves.count <= limit, open.count <= limit else {
        throw bytes.wrong("tree", expected: "at most \(limit.grouped) leaves", found: "more")
      }
    }
    return leaves
  }
}
