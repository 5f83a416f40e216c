/// ``AveragePooling2D`` or ``GlobalAveragePooling2D`` on the buffers of a batch.
final class AveragePoolingOperation: Operation {
  let output: Activations

  private let places: PoolingPlaces
  private let input: Activations

  init(_ window: ImageWindow, _ context: OperationContext) throws(CoreError) {
    input = context.input
    output = try Activations(
      size: window.pooledSize, batchSize: context.batchSize, withGradients: context.isTraining)
    places = PoolingPlaces(window)
  }

  func forward(_ panel: Panel) {
    AveragePoolingKernels.forward(places, input.values, into: output.values, rows: panel.rows)
  }

  func backward(_ panel: Panel) {
    guard let slopes = output.gradients, let inputSlopes = input.gradients else { return }
    AveragePoolingKernels.backward(places, slopes, into: inputSlopes, rows: panel.rows)
  }
}
