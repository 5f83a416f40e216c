extension Initializer {
  /// Evenly distributed in [-l, l] with l = sqrt(6 / (inputs + outputs)).
  ///
  /// Keras's default for kernels. Inputs and outputs are the last two sizes of the kernel, times the
  /// window of a convolution.
  ///
  /// **Source**: Glorot and Bengio, "Understanding the difficulty of training deep feedforward
  /// neural networks" (AISTATS 2010), section 4.2.1.
  public static let glorotUniform = scaled(1, .average, .uniform)

  /// Normally distributed with standard deviation sqrt(2 / (inputs + outputs)), none further out
  /// than 2.27 of these.
  ///
  /// It is the normal distribution of a deviation larger by 1 / 0.8796, of which what lies beyond
  /// two of its deviations is drawn again.
  ///
  /// **Source**: Glorot and Bengio, "Understanding the difficulty of training deep feedforward
  /// neural networks" (AISTATS 2010); truncated as in Keras 3.
  public static let glorotNormal = scaled(1, .average, .truncatedNormal)

  /// Evenly distributed in [-l, l] with l = sqrt(6 / inputs); meant for layers with
  /// ``Activation/relu``.
  ///
  /// **Source**: He et al., "Delving deep into rectifiers" (ICCV 2015), section 2.2; uniform as in
  /// Keras 3.
  public static let heUniform = scaled(2, .input, .uniform)

  /// Normally distributed with standard deviation sqrt(2 / inputs), none further out than 2.27 of
  /// these; meant for layers with ``Activation/relu``.
  ///
  /// **Source**: He et al., "Delving deep into rectifiers" (ICCV 2015), section 2.2; truncated as in
  /// Keras 3.
  public static let heNormal = scaled(2, .input, .truncatedNormal)

  /// Evenly distributed in [-l, l] with l = sqrt(3 / inputs).
  ///
  /// **Source**: LeCun et al., "Efficient backprop" (1998), section 4.6; uniform as in Keras 3.
  public static let lecunUniform = scaled(1, .input, .uniform)

  /// Normally distributed with standard deviation sqrt(1 / inputs), none further out than 2.27 of
  /// these; meant for layers with ``Activation/selu``.
  ///
  /// **Source**: LeCun et al., "Efficient backprop" (1998), section 4.6; truncated as in Keras 3.
  public static let lecunNormal = scaled(1, .input, .truncatedNormal)

  private static func scaled(
    _ scale: Double, _ fan: VarianceScaling.Fan, _ distribution: VarianceScaling.Distribution
  ) -> Initializer {
    Initializer(
      kind: .varianceScaling(
        VarianceScaling(scale: scale, fan: fan, distribution: distribution)))
  }
}
