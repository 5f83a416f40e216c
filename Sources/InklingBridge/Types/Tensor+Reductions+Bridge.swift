import Inkling
import InklingSwift

extension HostTypeBuilder {
  /// Declares what makes one number of many, of all of a tensor's or along axes, and the products and softmax.
  mutating func declareTensorReductions() {
    let reductions: KeyValuePairs<String, (of: (Tensor) -> Float, along: Reduction)> = [
      "sum": ({ $0.sum() }, .sum), "mean": ({ $0.mean() }, .mean),
      "product": ({ $0.product() }, .product), "variance": ({ $0.variance() }, .variance),
      "standardDeviation": ({ $0.standardDeviation() }, .standardDeviation),
      "minimum": ({ $0.minimum() }, .minimum), "maximum": ({ $0.maximum() }, .maximum),
    ]
    for (name, reduction) in reductions {
      declare("func \(name)() -> Float") { reduction.of(try $0.receiver()).hostValue }
      declare("func \(name)(axis: Int, keepDims: Bool = false) -> Tensor") { call in
        try call.receiver(Tensor.self)
          .checkedReduced(reduction.along, axes: [call[0]], keepDims: call[1]).hostValue
      }
      guard ["sum", "mean", "variance"].contains(name) else { continue }
      declare("func \(name)(axes: [Int], keepDims: Bool = false) -> Tensor") { call in
        try call.receiver(Tensor.self)
          .checkedReduced(reduction.along, axes: call[0], keepDims: call[1]).hostValue
      }
    }
    declare("func argmax() -> Int") { try $0.receiver(Tensor.self).argmax().hostValue }
    declare("func argmin() -> Int") { try $0.receiver(Tensor.self).argmin().hostValue }
    declare("func argmax(axis: Int) -> [Int]") { call in
      try call.receiver(Tensor.self).checkedArgmax(axis: call[0]).hostValue
    }
    declare("func argmin(axis: Int) -> [Int]") { call in
      try call.receiver(Tensor.self).checkedArgmin(axis: call[0]).hostValue
    }
    declare("func softmax(axis: Int = -1) -> Tensor") { call in
      try call.receiver(Tensor.self).checkedSoftmax(axis: call[0]).hostValue
    }
    declare("func matmul(_ other: Tensor) -> Tensor") { call in
      try call.receiver(Tensor.self).checkedMatmul(call[0]).hostValue
    }
  }
}
