/// What a window does at the edge of an image.
///
///     Conv2D(32, kernelSize: 3, padding: .same)
public enum Padding: Sendable, Equatable {
  /// It stays inside: of n pixels and a window of k, n - k + 1 places are left, or every s-th of
  /// them with a stride of s.
  case valid
  /// It goes beyond, as far as gives one output for each pixel, or for every s-th with a stride of
  /// s. A convolution finds zeros there, and pooling nothing at all. If the number of pixels that
  /// are added is odd, one more is added at the end than at the beginning, as in Keras on
  /// TensorFlow.
  case same
}
