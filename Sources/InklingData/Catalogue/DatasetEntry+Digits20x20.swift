internal import InklingFiles

extension DatasetEntry {
  /// 500 images of each digit from MNIST, cut to the 20x20 pixels in which the digit lies, in a MATLAB
  /// file as exercises use it.
  ///
  /// The variable `X` has 5,000 rows of 400 numbers, each an image unrolled column by column; `y` has
  /// the labels, the digit 0 as 10. There is no address to fetch it from.
  ///
  /// **Shapes**: images `[20, 20]`, numbers in [0, 1], white ink on black. Classes: the digits 0 to 9.
  /// Licence: that of MNIST, CC BY-SA 3.0.
  ///
  /// Source: MNIST by LeCun, Cortes and Burges; the form is that of the exercises on neural networks
  /// in Andrew Ng's course "Machine Learning".
  public static let digits20x20 = DatasetEntry(
    name: "digits20x20", title: "20x20 digits",
    summary: "500 of MNIST's images of each digit, without their margins",
    featureShape: [20, 20], trainCount: 5_000, testCount: 0, scalarType: "Double",
    range: 0...1, classNames: digitNames,
    source: "Yann LeCun, Corinna Cortes, Christopher J. C. Burges",
    licence: "CC BY-SA 3.0",
    files: [
      file(
        "digits20x20.mat", 1_527_899,
        "891460ba11e5c5fb9e5e4504c7060a3a892dd512f1077329e207e644f75617d1")
    ],
    mirrors: [])
}
