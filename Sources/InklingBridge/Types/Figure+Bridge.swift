import Inkling
import InklingSwift

extension HostTypeBuilder {
  /// The figures that are made of numbers.
  mutating func declareCharts() {
    declare(
      """
      static func bars(
        _ values: [Double], names: [String] = [], xLabel: String = "class", yLabel: String = "value", marked: Int? = nil
      ) throws -> Figure
      """
    ) { call in
      try Figure.bars(
        call[0], names: call[1], xLabel: call[2], yLabel: call[3], marked: call[4]
      ).hostValue
    }
    declare(
      "static func histogram(_ values: [Double], bins: Int = 10, xLabel: String = \"value\") throws -> Figure"
    ) { call in
      try Figure.histogram(call[0], bins: call[1], xLabel: call[2]).hostValue
    }
    declare(
      """
      static func scatter(
        _ x: [Double], _ y: [Double], groups: [String] = [], xLabel: String = "x", yLabel: String = "y",
        isLogarithmic: Bool = false, isJoined: Bool = false, paretoFront: Bool = false
      ) throws -> Figure
      """
    ) { call in
      try Figure.scatter(
        call[0], call[1], groups: call[2], xLabel: call[3], yLabel: call[4],
        isLogarithmic: call[5], isJoined: call[6], paretoFront: call[7]
      ).hostValue
    }
    declare(
      """
      static func compare(
        _ histories: [History], names: [String], metric: String = "loss", smoothing: Double = 0
      ) throws -> Figure
      """
    ) { call in
      try Figure.compare(call[0], names: call[1], metric: call[2], smoothing: call[3]).hostValue
    }
    declare("static func grid(_ figures: [Figure], columns: Int = 2) throws -> Figure") { call in
      try Figure.grid(call[0], columns: call[1]).hostValue
    }
    declare(
      """
      static func images(
        _ images: Tensor, names: [String] = [], columns: Int? = nil, isDiverging: Bool = false,
        sharesScale: Bool = true
      ) throws -> Figure
      """
    ) { call in
      try Figure.images(
        call[0], names: call[1], columns: call[2], isDiverging: call[3], sharesScale: call[4]
      ).hostValue
    }
  }
}
