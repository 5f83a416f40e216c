/// Writes zip archives byte by byte, right ones and wrong ones.
struct ZipSample {
  /// One entry, with what its headers claim. Claims are equal to the truth where they are `nil`.
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    /// What lies in the archive in place of the content.
    var packed: [UInt8]? = nil
    var method = 0
    var flags = 0
    var claimedSize: Int? = nil
    var claimedPackedSize: Int? = nil
    var claimedChecksum: Int? = nil
    /// True if sizes and place are given in the extra fields of zip64.
    var isZip64 = false
    /// True if the header in front leaves sizes and checksum to what follows the content, as those
    /// write who cannot go back.
    var hasDescriptor = false
    /// Where the directory says that the entry begins.
    var offset: Int? = nil
  }

  var entries: [Entry]
  var claimedCount: Int? = nil

  init(_ entries: [Entry], claimedCount: Int? = nil) {
    self.entries = entries
    self.claimedCount = claimedCount
  }

  static func stored(_ name: String, _ content: [UInt8]) -> Entry {
    Entry(name: Array(name.utf8), content: content)
  }

  var bytes: [UInt8] {
    var local: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let packed = entry.packed ?? entry.content
      let size = entry.claimedSize ?? entry.content.count
      let packedSize = entry.claimedPackedSize ?? packed.count
      let sum = Self.number(entry.claimedChecksum ?? Self.checksum(entry.content), 4)
      let offset = entry.offset ?? local.count
      let counts =
        sum + Self.number(entry.isZip64 ? 0xffff_ffff : packedSize, 4)
        + Self.number(entry.isZip64 ? 0xffff_ffff : size, 4)
      let shared = { (counts: [UInt8], extra: Int) -> [UInt8] in
        Self.number(entry.isZip64 ? 45 : 20, 2)
          + Self.number(entry.flags | (entry.hasDescriptor ? 8 : 0), 2)
          + Self.number(entry.method, 2) + Self.number(0, 2) + Self.number(33, 2) + counts
          + Self.number(entry.name.count, 2) + Self.number(extra, 2)
      }
      let sizes = Self.number(size, 8) + Self.number(packedSize, 8)
      let localExtra = entry.isZip64 ? Self.number(1, 2) + Self.number(16, 2) + sizes : []
      let extra =
        entry.isZip64 ? Self.number(1, 2) + Self.number(24, 2) + sizes + Self.number(offset, 8) : []
      let localCounts = entry.hasDescriptor ? [UInt8](repeating: 0, count: 12) : counts
      local += Self.number(0x0403_4b50, 4) + shared(localCounts, localExtra.count)
      local += entry.name + localExtra + packed
      if entry.hasDescriptor { local += Self.number(0x0807_4b50, 4) + counts }
      directory += Self.number(0x0201_4b50, 4) + Self.number(45, 2) + shared(counts, extra.count)
      directory += Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 4)
      directory += Self.number(entry.isZip64 ? 0xffff_ffff : offset, 4) + entry.name + extra
    }
    let count = claimedCount ?? entries.count
    return local + directory + Self.number(0x0605_4b50, 4) + Self.number(0, 4)
      + Self.number(count, 2) + Self.number(count, 2) + Self.number(directory.count, 4)
      + Self.number(local.count, 4) + Self.number(0, 2)
  }

  /// An archive without entries whose zip64 directory claims `count` of them.
  static func zip64Claiming(_ count: Int) -> [UInt8] {
    let directory = [UInt8](repeating: 0x50, count: 46)
    return directory + number(0x0606_4b50, 4) + number(44, 8) + number(45, 2) + number(45, 2)
      + number(0, 8) + number(count, 8) + number(count, 8) + number(directory.count, 8)
      + number(0, 8) + number(0x0706_4b50, 4) + number(0, 4) + number(directory.count, 8)
      + number(1, 4) + number(0x0605_4b50, 4) + number(0, 4) + number(0xffff, 2)
      + number(0xffff, 2) + number(0xffff_ffff, 4) + number(0xffff_ffff, 4) + number(0, 2)
  }

  /// A number in little-endian order.
  static func number(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// The CRC-32 of some bytes, bit by bit.
  static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xffff_ffff
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xedb8_8320 : 0) }
    }
    return Int(~sum)
  }
}
