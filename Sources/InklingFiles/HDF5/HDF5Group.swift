/// A group of an HDF5 file: named members, which are groups and data sets.
package struct HDF5Group: Sendable {
  /// A member of a group.
  package enum Member: Sendable {
    case group(HDF5Group)
    case dataset(HDF5Dataset)
  }

  /// The path in the file; "/" for the outermost one.
  package let path: String
  /// The members by their names.
  package let members: [String: Member]

  /// The group of that name, if there is one.
  package func group(_ name: String) -> HDF5Group? {
    guard case .group(let group) = members[name] else { return nil }
    return group
  }

  /// The data set of that name, if there is one.
  package func dataset(_ name: String) -> HDF5Dataset? {
    guard case .dataset(let dataset) = members[name] else { return nil }
    return dataset
  }

  /// Reads a group and all that lies in it.
  ///
  /// - Parameter reader: what has been read of the file before.
  init(
    reading header: HDF5ObjectHeader, depth: Int, with reader: inout HDF5TreeReader
  ) throws(FileError) {
    path = header.path
    var members: [String: Member] = [:]
    for link in try HDF5Link.all(of: header) {
      let path = (self.path == "/" ? "" : self.path) + "/" + link.name
      guard members[link.name] == nil else {
        throw .unexpected(
          file: header.content.file, field: "group \(self.path)",
          expected: "members with a name each", found: "\(quoted(link.name)) again")
      }
      members[link.name] = try reader.member(at: link.address, path: path, depth: depth + 1)
    }
    self.members = members
  }
}

/// Reads the groups and data sets of a file, each of which has one place.
struct HDF5TreeReader {
  let content: HDF5Content
  private var seen: Set<Int> = []

  /// No file of weights is deeper, or has more objects; a hostile one may be.
  private static let deepest = 32
  private static let mostObjects = 200_000

  init(_ content: HDF5Content) { self.content = content }

  /// The object whose header lies at that address.
  mutating func member(
    at address: Int, path: String, depth: Int
  ) throws(FileError) -> HDF5Group.Member {
    guard seen.insert(address).inserted else {
      throw .unexpected(
        file: content.file, field: "place of \(path)", expected: "one that no other object has",
        found: "the same again")
    }
    guard depth <= Self.deepest, seen.count <= Self.mostObjects else {
      throw .unexpected(
        file: content.file, field: "place of \(path)",
        expected: "at most \(Self.deepest) groups in another and "
          + "\(Self.mostObjects.grouped) objects", found: "more")
    }
    let header = try HDF5ObjectHeader(content, at: address, path: path)
    if header.has(.symbolTable) || header.has(.linkInfo) || header.has(.link) {
      return .group(try HDF5Group(reading: header, depth: depth, with: &self))
    }
    return .dataset(try HDF5Dataset(reading: header))
  }
}
