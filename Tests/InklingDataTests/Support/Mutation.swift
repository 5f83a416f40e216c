/// Random numbers that are the same in every run (splitmix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A file with one to three things changed in it.
  mutating func mutated(_ seed: [UInt8], letters: [UInt8] = [0, 1, 0x7f, 0x80, 0xff]) -> [UInt8] {
    var file = seed
    for _ in 0..<Int.random(in: 1...3, using: &self) {
      guard !file.isEmpty else { return file }
      let index = Int.random(in: 0..<file.count, using: &self)
      switch Int.random(in: 0..<6, using: &self) {
      case 0: file[index] ^= 1 << UInt8.random(in: 0..<8, using: &self)
      case 1, 2: file[index] = letters[Int.random(in: 0..<letters.count, using: &self)]
      case 3: file.removeSubrange(index...)
      case 4: file.insert(letters[Int.random(in: 0..<letters.count, using: &self)], at: index)
      default: file += file[index...]
      }
    }
    return file
  }
}
