import Testing

@testable import InklingCore

@Suite struct RandomStreamTests {
  @Test func `a stream begins with the generator's words`() {
    var stream = RandomStream(seed: 0)
    #expect(stream.next() == 0xE169_C58D_6627_E8D5)
    #expect(stream.next() == 0x9B00_DBD8_BC57_AC4C)
  }

  @Test func `a seed gives these numbers on every machine`() {
    let stream = RandomStream(seed: 17)
    var (first, numbers, normal, order) = (stream, stream, stream, stream)
    #expect(first.next() == 12_669_887_945_653_077_507)
    #expect((0..<3).map { _ in numbers.uniform() } == [0.40881002, 0.68683594, 0.23647958])
    #expect((0..<3).map { _ in normal.normal() } == [-0.51700485, 1.6741143, 0.6949616])
    #expect(order.permutation(10) == [7, 5, 8, 2, 9, 3, 0, 1, 6, 4])
    var (named, numbered) = (stream.split("weights"), stream.split(3))
    #expect(named.next() == 1_916_103_056_589_502_556)
    #expect(numbered.next() == 10_381_347_008_136_600_339)
  }

  @Test func `the same seed gives the same numbers, another seed others`() {
    func numbers(_ seed: UInt64) -> [UInt64] {
      var stream = RandomStream(seed: seed)
      return (0..<9).map { _ in stream.next() }
    }
    #expect(numbers(5) == numbers(5))
    #expect(Set(numbers(5)).isDisjoint(with: numbers(6)))
  }

  @Test func `a split does not depend on what was taken before`() {
    var taken = RandomStream(seed: 5)
    _ = taken.permutation(100)
    var (late, early) = (taken.split("a"), RandomStream(seed: 5).split("a"))
    #expect(late.next() == early.next())
  }

  @Test func `splits differ from each other, by name and by number`() {
    let stream = RandomStream(seed: 5)
    var streams =
      [stream, stream.split("a"), stream.split("b"), stream.split("a").split("b")]
      + [stream.split(0), stream.split(1), stream.split(-1)]
    let firsts = streams.indices.map { streams[$0].next() }
    #expect(Set(firsts).count == firsts.count)
  }

  @Test func `uniform numbers fill their range evenly`() {
    var stream = RandomStream(seed: 1)
    let numbers = (0..<10_000).map { _ in stream.uniform(in: -2...6) }
    #expect(numbers.allSatisfy { $0 >= -2 && $0 <= 6 })
    for quarter in 0..<4 {
      let low = Float(quarter * 2 - 2)
      let share = numbers.filter { $0 >= low && $0 < low + 2 }.count
      #expect(abs(share - 2500) < 200)
    }
  }

  @Test func `normal numbers have the mean and deviation asked for`() {
    var stream = RandomStream(seed: 1)
    let numbers = (0..<10_000).map { _ in
      Double(stream.normal(mean: 3, standardDeviation: 2))
    }
    let mean = numbers.reduce(0, +) / 10_000
    let deviation = (numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 10_000).squareRoot()
    #expect(abs(mean - 3) < 0.08)
    #expect(abs(deviation - 2) < 0.06)
    #expect(numbers.allSatisfy { $0.isFinite })
  }

  @Test func `numbers below a bound are all reached, about equally often`() {
    var stream = RandomStream(seed: 2)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<7000 { counts[stream.next(below: 7)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 1000) < 150 })
    #expect(stream.next(below: 1) == 0)
    let huge = stream.next(below: Int.max)
    #expect(huge >= 0 && huge < Int.max)
  }

  @Test func `a permutation has every number once`() {
    var stream = RandomStream(seed: 3)
    let order = stream.permutation(1000)
    #expect(order.sorted() == Array(0..<1000))
    #expect(order != Array(0..<1000))
    #expect(stream.permutation(0) == [])
  }

  @Test func `every order of three is about equally likely`() {
    var stream = RandomStream(seed: 4)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 { counts[stream.permutation(3), default: 0] += 1 }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 150 })
  }
}
