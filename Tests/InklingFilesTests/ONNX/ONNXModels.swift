import Foundation
import InklingCore
import InklingFiles

/// Models for the tests of the ONNX export: one for each thing that a layer can do, and random ones.
struct ONNXModel: CustomStringConvertible {
  let description: String
  let model: Sequential
  /// Some examples.
  let input: Tensor

  /// A model with random weights, running means and variances of batches included.
  init(_ name: String, _ inputShape: [Int], seed: Int = 1, _ layers: [any Layer]) throws {
    description = name
    model = try Sequential(layers, inputShape: inputShape, seed: seed)
    var random = SplitMix(state: UInt64(seed) &* 31 &+ 7)
    func numbers(_ shape: [Int], _ range: ClosedRange<Float>) throws -> Tensor {
      let count = shape.reduce(1, *)
      return try Tensor(
        shape: shape, scalars: (0..<count).map { _ in .random(in: range, using: &random) })
    }
    try model.setWeights(
      zip(model.weightNames, model.weights).map { name, weights in
        let fan = Float(weights.shape.dropLast().reduce(1, *))
        let size = 1.5 / fan.squareRoot()
        return try numbers(
          weights.shape,
          name.hasSuffix("variance") ? 0.5...2 : name.hasSuffix("gamma") ? 0.5...1.5 : -size...size)
      })
    input = try numbers([3] + inputShape, -2...2)
  }

  static func each() throws -> [ONNXModel] {
    var models: [ONNXModel] = []
    func add(_ name: String, _ shape: [Int], _ layers: any Layer...) throws {
      models.append(try ONNXModel(name, shape, layers))
    }
    let activations: [Activation] = [
      .linear, .relu, .leakyRelu, .leakyRelu(negativeSlope: 0.05), .elu, .elu(alpha: 0.5), .selu,
      .gelu, .gelu(approximate: true), .sigmoid, .tanh, .softplus, .softsign, .silu, .hardSigmoid,
      .exponential, .softmax, .logSoftmax,
    ]
    for activation in activations {
      try add("dense \(activation)", [5], Dense(4, activation: activation))
      try add("layer \(activation)", [4, 4, 3], activation)
      try add(
        "convolution \(activation)", [4, 4, 3], Conv2D(4, kernelSize: 2, activation: activation))
    }
    try add("dense without bias", [5], Dense(4, useBias: false))
    try add("activation layers", [5], ReLU(), LeakyReLU(), ELU(alpha: 0.7), Softmax())
    try add("dropout", [5], Dropout(0.5))
    try add("flatten", [2, 3, 4], Flatten())
    try add("reshape", [4, 6], Reshape([2, -1, 4]))
    for padding in [Padding.valid, .same] {
      for (size, stride) in [
        ((3, 3), (1, 1)), ((2, 3), (2, 1)), ((1, 1), (2, 3)), ((4, 2), (3, 3)),
      ] {
        let title = "\(padding) \(size) \(stride)"
        try add(
          "conv \(title)", [7, 8, 3], Conv2D(4, kernelSize: size, strides: stride, padding: padding)
        )
        try add(
          "depthwise \(title)", [7, 8, 3],
          DepthwiseConv2D(
            kernelSize: size, strides: (stride.0, stride.0), padding: padding, depthMultiplier: 2))
        try add(
          "separable \(title)", [7, 8, 3],
          SeparableConv2D(
            4, kernelSize: size, strides: (stride.0, stride.0), padding: padding,
            depthMultiplier: 2, activation: .relu))
        try add(
          "max \(title)", [7, 8, 3],
          MaxPooling2D(poolSize: size, strides: stride, padding: padding))
        try add(
          "average \(title)", [7, 8, 3],
          AveragePooling2D(poolSize: size, strides: stride, padding: padding))
      }
      try add(
        "dilated \(padding)", [9, 9, 2],
        Conv2D(3, kernelSize: (3, 3), padding: padding, dilationRate: (2, 3), useBias: false))
      try add(
        "dilated depthwise \(padding)", [9, 9, 2],
        DepthwiseConv2D(kernelSize: (2, 3), padding: padding, dilationRate: (3, 2), useBias: false))
      try add(
        "dilated separable \(padding)", [9, 9, 2],
        SeparableConv2D(3, kernelSize: 2, padding: padding, dilationRate: 3, useBias: false))
    }
    for keepDims in [false, true] {
      try add("global max \(keepDims)", [4, 5, 3], GlobalMaxPooling2D(keepDims: keepDims))
      try add("global average \(keepDims)", [4, 5, 3], GlobalAveragePooling2D(keepDims: keepDims))
      try add(
        "global and on \(keepDims)", [4, 5, 3], Conv2D(3, kernelSize: 2),
        GlobalAveragePooling2D(keepDims: keepDims), BatchNormalization(), Flatten(), Dense(2))
    }
    for shape in [[5], [4, 5], [4, 4, 3], [2, 3, 4, 2]] {
      try add("batch normalization \(shape)", shape, BatchNormalization())
      try add(
        "batch normalization \(shape), nothing learned", shape,
        BatchNormalization(epsilon: 0.1, center: false, scale: false), Flatten(), Dense(2))
    }
    try add("zero padding", [3, 4, 2], ZeroPadding2D(padding: ((1, 2), (0, 3))))
    try add(
      "zero padding behind a convolution", [3, 4, 2], Conv2D(2, kernelSize: 2),
      ZeroPadding2D(padding: ((1, 2), (0, 3))))
    try add(
      "order of flattened numbers", [6, 6, 2], Conv2D(3, kernelSize: 3), MaxPooling2D(),
      Flatten(), Dense(4))
    try add(
      "reshape behind a convolution", [4, 4, 2], Conv2D(3, kernelSize: 1), Reshape([2, 8, 3]),
      Conv2D(2, kernelSize: 2), Reshape([-1]))
    try add(
      "names that the graph has itself", [4], Dense(3, name: "input"), Dense(2, name: "output"),
      Dense(3, name: "output_"), Dense(2, name: "N"))
    return models
  }

  /// A model of random layers.
  static func random(seed: Int) throws -> ONNXModel {
    var random = SplitMix(state: UInt64(seed) &* 1_000_003 &+ 17)
    func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }
    func activation() -> Activation {
      let all: [Activation] = [
        .linear, .relu, .leakyRelu, .elu, .selu, .gelu, .gelu(approximate: true), .sigmoid, .tanh,
        .softplus, .softsign, .silu, .hardSigmoid, .softmax, .logSoftmax,
      ]
      return all[number(0...all.count - 1)]
    }
    let inputShape = [number(6...10), number(6...10), number(1...3)]
    var layers: [any Layer] = []
    var isImage = true
    for _ in 0..<number(3...8) {
      let padding: Padding = number(0...1) == 0 ? .valid : .same
      let size = (number(1...3), number(1...3))
      let stride = number(1...2)
      switch isImage ? number(0...10) : number(7...12) {
      case 0, 1:
        layers.append(
          Conv2D(
            number(1...5), kernelSize: size, strides: (stride, number(1...2)), padding: padding,
            activation: activation(), useBias: number(0...1) == 0))
      case 2:
        layers.append(
          DepthwiseConv2D(
            kernelSize: size, strides: (stride, stride), padding: padding,
            depthMultiplier: number(1...2), activation: activation()))
      case 3:
        layers.append(
          SeparableConv2D(
            number(1...5), kernelSize: size, padding: .same, dilationRate: (stride, stride),
            activation: activation()))
      case 4: layers.append(MaxPooling2D(poolSize: size, strides: (1, stride), padding: .same))
      case 5: layers.append(AveragePooling2D(poolSize: size, strides: (stride, 1), padding: .same))
      case 6: layers.append(ZeroPadding2D(padding: (number(0...2), number(0...2))))
      case 7: layers.append(activation())
      case 8: layers.append(BatchNormalization(center: number(0...1) == 0))
      case 9: layers.append(Dropout(0.3))
      case 10 where isImage:
        isImage = false
        layers.append(
          [Flatten(), GlobalMaxPooling2D(), GlobalAveragePooling2D()][number(0...2)] as any Layer)
      default: layers.append(Dense(number(1...6), activation: activation()))
      }
    }
    do {
      return try ONNXModel("random \(seed)", inputShape, seed: seed, layers)
    } catch is CoreError {
      // A window that the images had become too small for.
      return try self.random(seed: seed + 1_000)
    }
  }
}
