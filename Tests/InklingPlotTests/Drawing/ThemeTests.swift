import Foundation
import Testing

@testable import InklingPlot

/// The colours are a promise to people who see differently; these tests keep it.
struct ThemeTests {
  @Test(arguments: Theme.allCases)
  func `text has the contrast of WCAG AA`(_ theme: Theme) {
    let palette = theme.palette
    for color in [palette.ink, palette.mutedInk, palette.wrong] {
      #expect(contrast(color, palette.background) >= 4.5, "\(color)")
    }
  }

  @Test(arguments: Theme.allCases)
  func `curves have the contrast of WCAG AA for graphics`(_ theme: Theme) {
    for color in theme.palette.cycle {
      #expect(contrast(color, theme.palette.background) >= 3, "\(color)")
    }
  }

  @Test(arguments: Theme.allCases)
  func `colours of curves stay apart for the colour-blind`(_ theme: Theme) {
    for (name, matrix) in deficiencies {
      let seen = theme.palette.cycle.map { lab(matrix.applied(to: linear($0))) }
      for first in seen.indices {
        for second in seen[..<first].indices {
          let distance = zip(seen[first], seen[second]).map { ($0 - $1) * ($0 - $1) }
            .reduce(0, +).squareRoot()
          // Euclidean distance in CIELAB; 2.3 is just noticeable.
          #expect(
            distance > 10,
            "\(name): \(theme.palette.cycle[first]) and \(theme.palette.cycle[second])")
        }
      }
    }
  }

  @Test func `the backgrounds are those of the pages`() {
    #expect(Theme.light.palette.background.description == "#ffffff")
    #expect(Theme.dark.palette.background.description == "#16181d")
  }
}

/// Source: Machado, Oliveira and Fernandes, 2009, severity 1.
private let deficiencies: [(String, [[Double]])] = [
  ("normal", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
  (
    "protanopia",
    [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ]
  ),
  (
    "deuteranopia",
    [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ]
  ),
  (
    "tritanopia",
    [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.303900],
    ]
  ),
]

extension [[Double]] {
  fileprivate func applied(to vector: [Double]) -> [Double] {
    map { row in Swift.min(1, Swift.max(0, zip(row, vector).map { $0 * $1 }.reduce(0, +))) }
  }
}

private func linear(_ color: Color) -> [Double] {
  [color.red, color.green, color.blue].map { byte in
    let value = Double(byte) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

private func contrast(_ first: Color, _ second: Color) -> Double {
  let luminances = [first, second].map { color in
    zip(linear(color), [0.2126, 0.7152, 0.0722]).map { $0 * $1 }.reduce(0.05, +)
  }
  return luminances.max()! / luminances.min()!
}

private func lab(_ rgb: [Double]) -> [Double] {
  let xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    .map { row in zip(row, rgb).map { $0 * $1 }.reduce(0, +) }
  let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white in
    value / white > 0.008856 ? cbrt(value / white) : 7.787 * value / white + 16.0 / 116
  }
  return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
}
