/// A code with short words for what is frequent, in the form that deflate has.
struct HuffmanCode {
  /// How many bits each symbol's word has; 0 for symbols that do not occur.
  let lengths: [UInt8]
  /// The words, their first bit lowest.
  private let words: [UInt16]

  /// The best code with words of at most `longest` bits, or nearly so.
  ///
  /// - Parameter counts: How often each symbol occurs.
  init(counts: [Int], longest: Int) {
    // From rare to frequent; equally frequent ones in their order, so that the same counts give the same code.
    let symbols = counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$0], $0) < (counts[$1], $1) }
    var lengths = [UInt8](repeating: 0, count: counts.count)
    if symbols.count < 2 {
      // One word alone would be of no bits, which decoders do not take.
      for symbol in symbols { lengths[symbol] = 1 }
    } else {
      let numbers = Self.numbersOfWords(symbols.map { counts[$0] }, longest: longest)
      var rest = symbols[...]
      for length in stride(from: longest, to: 0, by: -1) {
        for symbol in rest.prefix(numbers[length]) { lengths[symbol] = UInt8(length) }
        rest = rest.dropFirst(numbers[length])
      }
    }
    self.lengths = lengths
    words = Self.words(lengths, longest: longest)
  }

  /// Writes a symbol.
  func write(_ symbol: Int, to bits: inout BitWriter) {
    bits.write(Int(words[symbol]), count: Int(lengths[symbol]))
  }

  /// How many words there are of each length.
  ///
  /// - Parameter counts: Two or more, from rare to frequent.
  private static func numbersOfWords(_ counts: [Int], longest: Int) -> [Int] {
    // Huffman's tree: the two rarest become one, again and again. What is joined is made in order, too.
    var weights = counts
    var parents = [Int](repeating: 0, count: 2 * counts.count - 1)
    var (leaf, joined) = (0, counts.count)
    func rarest() -> Int {
      let takesLeaf =
        leaf < counts.count && (joined >= weights.count || weights[leaf] <= weights[joined])
      defer { if takesLeaf { leaf += 1 } else { joined += 1 } }
      return takesLeaf ? leaf : joined
    }
    while weights.count < parents.count {
      let (first, second) = (rarest(), rarest())
      parents[first] = weights.count
      parents[second] = weights.count
      weights.append(weights[first] + weights[second])
    }
    var depths = [Int](repeating: 0, count: parents.count)
    var numbers = [Int](repeating: 0, count: longest + 1)
    for node in stride(from: parents.count - 2, through: 0, by: -1) {
      depths[node] = depths[parents[node]] + 1
      if node < counts.count { numbers[min(depths[node], longest)] += 1 }
    }
    // Words that were cut take more room than there is; each longer word elsewhere gives some of it back.
    var room = (1...longest).reduce(0) { $0 + numbers[$1] << (longest - $1) }
    while room > 1 << longest {
      numbers[longest] -= 1
      if let length = (1..<longest).last(where: { numbers[$0] > 0 }) {
        numbers[length] -= 1
        numbers[length + 1] += 2
      }
      room -= 1
    }
    return numbers
  }

  /// The words that belong to lengths: in order, shorter ones first.
  private static func words(_ lengths: [UInt8], longest: Int) -> [UInt16] {
    var words = [UInt16](repeating: 0, count: lengths.count)
    var next = 0
    for length in 1...longest {
      next <<= 1
      for symbol in lengths.indices where lengths[symbol] == length {
        var reversed = 0
        for bit in 0..<length where next >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
        words[symbol] = UInt16(reversed)
        next += 1
      }
    }
    return words
  }
}
