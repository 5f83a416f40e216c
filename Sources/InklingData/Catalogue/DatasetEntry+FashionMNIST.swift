internal import InklingFiles

extension DatasetEntry {
  /// Fashion-MNIST: 60,000 + 10,000 pictures of clothes in MNIST's form, harder to tell apart.
  ///
  /// **Shapes**: images `[28, 28]`, unsigned bytes 0...255, white on black. Classes: ten kinds of
  /// clothes, from "T-shirt/top" to "Ankle boot", 7,000 of each. Licence: MIT.
  ///
  /// Source: Xiao, Rasul, Vollgraf, "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine
  /// Learning Algorithms", arXiv:1708.07747; the class names are those of its table 2.
  public static let fashionMNIST = DatasetEntry(
    name: "fashion-mnist", title: "Fashion-MNIST",
    summary: "Pictures of clothes from Zalando's shop, in MNIST's form",
    featureShape: [28, 28], trainCount: 60_000, testCount: 10_000, scalarType: "UInt8",
    range: 0...255,
    classNames: [
      "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag",
      "Ankle boot",
    ],
    source: "Han Xiao, Kashif Rasul, Roland Vollgraf (Zalando Research)", licence: "MIT",
    // Nobody has published checksums of the unpacked files. These are TensorFlow Datasets', in
    // `url_checksums/fashion_mnist.txt`; all mirrors have the same packed files.
    files: [
      packedFile(
        "train-images-idx3-ubyte", 26_421_880,
        "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
      packedFile(
        "train-labels-idx1-ubyte", 29_515,
        "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
      packedFile(
        "t10k-images-idx3-ubyte", 4_422_102,
        "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
      packedFile(
        "t10k-labels-idx1-ubyte", 5_148,
        "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"),
    ],
    // The publisher's own two, and Keras's.
    mirrors: [
      "https://storage.googleapis.com/tensorflow/tf-keras-datasets/",
      "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
      "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
    ],
    // As people save it with NumPy, in the form of Keras's `mnist.npz`.
    alternatives: ["fashion_mnist.npz", "fashion-mnist.npz"].map { name in
      [File(name: name, checksum: .unpublished, byteCount: 0)]
    },
    folderNames: ["FashionMNIST/raw", "fashion_mnist"])
}
