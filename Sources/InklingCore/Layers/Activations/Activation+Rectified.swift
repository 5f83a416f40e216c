extension Activation {
  /// Negative sums become 0: f(x) = max(x, 0). Its derivative at 0 is 0, as in Keras.
  ///
  /// **Source**: Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines"
  /// (ICML 2010).
  public static let relu = Activation(kind: .relu)

  /// Negative sums become small: f(x) = x for x > 0, 0.2 x for others.
  ///
  /// **Source**: Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic
  /// models" (2013); the slope is Keras 3's.
  public static let leakyRelu = leakyRelu(negativeSlope: 0.2)

  /// Negative sums become small: f(x) = x for x > 0, negativeSlope x for others.
  ///
  /// - Parameter negativeSlope: the slope for negative sums, 0 or more. It is checked when the model
  ///   is made.
  ///
  /// **Source**: Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic
  /// models" (2013).
  public static func leakyRelu(negativeSlope: Double) -> Activation {
    Activation(kind: .leakyRelu(negativeSlope: Float(negativeSlope)))
  }

  /// Negative sums level off at -1: f(x) = x for x > 0, exp(x) - 1 for others.
  ///
  /// **Source**: Clevert, Unterthiner and Hochreiter, "Fast and accurate deep network learning by
  /// exponential linear units (ELUs)" (ICLR 2016).
  public static let elu = elu(alpha: 1)

  /// Negative sums level off at -alpha: f(x) = x for x > 0, alpha (exp(x) - 1) for others.
  ///
  /// - Parameter alpha: where they level off, 0 or more. It is checked when the model is made.
  ///
  /// **Source**: Clevert, Unterthiner and Hochreiter, "Fast and accurate deep network learning by
  /// exponential linear units (ELUs)" (ICLR 2016).
  public static func elu(alpha: Double) -> Activation {
    Activation(kind: .elu(alpha: Float(alpha)))
  }

  /// An ``elu`` with the scale that keeps mean 0 and variance 1 from layer to layer: f(x) = 1.0507 x
  /// for x > 0, 1.0507 * 1.6733 (exp(x) - 1) for others.
  ///
  /// It is meant for weights that begin with ``Initializer/lecunNormal``.
  ///
  /// **Source**: Klambauer et al., "Self-normalizing neural networks" (NIPS 2017).
  public static let selu = Activation(kind: .selu)

  package static let seluScale: Float = 1.050_700_987_355_480_5
  package static let seluAlpha: Float = 1.673_263_242_354_377_2

  /// Each sum times the probability that a standard normal number is smaller: f(x) = x / 2 (1 +
  /// erf(x / sqrt(2))).
  ///
  /// **Source**: Hendrycks and Gimpel, "Gaussian error linear units (GELUs)" (2016); the exact form
  /// is Keras 3's default.
  public static let gelu = gelu(approximate: false)

  /// Each sum times the probability that a standard normal number is smaller.
  ///
  /// - Parameter approximate: whether instead of the exact f(x) = x / 2 (1 + erf(x / sqrt(2))) the
  ///   older f(x) = x / 2 (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) is computed, which differs
  ///   from it by less than 0.0005.
  ///
  /// **Source**: Hendrycks and Gimpel, "Gaussian error linear units (GELUs)" (2016), section 2.
  public static func gelu(approximate: Bool) -> Activation {
    Activation(kind: .gelu(isApproximate: approximate))
  }

  /// Each sum times its sigmoid: f(x) = x / (1 + exp(-x)). Also called swish.
  ///
  /// **Source**: Ramachandran, Zoph and Le, "Searching for activation functions" (2017).
  public static let silu = Activation(kind: .silu)

  /// A relu without its corner: f(x) = ln(1 + exp(x)). The results are positive.
  ///
  /// **Source**: Dugas et al., "Incorporating second-order functional knowledge for better option
  /// pricing" (NIPS 2000).
  public static let softplus = Activation(kind: .softplus)
}
