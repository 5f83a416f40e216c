internal import Foundation

/// The numbers that an axis shows.
struct Ticks: Sendable, Equatable {
  var values: [Double]
  /// The text at each value.
  var labels: [String]
  /// What all labels are to be multiplied with (`×10⁻⁶`); `nil` where they say the value itself.
  var factor: String?

  static let none = Ticks(values: [], labels: [], factor: nil)

  /// Round numbers in a range, as many as there is room for.
  ///
  /// Steps are 1, 2, 2.5 or 5 times a power of ten. Where the values are very large or very small, the
  /// labels share a power of ten instead of showing rows of zeros.
  ///
  /// Source: Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990, with the 2.5 of
  /// matplotlib's `MaxNLocator`.
  static func nice(in range: ClosedRange<Double>, atMost count: Int) -> Ticks {
    let span = range.upperBound - range.lowerBound
    guard span > 1e-300, span.isFinite, count > 0 else { return .none }
    let rough = span / Double(count)
    let exponent = Int(log10(rough).rounded(.down))
    for (mantissa, shift) in [(1.0, 0), (2, 0), (2.5, 0), (5, 0), (1, 1), (2, 1), (2.5, 1)] {
      let power = exponent + shift
      let step = mantissa * pow(10, Double(power))
      let first = (range.lowerBound / step - 1e-9).rounded(.up)
      let last = (range.upperBound / step + 1e-9).rounded(.down)
      guard last - first < Double(count) else { continue }
      let values = stride(from: first, through: last, by: 1).map { $0 == 0 ? 0 : $0 * step }
      return labelled(values, decimals: (mantissa == 2.5 ? 1 : 0) - power)
    }
    return .none
  }

  /// Powers of ten: 10⁻³, 10⁻²; where the range has few of them, round numbers between them too.
  ///
  /// - Parameter range: The logarithms, to base 10, of the ends.
  static func logarithmic(in range: ClosedRange<Double>, atMost count: Int) -> Ticks {
    guard count > 0, range.lowerBound > -400, range.upperBound < 400 else { return .none }
    let first = Int((range.lowerBound - 1e-9).rounded(.up))
    let last = Int((range.upperBound + 1e-9).rounded(.down))
    if last - first >= 1 {
      let step = max(1, (last - first) / count + 1)
      let exponents = Array(stride(from: first, through: last, by: step))
      return Ticks(
        values: exponents.map(Double.init),
        labels: exponents.map { String(NumberText.factor(exponent: $0).dropFirst()) }, factor: nil)
    }
    var values: [Double] = []
    for exponent in (first - 1)...max(first, last) {
      for mantissa in [1.0, 2, 5] {
        let place = Double(exponent) + log10(mantissa)
        if range.contains(place) { values.append(place) }
      }
    }
    let shown = Array(values.prefix(count))
    return Ticks(
      values: shown, labels: shown.map { NumberText.spoken(pow(10, $0)) }, factor: nil)
  }

  /// Whole numbers from one on: 1, 2, 3 or, with less room, 1, 5, 10, 15.
  ///
  /// The first one is always shown, since that is where counting starts.
  static func counting(in range: ClosedRange<Double>, atMost count: Int) -> Ticks {
    let first = max(1, Int(max(range.lowerBound, -1e15).rounded(.up)))
    let last = Int(min(range.upperBound, 1e15).rounded(.down))
    guard last >= first, count > 0 else { return .none }
    var step = 1
    for candidate in countingSteps {
      step = candidate
      if (last - first) / step + 1 <= count { break }
    }
    let start = step <= 2 ? first : first + (step - first % step) % step
    var values = Array(stride(from: start, through: last, by: step))
    if start != first, count > 1, (start - first) * 2 >= step { values.insert(first, at: 0) }
    return labelled(values.map(Double.init), decimals: 0)
  }

  private static let countingSteps: [Int] = {
    var steps: [Int] = []
    var power = 1
    while power <= 1_000_000_000_000_000 {
      steps += [power, 2 * power, 5 * power]
      power *= 10
    }
    return steps
  }()

  /// Texts with the same number of decimals for all values.
  private static func labelled(_ values: [Double], decimals: Int) -> Ticks {
    let largest = values.map(\.magnitude).max() ?? 0
    guard largest > 0, largest >= 1e5 || largest < 1e-3 else {
      return Ticks(
        values: values,
        labels: values.map { NumberText.fixed($0, decimals: max(0, decimals)) }, factor: nil)
    }
    let exponent = Int(log10(largest * (1 + 1e-12)).rounded(.down))
    let labels = values.map {
      NumberText.fixed($0 / pow(10, Double(exponent)), decimals: max(0, decimals + exponent))
    }
    return Ticks(values: values, labels: labels, factor: NumberText.factor(exponent: exponent))
  }
}
