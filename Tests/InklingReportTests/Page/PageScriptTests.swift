import Testing

@testable import InklingReport

@Suite struct `The script of a page` {
  @Test func `the policy knows it by its hash`() {
    #expect(PageScript.page.hash == base64(sha256(Array(PageScript.page.text.utf8))))
    #expect(page(result("# A\n")).contains("script-src &#39;sha256-\(PageScript.page.hash)&#39;"))
  }

  /// Source: FIPS 180-4, section 6.2.
  private func sha256(_ message: [UInt8]) -> [UInt8] {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < 64 {
      if primes.allSatisfy({ !candidate.isMultiple(of: $0) }) { primes.append(candidate) }
      candidate += 1
    }
    // The first 32 bits of the fractional parts of roots.
    func fraction(_ value: Double) -> UInt32 {
      UInt32((value - value.rounded(.down)) * 4_294_967_296)
    }
    let constants = primes.map { fraction(cubeRoot(Double($0))) }
    var hash = primes.prefix(8).map { fraction(Double($0).squareRoot()) }
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let length = UInt64(message.count * 8)
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(length >> shift & 0xFF))
    }
    func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }
    for start in stride(from: 0, to: bytes.count, by: 64) {
      var w = (0..<16).map { word in
        (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + word * 4 + $1]) }
      }
      for t in 16..<64 {
        let s0 = rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ w[t - 15] >> 3
        let s1 = rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ w[t - 2] >> 10
        w.append(w[t - 16] &+ s0 &+ w[t - 7] &+ s1)
      }
      var v = hash
      for t in 0..<64 {
        let s1 = rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)
        let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
        let first = v[7] &+ s1 &+ choice &+ constants[t] &+ w[t]
        let s0 = rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
        let second = s0 &+ majority
        v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
      }
      for index in 0..<8 { hash[index] = hash[index] &+ v[index] }
    }
    return hash.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(word >> $0 & 0xFF) }
    }
  }

  private func cubeRoot(_ value: Double) -> Double {
    var root = value / 3 + 1
    for _ in 0..<60 { root -= (root * root * root - value) / (3 * root * root) }
    return root
  }

  private func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var number = group.reduce(0) { $0 << 8 | Int($1) }
      number <<= 8 * (3 - group.count)
      for place in 0..<4 {
        text += place <= group.count ? String(letters[number >> (18 - 6 * place) & 63]) : "="
      }
    }
    return text
  }
}
