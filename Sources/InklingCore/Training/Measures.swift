/// What is measured of each batch.
struct Measures: Sendable {
  let loss: Loss
  let metrics: [Metric]
}
