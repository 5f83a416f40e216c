/// What a layer computes, where a plan may do it in one go with the next layer.
enum FusibleLayer: Sendable {
  case convolution(ConvolutionShape, Activation)
  case maxPooling(ImageWindow)
}

extension BuiltLayer {
  /// Two layers in a row as one, where there is a way that is faster: a convolution and max pooling,
  /// see ``PooledConvolutionShape``. Its weights are those of the first, its output that of the
  /// second; what lies between is never written.
  ///
  /// - Parameter needsInputGradient: false in predictions, and at the beginning of a model.
  init?(fusing first: BuiltLayer, with second: BuiltLayer, needsInputGradient: Bool) {
    guard case .convolution(let convolution, let activation) = first.fusible,
      case .maxPooling(let pools) = second.fusible,
      let shape = PooledConvolutionShape(
        convolution, activation, pools, needsInputGradient: needsInputGradient)
    else { return nil }
    self.init(
      outputShape: second.outputShape, parameters: first.parameters,
      multiplications: first.multiplications
    ) { context throws(CoreError) in
      try PooledConvolutionOperation(shape, context)
    }
  }
}
