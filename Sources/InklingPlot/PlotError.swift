public import InklingCore

/// What can go wrong when a figure is made or drawn.
public enum PlotError: ExplainedError, Equatable, Sendable {
  /// A history has no metric of this name.
  case unknownMetric(String, present: [String])
  /// A history without a single epoch or metric.
  case emptyHistory
  /// Only examples of shape `[height, width]`, `[height, width, 1]` or `[height, width, 3]` are pictures.
  case notAnImage(featureShape: [Int])
  /// A data set without examples.
  case noImages
  /// More images than one figure can show.
  case tooManyImages(count: Int, limit: Int)
  /// Images of more pixels than a figure has room for.
  case imageTooLarge(width: Int, height: Int, limit: Int)
  /// A different number of predictions than of images.
  case predictionCount(predictions: Int, images: Int)
  /// A prediction that is none of the classes.
  case predictionOutOfRange(index: Int, prediction: Int, classCount: Int)
  /// Predictions can only be compared with class labels, and these examples have none.
  case noLabels
  /// Nothing to draw.
  case noValues
  /// More values than a chart can show.
  case tooManyValues(count: Int, limit: Int)
  /// A different number of names than of values.
  case nameCount(names: Int, values: Int)
  /// A number of bins that no histogram has.
  case bins(Int)
  /// Only tensors of shape `[N, height, width]`, or with one or three channels behind them, are images.
  case notImages(shape: [Int])
  /// Images of three colours have no scale around zero.
  case divergingColors
  /// Probabilities of another shape than one row for each image and one column for each class.
  case probabilityShape([Int], images: Int, classes: Int)
  /// Only dense layers are drawn as neurons, and the model has none.
  case noDenseLayers
  /// A layer behind a dense one whose outputs are not that one's neurons.
  case notNeurons(layer: String, type: String)
  /// More layers than a picture of neurons can show.
  case tooManyLayers(count: Int, limit: Int)
  /// How much curves are smoothed must be in `0..<1`.
  case smoothing(Double)
  /// A number of columns below one.
  case columns(Int)
  /// A figure's sides must lie in `Figure.sizeLimits`.
  case size(width: Double, height: Double)
  /// The scale of a PNG must be above 0 and at most 8.
  case scale(Double)
  /// Cairo refused; its own words.
  case cairo(String)

  /// What failed, what was expected and what came.
  public var message: String {
    switch self {
    case .unknownMetric(let name, let present):
      "the history has no metric \"\(name)\"; it has \(present.joined(separator: ", "))"
    case .emptyHistory:
      "the history is empty: there is nothing to plot"
    case .notAnImage(let shape):
      "examples of shape \(shape) are not pictures: expected [height, width], "
        + "[height, width, 1] or, in colour, [height, width, 3]"
    case .noImages:
      "the data set is empty: there are no images to plot"
    case .tooManyImages(let count, let limit):
      "\(count) images are too many for one figure, which shows at most \(limit)"
    case .imageTooLarge(let width, let height, let limit):
      "images of \(width) x \(height) pixels are too large for a figure, which shows at most "
        + "\(limit) x \(limit)"
    case .predictionCount(let predictions, let images):
      "\(predictions) predictions for \(images) images: there must be one each"
    case .predictionOutOfRange(let index, let prediction, let classCount):
      "prediction \(index) is \(prediction), but there are only \(classCount) classes, "
        + "0 to \(classCount - 1)"
    case .noLabels:
      "these examples have no class labels to compare predictions with"
    case .noValues:
      "there is nothing to plot: no values"
    case .tooManyValues(let count, let limit):
      "\(count) values are too many for one chart, which shows at most \(limit)"
    case .nameCount(let names, let values):
      "\(names) \(names == 1 ? "name" : "names") for \(values) \(values == 1 ? "value" : "values"): "
        + "there must be one each"
    case .bins(let bins):
      "a histogram of \(bins) bins cannot be drawn: expected 1 to 1000"
    case .notImages(let shape):
      "numbers of shape \(shape) are not images: expected [N, height, width], "
        + "[N, height, width, 1] or, in colour, [N, height, width, 3]"
    case .divergingColors:
      "images in colour cannot be shown on one scale around zero"
    case .noDenseLayers:
      "the model has no dense layer, and so no neurons to draw with their weights"
    case .notNeurons(let layer, let type):
      "the neurons of this model cannot be drawn: \(layer) (\(type)) stands behind a dense layer and "
        + "gives other numbers than one for each neuron"
    case .tooManyLayers(let count, let limit):
      "\(count) dense layers are too many for one picture of neurons, which shows at most \(limit)"
    case .smoothing(let smoothing):
      "curves cannot be smoothed by \(smoothing): expected 0 for not at all, or a number below 1"
    case .probabilityShape(let shape, let images, let classes):
      "probabilities of shape \(shape) do not fit: expected [\(images), \(classes)], "
        + "a row for each image and a column for each class"
    case .columns(let columns):
      "a grid of \(columns) columns cannot be drawn: expected at least 1"
    case .size(let width, let height):
      "a figure of \(width) x \(height) inches cannot be drawn: each side must be between "
        + "\(Figure.sizeLimits.lowerBound) and \(Figure.sizeLimits.upperBound) inches"
    case .scale(let scale):
      "a picture cannot be drawn at scale \(scale): expected a number above 0 and at most 8"
    case .cairo(let status):
      "Cairo could not draw the figure: \(status)"
    }
  }

  /// What to try.
  public var hint: String? {
    switch self {
    case .unknownMetric(let name, let present):
      nearest(to: name, among: present).map { "did you mean \"\($0)\"?" }
    case .emptyHistory:
      "fit the model for at least one epoch first"
    case .notAnImage(let shape):
      shape.count == 1
        ? "plot the data before it is flattened; a Flatten() layer in the model does that"
        : nil
    case .tooManyImages:
      "take a part of them first: sample(25) or prefix(25)"
    case .predictionCount:
      "predict on the same examples that are plotted"
    case .probabilityShape:
      "predict on the same examples that are plotted"
    case .tooManyValues:
      "take a part of them, or show them as a histogram"
    case .divergingColors:
      "leave out isDiverging: true"
    case .noDenseLayers, .notNeurons, .tooManyLayers:
      "plot() shows any model layer by layer"
    case .smoothing:
      "TensorBoard's default is 0.6"
    case .noValues, .nameCount, .bins, .notImages, .noImages, .imageTooLarge, .predictionOutOfRange,
      .noLabels, .columns, .size, .scale,
      .cairo:
      nil
    }
  }
}
