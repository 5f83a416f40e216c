internal import InklingFiles

extension DatasetEntry {
  /// MNIST: 60,000 + 10,000 digits written by clerks and pupils.
  ///
  /// **Shapes**: images `[28, 28]`, unsigned bytes 0...255, white ink on black. Each digit was scaled to
  /// fit into 20x20 pixels and put so that its centre of mass lies in the middle. Classes: the digits
  /// 0 to 9. Licence: CC BY-SA 3.0.
  ///
  /// Source: LeCun, Cortes, Burges, "The MNIST database of handwritten digits", made from NIST's
  /// special databases 1 and 3.
  public static let mnist = DatasetEntry(
    name: "mnist", title: "MNIST",
    summary: "Handwritten digits of some 500 people",
    featureShape: [28, 28], trainCount: 60_000, testCount: 10_000, scalarType: "UInt8",
    range: 0...255, classNames: digitNames,
    source: "Yann LeCun, Corinna Cortes, Christopher J. C. Burges",
    licence: "CC BY-SA 3.0",
    files: [
      file(
        "train-images-idx3-ubyte", 47_040_016,
        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
      file(
        "train-labels-idx1-ubyte", 60_008,
        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
      file(
        "t10k-images-idx3-ubyte", 7_840_016,
        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
      file(
        "t10k-labels-idx1-ubyte", 10_008,
        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
    ],
    mirrors: [
      "https://storage.googleapis.com/cvdf-datasets/mnist/",
      "https://ossci-datasets.s3.amazonaws.com/mnist/",
    ],
    // As Keras fetches it; the checksum is that in Keras's `datasets/mnist.py`.
    alternatives: [
      [
        packedFile(
          "mnist.npz", 11_490_434,
          "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1")
      ]
    ],
    folderNames: ["MNIST/raw"])

  /// The ten digits as class names, by label.
  static let digitNames = (0...9).map(String.init)

}
