/// What images of one digit look like, in numbers; each is a mean over the images.
struct Look: Codable {
  /// The brightness of all pixels, 0 to 1.
  let ink: Double
  /// The width of the strokes in pixels: twice the area of the ink over the length of its edge.
  let strokeWidth: Double
  /// Columns with ink for each row with ink.
  let aspect: Double
  /// How far the ink leans to the right for each pixel upwards.
  let slant: Double
  /// The share of pixels that are neither black nor full ink.
  let grey: Double
  /// The root mean squared difference of a pixel from the mean image: how much the images differ.
  let spread: Double

  init(images: [[Float]]) {
    let count = Double(max(images.count, 1))
    func mean(_ measure: ([Float]) -> Double) -> Double {
      images.reduce(0) { $0 + measure($1) } / count
    }
    ink = mean { $0.reduce(0) { $0 + Double($1) } / 784 }
    strokeWidth = mean(Self.strokeWidth)
    aspect = mean(Self.aspect)
    slant = mean(Self.slant)
    grey = mean { image in Double(image.count { $0 > 0 && $0 < 250 / 255 }) / 784 }
    let middle = (0..<784).map { pixel in
      images.reduce(0) { $0 + Double($1[pixel]) } / count
    }
    spread = mean { image in
      image.indices.reduce(0) { sum, pixel in
        let difference = Double(image[pixel]) - middle[pixel]
        return sum + difference * difference / 784
      }
    }.squareRoot()
  }

  /// The length of the edge is the sum of the slopes (the co-area formula).
  private static func strokeWidth(_ image: [Float]) -> Double {
    var (area, edge) = (0.0, 0.0)
    for row in 0..<27 {
      for column in 0..<27 {
        let value = image[row * 28 + column]
        let right = Double(image[row * 28 + column + 1] - value)
        let below = Double(image[row * 28 + column + 28] - value)
        area += Double(value)
        edge += (right * right + below * below).squareRoot()
      }
    }
    return 2 * area / max(edge, 1e-9)
  }

  private static func aspect(_ image: [Float]) -> Double {
    let inked = image.indices.filter { image[$0] > 0 }
    let rows = Set(inked.map { $0 / 28 })
    let columns = Set(inked.map { $0 % 28 })
    return Double(columns.count) / Double(max(rows.count, 1))
  }

  private static func slant(_ image: [Float]) -> Double {
    func moment(_ weight: (Double, Double) -> Double) -> Double {
      image.indices.reduce(0) { sum, pixel in
        sum + Double(image[pixel]) * weight(Double(pixel % 28), Double(pixel / 28))
      }
    }
    let mass = max(moment { _, _ in 1 }, 1e-9)
    let (x, y) = (moment { x, _ in x } / mass, moment { _, y in y } / mass)
    return moment { -($0 - x) * ($1 - y) } / max(moment { ($1 - y) * ($1 - y) }, 1e-9)
  }
}
