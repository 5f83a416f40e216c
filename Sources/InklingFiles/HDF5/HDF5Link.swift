/// The name of a member of a group, and where its header lies.
struct HDF5Link {
  let name: String
  let address: Int

  /// A group's names in a symbol table need at least that much room each.
  private static let smallestEntry = 40

  /// All members of a group, whichever way it holds them.
  static func all(of header: HDF5ObjectHeader) throws(FileError) -> [HDF5Link] {
    if header.has(.symbolTable) { return try inTable(header) }
    if header.has(.linkInfo) {
      var info = try header.message(.linkInfo, "link information")
      _ = try info.version(0...0)
      let flags = try info.number(1)
      if flags & 1 != 0 { try info.skip(8) }
      if let heap = try info.address("heap of links") {
        throw info.wrong(
          "storage", expected: "links in the header",
          found: "a fractal heap at \(heap), which cannot be read")
      }
    }
    return try header.messages(.link, "link").map { message throws(FileError) in
      try HDF5Link(reading: message)
    }
  }

  /// A link message of a newer group.
  private init(reading message: HDF5Bytes) throws(FileError) {
    var bytes = message
    _ = try bytes.version(1...1)
    let flags = try bytes.number(1)
    let kind = flags & 0x08 != 0 ? try bytes.number(1) : 0
    if flags & 0x04 != 0 { try bytes.skip(8) }
    if flags & 0x10 != 0 { try bytes.skip(1) }
    let width = 1 << (flags & 3)
    let count = width == 8 ? try bytes.length("length of the name") : try bytes.number(width)
    name = try Self.name(bytes.content, try bytes.take(count), bytes)
    guard kind == 0 else {
      throw bytes.wrong(
        "kind", expected: "a hard link",
        found: kind == 1 ? "a soft link" : kind == 64 ? "an external link" : "kind \(kind)")
    }
    address = try bytes.definedAddress("object \(quoted(name))")
  }

  private init(name: String, address: Int) {
    self.name = name
    self.address = address
  }

  /// The members of an older group: a tree of nodes with entries, whose names lie in a heap.
  private static func inTable(_ header: HDF5ObjectHeader) throws(FileError) -> [HDF5Link] {
    let content = header.content
    var table = try header.message(.symbolTable, "symbol table")
    let tree = try table.definedAddress("tree")
    let heap = try HDF5Heap(content, at: try table.definedAddress("heap"), path: header.path)
    let field = "members of \(header.path)"
    let nodes = try HDF5Tree.leaves(
      .members, content, at: tree, keyWidth: 8, limit: content.bytes.count / smallestEntry,
      field: field)
    var links: [HDF5Link] = []
    for node in nodes {
      var bytes = try HDF5Bytes(content, at: node.address, field: field)
      try bytes.signature("SNOD")
      _ = try bytes.version(1...1)
      try bytes.skip(1)
      for _ in 0..<(try bytes.number(2)) {
        let name = try heap.name(at: try bytes.length("name"), bytes)
        let address = try bytes.address("object \(quoted(name))")
        let kind = try bytes.number(4)
        try bytes.skip(4 + 16)
        guard kind < 2, let address else {
          throw bytes.wrong(
            "member \(quoted(name))", expected: "a hard link",
            found: kind == 2 ? "a soft link" : "kind \(kind)")
        }
        links.append(HDF5Link(name: name, address: address))
      }
      guard links.count * smallestEntry <= content.bytes.count else {
        throw bytes.wrong("tree", expected: "nodes of their own", found: "the same nodes again")
      }
    }
    return links
  }

  /// A name as it lies in the file.
  fileprivate static func name(
    _ content: HDF5Content, _ range: Range<Int>, _ bytes: HDF5Bytes
  ) throws(FileError) -> String {
    guard let name = String(validating: content.bytes[range], as: UTF8.self), !name.isEmpty,
      name.utf8.count <= 1_000, !name.contains("/")
    else {
      throw bytes.wrong(
        "name", expected: "1 to 1,000 bytes of text without a slash", found: "other data")
    }
    return name
  }
}

/// The names of an older group's members.
struct HDF5Heap {
  private let content: HDF5Content
  private let data: Range<Int>

  init(_ content: HDF5Content, at address: Int, path: String) throws(FileError) {
    self.content = content
    let field = "names of \(path)"
    var bytes = try HDF5Bytes(content, at: address, field: field)
    try bytes.signature("HEAP")
    _ = try bytes.version(0...0)
    try bytes.skip(3)
    let count = try bytes.length("heap")
    try bytes.skip(8)
    let start = try bytes.definedAddress("heap")
    var segment = try HDF5Bytes(content, at: start, count: count, field: field)
    data = try segment.take(count)
  }

  /// The name at that place of the heap.
  func name(at offset: Int, _ bytes: HDF5Bytes) throws(FileError) -> String {
    guard offset < data.count else {
      throw bytes.wrong(
        "place of a name", expected: "below \(data.count)", found: "\(offset)")
    }
    let start = data.lowerBound + offset
    guard let end = content.bytes[start..<data.upperBound].firstIndex(of: 0) else {
      throw bytes.wrong("name", expected: "a zero behind it", found: "none")
    }
    return try HDF5Link.name(content, start..<end, bytes)
  }
}
