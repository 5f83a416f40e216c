/// What was measured of one batch.
struct BatchSums: Sendable {
  /// The sum of the losses of its examples.
  var loss = 0.0
  /// What the metrics counted, one metric after another.
  var counts: [Double] = []
}
