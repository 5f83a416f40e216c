/// The ways in which the ten digits are written, by digit.
///
/// Designed by eye, after the copybook forms taught in Europe and America and the short cuts that hands take
/// with them. Which were missing was seen by looking at MNIST's digits that networks misread; none was traced or
/// computed from them.
enum DigitGlyphs {
  /// The ways of writing each digit from 0 to 9.
  static let all: [[Glyph]] = [
    zero, one, two, three, four, five, six, seven, eight, nine,
  ]

  /// How high each digit from 0 to 9 is usually written, in heights of the copybook.
  ///
  /// The same pen makes thick lines in a small digit, once all have been brought to one size: zeros are written
  /// small, what has two storeys is written large.
  static let heights: [Float] = [0.88, 0.9, 0.94, 0.97, 1.02, 0.97, 1, 0.93, 1.1, 1.11]
}
