/// A panel of many pictures of one size side by side, without gaps and labels: to look over a data set.
struct ImageSheet: Sendable, Equatable {
  /// The pictures with what is known of them; their labels are in the words and the data, not in the picture.
  var grid: ImageGrid

  /// "A sheet without gaps: 100 images from MNIST in a grid of 10 rows and 10 columns, labelled 7, 2, ..."
  var altText: String {
    grid.tiles.count == 1 ? grid.altText : "A sheet without gaps: " + grid.altText
  }
}
