/// Writes groups and data sets as an HDF5 file: in the oldest form of the format, which every
/// program reads, with a table of members for each group and the numbers of a data set in one piece.
///
/// The same groups always give the same bytes: members lie in the order of their names, and nothing
/// is dated.
///
/// Source: The HDF Group, "HDF5 File Format Specification Version 3.0".
package struct HDF5Writer {
  /// What is to be written.
  package enum Member {
    case group(Group)
    /// Numbers in single precision, row by row.
    case floats([Float], shape: [Int])
    /// A single whole number of 64 bits.
    case integer(Int)
  }

  /// A group that is to be written.
  package struct Group {
    /// Its members by their names, which are not empty and have no slash.
    package var members: [String: Member] = [:]
    /// The text of an attribute "name", as Keras gives one to its groups of variables.
    package var nameAttribute: String?

    /// A group.
    package init(members: [String: Member] = [:], nameAttribute: String? = nil) {
      self.members = members
      self.nameAttribute = nameAttribute
    }
  }

  /// The bytes of a file.
  package static func bytes(of root: Group) -> [UInt8] {
    var writer = HDF5Writer()
    writer.out.reserve(root.byteCount)
    writer.out.zeros(superblockSize)
    let place = writer.write(root)
    writer.out.align()
    writer.out.replace(from: 0, with: Self.superblock(root: place, fileSize: writer.out.count))
    return writer.out.bytes
  }

  private var out = HDF5Output()
  private var names = HDF5NameHeap()

  /// Where a group lies.
  private struct Place {
    let header: Int
    let tree: Int
    let heap: Int
  }

  private static let superblockSize = 96

  /// Half of the most members of a node with entries, and of the most children of a tree's node.
  private static let leafRank = 4
  private static let treeRank = 16

  private static func superblock(root: Place, fileSize: Int) -> [UInt8] {
    var out = HDF5Output()
    out.append(HDF5Superblock.signature)
    // Version 0 of everything, addresses and lengths of 8 bytes.
    out.append([0, 0, 0, 0, 0, 8, 8, 0])
    out.number(leafRank, 2)
    out.number(treeRank, 2)
    out.zeros(4)
    out.number(0, 8)
    out.undefined()
    out.number(fileSize, 8)
    out.undefined()
    // The entry of the root group, which keeps the places of its tree and its heap.
    out.number(0, 8)
    out.number(root.header, 8)
    out.number(1, 4)
    out.zeros(4)
    out.number(root.tree, 8)
    out.number(root.heap, 8)
    return out.bytes
  }

  /// Writes what lies in a group and then the group itself.
  private mutating func write(_ group: Group) -> Place {
    // The format's order, and so that of searches, is that of the bytes.
    let members = group.members.sorted { Array($0.key.utf8).lexicographicallyPrecedes($1.key.utf8) }
    var entries: [(name: Int, header: Int, group: Place?)] = []
    // The first 8 bytes are the empty name, with which a tree begins.
    var heap = HDF5Output()
    heap.zeros(8)
    for (name, member) in members {
      let offset = heap.count
      heap.append(Array(name.utf8) + [0])
      heap.align()
      switch member {
      case .group(let inner):
        let place = write(inner)
        entries.append((offset, place.header, place))
      case .floats(let numbers, let shape):
        entries.append((offset, writeDataset(.float, shape: shape, NumberBytes(numbers)), nil))
      case .integer(let number):
        entries.append((offset, writeDataset(.integer, shape: [], NumberBytes([number])), nil))
      }
    }
    let nodes = writeNodes(entries)
    let tree = writeTree(nodes)
    let heapPlace = writeHeap(heap)
    var messages = [
      HDF5Message(.symbolTable) { out in
        out.number(tree, 8)
        out.number(heapPlace, 8)
      }
    ]
    if let name = group.nameAttribute {
      messages.append(.nameAttribute(names.add(name, to: &out)))
    }
    return Place(header: out.header(messages), tree: tree, heap: heapPlace)
  }

  /// Writes the entries of a group, a few in each node.
  ///
  /// - Returns: where each node lies, and its last name.
  private mutating func writeNodes(
    _ entries: [(name: Int, header: Int, group: Place?)]
  ) -> [(address: Int, lastName: Int)] {
    stride(from: 0, to: entries.count, by: 2 * Self.leafRank).map { start in
      let some = entries[start..<min(start + 2 * Self.leafRank, entries.count)]
      let address = out.align()
      out.append(Array("SNOD".utf8) + [1, 0])
      out.number(some.count, 2)
      for entry in some {
        out.number(entry.name, 8)
        out.number(entry.header, 8)
        out.number(entry.group == nil ? 0 : 1, 4)
        out.zeros(4)
        out.number(entry.group?.tree ?? 0, 8)
        out.number(entry.group?.heap ?? 0, 8)
      }
      out.zeros((2 * Self.leafRank - some.count) * 40)
      return (address, some.last?.name ?? 0)
    }
  }

  /// Writes the tree over those nodes.
  ///
  /// - Returns: where its root lies.
  private mutating func writeTree(_ nodes: [(address: Int, lastName: Int)]) -> Int {
    var children = nodes
    var level = 0
    while true {
      let width = 2 * Self.treeRank
      let starts = children.isEmpty ? [0] : Array(stride(from: 0, to: children.count, by: width))
      let size = 24 + 8 * (2 * width + 1)
      let first = out.align()
      var parents: [(address: Int, lastName: Int)] = []
      for (index, start) in starts.enumerated() {
        let some = children[start..<min(start + width, children.count)]
        parents.append((out.count, some.last?.lastName ?? 0))
        out.append(Array("TREE".utf8) + [0, UInt8(level)])
        out.number(some.count, 2)
        if index > 0 { out.number(first + (index - 1) * size, 8) } else { out.undefined() }
        if index + 1 < starts.count {
          out.number(first + (index + 1) * size, 8)
        } else {
          out.undefined()
        }
        // Before each child stands the last name that comes before it.
        out.number(start > 0 ? children[start - 1].lastName : 0, 8)
        for child in some {
          out.number(child.address, 8)
          out.number(child.lastName, 8)
        }
        out.zeros((width - some.count) * 16)
      }
      guard parents.count > 1 else { return first }
      children = parents
      level += 1
    }
  }

  private mutating func writeHeap(_ names: HDF5Output) -> Int {
    let address = out.align()
    out.append(Array("HEAP".utf8) + [0, 0, 0, 0])
    out.number(names.count, 8)
    // No free block, which 1 says.
    out.number(1, 8)
    out.number(address + 32, 8)
    out.append(names.bytes)
    return address
  }

  /// Writes numbers and the header of their data set.
  private mutating func writeDataset(
    _ type: HDF5Message.NumberType, shape: [Int], _ numbers: NumberBytes
  ) -> Int {
    let address = out.align()
    out.append(numbers.bytes)
    let size = out.count - address
    return out.header([
      HDF5Message(.dataspace) { out in
        out.append([1, UInt8(shape.count), 0, 0, 0, 0, 0, 0])
        for size in shape { out.number(size, 8) }
      },
      .datatype(type),
      .undefinedFill,
      HDF5Message(.layout) { out in
        out.append([3, 1])
        if size > 0 { out.number(address, 8) } else { out.undefined() }
        out.number(size, 8)
      },
    ])
  }
}

extension HDF5Writer.Group {
  /// About how many bytes the numbers of the group take.
  fileprivate var byteCount: Int {
    members.values.reduce(0) { sum, member in
      switch member {
      case .group(let group): sum + group.byteCount + 2_000
      case .floats(let numbers, _): sum + 4 * numbers.count + 300
      case .integer: sum + 300
      }
    }
  }
}
