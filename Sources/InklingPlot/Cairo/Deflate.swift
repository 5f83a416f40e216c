/// Compresses bytes as zlib files have them.
///
/// It is made for pictures: what repeats is looked for one pixel to the left, one row above, and where the next four bytes
/// were last seen.
///
/// **Source** of the format: RFC 1950 and RFC 1951.
struct Deflate {
  private var bits = BitWriter()
  /// What the block being made consists of: bytes, or a length and a distance.
  private var tokens: [Token] = []

  /// A byte, or a length in the upper half and a distance in the lower one.
  private typealias Token = UInt32

  private static let tokensInBlock = 1 << 15
  private static let longestMatch = 258
  private static let shortestMatch = 4
  private static let farthest = 32_768
  private static let hashBits = 15
  /// The bytes of a pixel.
  private static let pixel = 3

  /// Compressed bytes with the header and the checksum of a zlib file.
  ///
  /// - Parameter period: After how many bytes a row follows the one before.
  static func zlib(_ input: [UInt8], period: Int) -> [UInt8] {
    var deflate = Deflate()
    deflate.bits.bytes = [0x78, 0x01]
    deflate.tokens.reserveCapacity(tokensInBlock)
    input.withUnsafeBytes { deflate.compress($0, period: period) }
    deflate.endBlock(isLast: true)
    deflate.bits.alignToByte()
    let checksum = adler32(input)
    return deflate.bits.bytes + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: checksum >> $0) }
  }

  // MARK: - Matches

  private mutating func compress(_ input: UnsafeRawBufferPointer, period: Int) {
    var lastSeen = [Int32](repeating: -1, count: 1 << Self.hashBits)
    var place = 0
    lastSeen.withUnsafeMutableBufferPointer { lastSeen in
      while place < input.count {
        var (length, distance) = (0, 0)
        if place + Self.shortestMatch <= input.count {
          let next = input.loadUnaligned(fromByteOffset: place, as: UInt32.self)
          let slot = Int((next &* 2_654_435_761) >> UInt32(32 - Self.hashBits))
          let seen = Int(lastSeen[slot])
          lastSeen[slot] = Int32(truncatingIfNeeded: place)
          func consider(_ candidate: Int) {
            guard candidate <= place, candidate <= Self.farthest, length < Self.longestMatch else {
              return
            }
            let found = Self.matchLength(input, place, place - candidate)
            if found > length { (length, distance) = (found, candidate) }
          }
          consider(period)
          consider(Self.pixel)
          if seen >= 0 { consider(place - seen) }
        }
        if length >= Self.shortestMatch {
          tokens.append(UInt32(length) << 16 | UInt32(distance))
          place += length
        } else {
          tokens.append(UInt32(input[place]))
          place += 1
        }
        if tokens.count == Self.tokensInBlock { endBlock(isLast: false) }
      }
    }
  }

  /// How many bytes from `place` on are those from `earlier` on.
  private static func matchLength(
    _ input: UnsafeRawBufferPointer, _ place: Int, _ earlier: Int
  ) -> Int {
    let limit = min(longestMatch, input.count - place)
    var length = 0
    while length + 8 <= limit {
      let difference =
        input.loadUnaligned(fromByteOffset: place + length, as: UInt64.self)
        ^ input.loadUnaligned(fromByteOffset: earlier + length, as: UInt64.self)
      if difference != 0 {
        return length + UInt64(littleEndian: difference).trailingZeroBitCount / 8
      }
      length += 8
    }
    while length < limit, input[place + length] == input[earlier + length] { length += 1 }
    return length
  }

  // MARK: - Blocks

  private mutating func endBlock(isLast: Bool) {
    var literalCounts = [Int](repeating: 0, count: 286)
    var distanceCounts = [Int](repeating: 0, count: 30)
    literalCounts[256] = 1
    for token in tokens {
      if token < 256 {
        literalCounts[Int(token)] += 1
      } else {
        literalCounts[Self.lengthCode(Int(token >> 16)).code] += 1
        distanceCounts[Self.distanceCode(Int(token & 0xFFFF)).code] += 1
      }
    }
    // A block must have a code for distances, even where there are none.
    if distanceCounts.allSatisfy({ $0 == 0 }) { distanceCounts[0] = 1 }
    let literals = HuffmanCode(counts: literalCounts, longest: 15)
    let distances = HuffmanCode(counts: distanceCounts, longest: 15)
    bits.write(isLast ? 0b101 : 0b100, count: 3)
    writeLengths(of: literals, distances)
    for token in tokens {
      if token < 256 {
        literals.write(Int(token), to: &bits)
      } else {
        let length = Self.lengthCode(Int(token >> 16))
        literals.write(length.code, to: &bits)
        bits.write(length.rest, count: length.restBits)
        let distance = Self.distanceCode(Int(token & 0xFFFF))
        distances.write(distance.code, to: &bits)
        bits.write(distance.rest, count: distance.restBits)
      }
    }
    literals.write(256, to: &bits)
    tokens.removeAll(keepingCapacity: true)
  }

  /// The order in which the lengths of the code for lengths are written.
  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private mutating func writeLengths(of literals: HuffmanCode, _ distances: HuffmanCode) {
    let lengths = literals.lengths.map(Int.init) + distances.lengths.map(Int.init)
    // Runs are written as a sign and how often: 16 for what came before, 17 and 18 for zeros.
    var signs: [(sign: Int, rest: Int, restBits: Int)] = []
    var place = 0
    while place < lengths.count {
      let length = lengths[place]
      var run = lengths[place...].prefix { $0 == length }.count
      place += run
      if length != 0 {
        signs.append((length, 0, 0))
        run -= 1
      }
      while run > 0 {
        let longest = length == 0 ? 138 : 6
        let count = min(run, longest)
        if count < 3 {
          signs += Array(repeating: (length, 0, 0), count: count)
        } else if length != 0 {
          signs.append((16, count - 3, 2))
        } else if count <= 10 {
          signs.append((17, count - 3, 3))
        } else {
          signs.append((18, count - 11, 7))
        }
        run -= count
      }
    }
    var counts = [Int](repeating: 0, count: 19)
    for sign in signs { counts[sign.sign] += 1 }
    let code = HuffmanCode(counts: counts, longest: 7)
    let used = 1 + (Self.lengthOrder.lastIndex { code.lengths[$0] > 0 } ?? 3)
    bits.write(literals.lengths.count - 257, count: 5)
    bits.write(distances.lengths.count - 1, count: 5)
    bits.write(max(used, 4) - 4, count: 4)
    for sign in Self.lengthOrder.prefix(max(used, 4)) {
      bits.write(Int(code.lengths[sign]), count: 3)
    }
    for sign in signs {
      code.write(sign.sign, to: &bits)
      bits.write(sign.rest, count: sign.restBits)
    }
  }

  private static func lengthCode(_ length: Int) -> (code: Int, rest: Int, restBits: Int) {
    let value = length - 3
    if length == longestMatch { return (285, 0, 0) }
    if value < 8 { return (257 + value, 0, 0) }
    let power = Int.bitWidth - 1 - value.leadingZeroBitCount
    let restBits = power - 2
    return (
      257 + 4 * (power - 1) + (value >> restBits & 3), value & (1 << restBits - 1), restBits
    )
  }

  private static func distanceCode(_ distance: Int) -> (code: Int, rest: Int, restBits: Int) {
    let value = distance - 1
    if value < 4 { return (value, 0, 0) }
    let power = Int.bitWidth - 1 - value.leadingZeroBitCount
    let restBits = power - 1
    return (2 * power + (value >> restBits & 1), value & (1 << restBits - 1), restBits)
  }

  /// zlib's checksum: the sum of all bytes, and the sum of all sums so far.
  private static func adler32(_ input: [UInt8]) -> UInt32 {
    let modulus: UInt32 = 65_521
    var (sum, sumOfSums): (UInt32, UInt32) = (1, 0)
    input.withUnsafeBufferPointer { input in
      // As many bytes as can be added up, weighted by their places, before 32 bits run over.
      for start in stride(from: 0, to: input.count, by: 4096) {
        let count = min(4096, input.count - start)
        var (plain, weighted): (UInt32, UInt32) = (0, 0)
        for place in 0..<count {
          let byte = UInt32(input[start + place])
          plain &+= byte
          weighted &+= byte &* UInt32(truncatingIfNeeded: count - place)
        }
        sumOfSums =
          (sumOfSums + UInt32(count) * sum % modulus + weighted % modulus) % modulus
        sum = (sum + plain) % modulus
      }
    }
    return sumOfSums << 16 | sum
  }
}

/// Bytes that are written bit by bit, the lowest bit of each first.
struct BitWriter {
  var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Adds the lowest bits of a number, at most 32.
  mutating func write(_ value: Int, count: Int) {
    pending |= UInt64(truncatingIfNeeded: value) << UInt64(pendingCount)
    pendingCount += count
    while pendingCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingCount -= 8
    }
  }

  /// Fills up the last byte with zeros.
  mutating func alignToByte() {
    if pendingCount > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    (pending, pendingCount) = (0, 0)
  }
}
