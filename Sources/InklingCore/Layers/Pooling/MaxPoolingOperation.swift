/// ``MaxPooling2D`` or ``GlobalMaxPooling2D`` on the buffers of a batch.
final class MaxPoolingOperation: Operation {
  let output: Activations

  private let places: PoolingPlaces
  private let input: Activations
  /// Which pixel each output came from, where there is a way back and the pools are not too large.
  private let winners: Buffer<UInt8>?

  init(_ window: ImageWindow, _ context: OperationContext) throws(CoreError) {
    input = context.input
    output = try Activations(
      size: window.pooledSize, batchSize: context.batchSize, withGradients: context.isTraining)
    places = PoolingPlaces(window)
    let remembers =
      input.gradients != nil && places.mostPixels <= MaxPoolingKernels.mostRemembered
    winners = remembers ? try Buffer(count: output.values.count) : nil
  }

  func forward(_ panel: Panel) {
    MaxPoolingKernels.forward(
      places, input.values, into: output.values, winners: winners, rows: panel.rows)
  }

  func backward(_ panel: Panel) {
    guard let slopes = output.gradients, let inputSlopes = input.gradients else { return }
    if let winners {
      MaxPoolingKernels.backward(
        places, slopes, winners: winners, into: inputSlopes, rows: panel.rows)
    } else {
      MaxPoolingKernels.backward(
        places, slopes, images: input.values, results: output.values, into: inputSlopes,
        rows: panel.rows)
    }
  }
}
