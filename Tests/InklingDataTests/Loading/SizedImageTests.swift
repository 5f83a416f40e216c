import Foundation
import Testing

@testable import InklingData

struct SizedImageTests {
  /// A case of `Fixtures/resize.json`: a picture, and what TensorFlow makes of it.
  struct Case: Decodable, CustomTestStringConvertible {
    let method: String
    let old: [Int]
    let new: [Int]
    let channels: Int
    let pixels: [UInt8]
    let numbers: [Double]
    var testDescription: String { "\(method) \(old) to \(new), \(channels) channels" }
  }

  static let cases: [Case] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/resize.json")
    return (try? JSONDecoder().decode([Case].self, from: Data(contentsOf: file))) ?? []
  }()

  @Test func `there are cases`() { #expect(Self.cases.count == 28) }

  @Test(arguments: cases)
  func `pictures are resized as TensorFlow does it, and rounded`(example: Case) {
    let image = SizedImage(
      height: example.old[0], width: example.old[1], channels: example.channels,
      pixels: example.pixels
    ).resized(
      height: example.new[0], width: example.new[1],
      example.method == "area" ? .area : .bilinear)
    #expect(image.height == example.new[0] && image.width == example.new[1])
    #expect(image.pixels.count == example.numbers.count)
    for (pixel, number) in zip(image.pixels, example.numbers) {
      // Half a step by rounding; numbers that lie in the middle may go either way.
      #expect(abs(Double(pixel) - number) <= 0.501)
    }
  }

  @Test(arguments: [1, 2, 3, 7, 28, 100], [1, 2, 5, 28, 99])
  func `weights are shares of one, within the picture`(old: Int, new: Int) {
    for interpolation in [ImageInterpolation.bilinear, .area] {
      let all = PixelWeights.all(from: old, to: new, interpolation)
      #expect(all.count == new)
      for weights in all {
        #expect(abs(weights.weights.reduce(0, +) - 1) < 1e-5)
        #expect(weights.weights.allSatisfy { $0 >= 0 })
        #expect(weights.first >= 0 && weights.first + weights.weights.count <= old)
      }
    }
  }
}
