extension Activation {
  /// Numbers to (0, 1): f(x) = 1 / (1 + exp(-x)).
  ///
  /// For a layer that answers yes or no, with probability f(x).
  ///
  /// **Source**: Rumelhart, Hinton and Williams, "Learning representations by back-propagating
  /// errors" (Nature 1986).
  public static let sigmoid = Activation(kind: .sigmoid)

  /// Numbers to (-1, 1): f(x) = (exp(x) - exp(-x)) / (exp(x) + exp(-x)).
  ///
  /// **Source**: LeCun et al., "Efficient backprop" (1998), section 4.4, for why it is better inside
  /// of a network than ``sigmoid``.
  public static let tanh = Activation(kind: .tanh)

  /// Numbers to (-1, 1), with slower ends than ``tanh``: f(x) = x / (1 + |x|).
  ///
  /// **Source**: Glorot and Bengio, "Understanding the difficulty of training deep feedforward
  /// neural networks" (AISTATS 2010), section 3.2.
  public static let softsign = Activation(kind: .softsign)

  /// A ``sigmoid`` of straight lines: f(x) = min(max(x + 3, 0), 6) / 6, that is 0 up to -3 and 1
  /// from 3 on. Its derivative at the corners is 0.
  ///
  /// **Source**: Howard et al., "Searching for MobileNetV3" (ICCV 2019), section 5.2, as in Keras 3.
  public static let hardSigmoid = Activation(kind: .hardSigmoid)

  /// Numbers to positive ones: f(x) = exp(x). From 88.8 on that is infinity.
  ///
  /// For a layer that gives a rate or a variance.
  ///
  /// **Source**: Keras 3, `exponential`.
  public static let exponential = Activation(kind: .exponential)
}
