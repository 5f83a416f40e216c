import Foundation

/// A source of random numbers that gives the same numbers for the same seed on every machine.
///
/// A stream is a value: a copy gives the same numbers again. ``split(_:)-(String)`` makes
/// independent streams from one seed, so that each part of a program has its own and none depends
/// on how many numbers another took:
///
///     let random = RandomStream(seed: 17)
///     var weights = random.split("weights")
///     var order = random.split("shuffle").split(epoch)
///
/// **Source**: the generator is Philox 4x32-10 of Salmon et al., "Parallel random numbers: as easy
/// as 1, 2, 3" (SC 2011).
public struct RandomStream: RandomNumberGenerator, Sendable {
  private let key: SIMD2<UInt32>
  private var position: UInt64 = 0
  private var block = SIMD4<UInt32>()

  /// The stream of a seed. Different seeds give streams that have nothing to do with each other.
  public init(seed: UInt64) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  /// The seed with which this stream, before any number was taken from it, is made again.
  package var seed: UInt64 { UInt64(key.x) | UInt64(key.y) << 32 }

  /// The independent stream of that name. It does not depend on how many numbers were taken from
  /// this one.
  public func split(_ name: String) -> RandomStream {
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return child(hash, domain: 1)
  }

  /// The independent stream of that number. It does not depend on how many numbers were taken from
  /// this one.
  public func split(_ index: Int) -> RandomStream {
    child(UInt64(bitPattern: Int64(index)), domain: 2)
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    UInt64(nextWord()) | UInt64(nextWord()) << 32
  }

  /// A number below `bound`, every one equally likely (Lemire 2019, without a division in the usual
  /// case).
  ///
  /// - Precondition: `bound` is 1 or more.
  public mutating func next(below bound: Int) -> Int {
    precondition(bound > 0, "next(below:) needs a bound of 1 or more")
    guard let bound = UInt32(exactly: bound) else { return wideNext(below: UInt64(bound)) }
    var product = UInt64(nextWord()) * UInt64(bound)
    if UInt32(truncatingIfNeeded: product) < bound {
      let threshold = (0 &- bound) % bound
      while UInt32(truncatingIfNeeded: product) < threshold {
        product = UInt64(nextWord()) * UInt64(bound)
      }
    }
    return Int(product >> 32)
  }

  /// A number between the bounds, every one of 2^24 evenly spaced ones equally likely. The upper
  /// bound is reached only by rounding.
  public mutating func uniform(in range: ClosedRange<Float> = 0...1) -> Float {
    let unit = Float(nextWord() >> 8) * 0x1p-24
    return range.lowerBound + (range.upperBound - range.lowerBound) * unit
  }

  /// A number from the normal distribution (Box and Muller 1958).
  public mutating func normal(mean: Float = 0, standardDeviation: Float = 1) -> Float {
    let radius = (-2 * log((Double(nextWord()) + 1) * 0x1p-32)).squareRoot()
    let angle = 2 * Double.pi * Double(nextWord()) * 0x1p-32
    return mean + standardDeviation * Float(radius * cos(angle))
  }

  /// The numbers `0..<count` in random order, every order equally likely (Fisher and Yates).
  ///
  /// - Precondition: `count` is 0 or more.
  public mutating func permutation(_ count: Int) -> [Int] {
    precondition(count >= 0, "permutation needs a count of 0 or more")
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, next(below: last + 1))
    }
    return order
  }

  /// The key of the stream, for kernels that draw many words at once: with ``kernelCounter`` as the third
  /// word of the counter these have nothing to do with those that `next()` and ``split(_:)-(Int)`` use.
  var kernelKey: (low: UInt32, high: UInt32) { (key[0], key[1]) }
  static var kernelCounter: UInt32 { 3 }

  private mutating func nextWord() -> UInt32 {
    let lane = Int(position & 3)
    if lane == 0 {
      let index = position >> 2
      block = Philox.words(
        counter: SIMD4(
          UInt32(truncatingIfNeeded: index), UInt32(truncatingIfNeeded: index >> 32), 0, 0),
        key: key)
    }
    position &+= 1
    return block[lane]
  }

  private mutating func wideNext(below bound: UInt64) -> Int {
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold {
        product = next().multipliedFullWidth(by: bound)
      }
    }
    return Int(product.high)
  }

  /// The stream whose key is the output for a counter that no `next()` ever uses.
  private func child(_ value: UInt64, domain: UInt32) -> RandomStream {
    let words = Philox.words(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32), domain, 0),
      key: key)
    return RandomStream(seed: UInt64(words[0]) | UInt64(words[1]) << 32)
  }
}
