public import InklingCore

extension SafeTensorsFile {
  /// Packs tensors into the bytes of a file, as `F32`. The same tensors always give the same bytes.
  ///
  /// - Parameters:
  ///   - tensors: the tensors with their names, in this order; no name twice.
  ///   - metadata: what else there is to say.
  ///   - file: the file's name, for messages.
  /// - Throws: ``FileError`` if a name comes twice, is the one of the metadata, or the names take
  ///   more room than a reader accepts.
  public static func pack(
    _ tensors: [(name: String, tensor: Tensor)], metadata: [String: String], file: String
  ) throws(FileError) -> [UInt8] {
    var members: [String: JSONValue] = [:]
    var start = 0
    for (name, tensor) in tensors {
      let end = start + tensor.count * NumberType.float32.width
      let entry: JSONValue = [
        "dtype": .string(NumberType.float32.safeTensorsCode),
        "shape": .array(tensor.shape.map { .integer($0) }),
        "data_offsets": [.integer(start), .integer(end)],
      ]
      guard members.updateValue(entry, forKey: name) == nil, name != metadataKey else {
        throw .unwritable(
          file: file,
          reason: name == metadataKey
            ? "\(quoted(name)) cannot be the name of a tensor"
            : "it would have two tensors \(quoted(name))")
      }
      start = end
    }
    if !metadata.isEmpty {
      members[metadataKey] = .object(metadata.mapValues { .string($0) })
    }
    var header = Array(JSONValue.object(members).text.utf8)
    // The numbers begin at a multiple of 8 bytes, for the sake of those who map files to memory.
    header += [UInt8](repeating: 0x20, count: (8 - header.count % 8) % 8)
    guard header.count <= SafeTensorsHeader.limit else {
      throw .unwritable(
        file: file, reason: "its header would have \(byteCount(header.count))")
    }
    var bytes = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) } + header
    bytes.reserveCapacity(bytes.count + start)
    for (_, tensor) in tensors { bytes += NumberBytes(tensor.scalars).bytes }
    return bytes
  }
}
