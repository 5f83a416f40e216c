import InklingCore
import InklingFiles
import Testing

@testable import InklingData

struct BuiltInDigitsTests {
  static let images = (0..<1_000).map(DigitDrawing.image)

  /// Recorded from this generator. Where it differs, the images have changed: raise
  /// `BuiltInDigits.version`, so that nobody's cache keeps the old ones, and record the new value.
  @Test func `the images are the same on every machine`() {
    #expect(BuiltInDigits.version == 3)
    let digest = SHA256Digest(of: Array(Self.images.prefix(200).joined()))
    #expect(
      digest.description
        == "c26f41ea34127bf25387730cecd5516faa894f227d24a97ca5d5dd06ce8bb3ef")
  }

  @Test func `an image is the same whatever was drawn before it`() {
    for index in [0, 7, 999] {
      #expect(DigitDrawing.image(index) == Self.images[index])
    }
  }

  @Test func `images differ from one another`() {
    #expect(Set(Self.images).count == Self.images.count)
  }

  @Test func `the digits come about equally often`() {
    var counts = [Int](repeating: 0, count: 10)
    for index in 0..<10_000 { counts[DigitDrawing.label(index)] += 1 }
    // Five standard deviations of a fair draw.
    #expect(counts.allSatisfy { abs($0 - 1_000) < 150 })
  }

  @Test func `ink is white on black, and there is enough of it`() {
    for image in Self.images {
      #expect(image.count == 784)
      #expect(image.max()! >= 200)
      let share = Double(image.count { $0 == 0 }) / 784
      #expect(share > 0.45 && share < 0.97)
    }
  }

  @Test func `the ink fits into a box of 20 by 20 and touches two of its sides`() {
    for image in Self.images {
      let inked = image.indices.filter { image[$0] > 0 }
      let rows = inked.map { $0 / 28 }
      let columns = inked.map { $0 % 28 }
      let height = rows.max()! - rows.min()! + 1
      let width = columns.max()! - columns.min()! + 1
      #expect(max(width, height) == 20)
    }
  }

  @Test func `the centre of mass lies in the middle, unless ink would leave the image`() {
    for image in Self.images {
      let mass = image.reduce(0) { $0 + Double($1) }
      let x = image.indices.reduce(0) { $0 + Double(image[$1]) * Double($1 % 28) } / mass
      let y = image.indices.reduce(0) { $0 + Double(image[$1]) * Double($1 / 28) } / mass
      let touchesSide = (0..<28).contains { image[$0 * 28] > 0 || image[$0 * 28 + 27] > 0 }
      let touchesEnd = (0..<28).contains { image[$0] > 0 || image[27 * 28 + $0] > 0 }
      // As in MNIST's images, the middle is pixel 14 of 0...27.
      #expect(abs(x - 14) < 0.51 || touchesSide)
      #expect(abs(y - 14) < 0.51 || touchesEnd)
    }
  }

  @Test func `an image looks more like its own digit than like the others`() {
    var means = [[Double]](repeating: .init(repeating: 0, count: 784), count: 10)
    var counts = [Double](repeating: 0, count: 10)
    for index in 0..<800 {
      let label = DigitDrawing.label(index)
      counts[label] += 1
      for pixel in 0..<784 { means[label][pixel] += Double(Self.images[index][pixel]) }
    }
    let right = (800..<1_000).count { index in
      let image = Self.images[index]
      let distances = (0..<10).map { digit in
        (0..<784).reduce(0.0) { sum, pixel in
          let difference = Double(image[pixel]) - means[digit][pixel] / counts[digit]
          return sum + difference * difference
        }
      }
      return distances.indices.min { distances[$0] < distances[$1] } == DigitDrawing.label(index)
    }
    // Guessing gives 20 of 200; the nearest mean gives some 80 % on MNIST.
    #expect(right > 130)
  }
}
