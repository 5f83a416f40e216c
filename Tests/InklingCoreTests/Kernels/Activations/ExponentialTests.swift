import Foundation
import Testing

@testable import InklingCore

@Suite struct ExponentialTests {
  /// Numbers from -87.3 to 88.3, and some close to 0.
  static let points: [Float] = {
    let wide = (0...300_000).map { Float(-87.3 + Double($0) * 175.6 / 300_000) }
    let small = (0..<2000).map { Float(pow(0.98, Double($0))) }
    return wide + small + small.map { -$0 }
  }()

  @Test func `e^x is right to 2 units in the last place`() {
    let worst = Self.points.map { abs(Double(Exponential.exp($0)) / exp(Double($0)) - 1) }.max()
    #expect((worst ?? 1) < 1.2e-7)
  }

  @Test func `e^x - 1 is right to 2 units in the last place, also near 0`() {
    let worst = Self.points.filter { $0 != 0 }.map {
      abs(Double(Exponential.expMinusOne($0)) / expm1(Double($0)) - 1)
    }.max()
    #expect((worst ?? 1) < 1.8e-7)
  }

  @Test func `the ends are 0 and infinity, and a NaN stays one`() {
    for x: Float in [-87.4, -100, -.greatestFiniteMagnitude, -.infinity] {
      #expect(Exponential.exp(x) == 0)
      #expect(Exponential.expMinusOne(x) == -1)
    }
    for x: Float in [88.4, 88.6, 100, .greatestFiniteMagnitude, .infinity] {
      #expect(Exponential.exp(x) == .infinity)
      #expect(Exponential.expMinusOne(x) == .infinity)
    }
    #expect(Exponential.exp(.nan).isNaN && Exponential.expMinusOne(.nan).isNaN)
    #expect(Exponential.exp(0) == 1 && Exponential.expMinusOne(0) == 0)
  }
}
