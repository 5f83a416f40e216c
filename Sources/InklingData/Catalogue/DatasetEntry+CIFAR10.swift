internal import InklingFiles

extension DatasetEntry {
  /// CIFAR-10: 50,000 + 10,000 small colour photographs of animals and vehicles.
  ///
  /// **Shapes**: images `[32, 32, 3]`, red, green and blue as unsigned bytes 0...255. Classes: ten,
  /// from "airplane" to "truck", 6,000 of each. Licence: none is stated; its authors ask for the
  /// report to be cited.
  ///
  /// Source: Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009; the class
  /// names are those of the archive's `batches.meta.txt`.
  public static let cifar10 = DatasetEntry(
    name: "cifar10", title: "CIFAR-10",
    summary: "Small colour photographs of animals and vehicles",
    featureShape: [32, 32, 3], trainCount: 50_000, testCount: 10_000, scalarType: "UInt8",
    range: 0...255,
    classNames: [
      "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
    ],
    source: "Alex Krizhevsky, Vinod Nair, Geoffrey Hinton",
    licence: "none stated; cite Krizhevsky 2009",
    // The checksum of the archive is TensorFlow Datasets', in `url_checksums/cifar10.txt`.
    files: [
      packedFile(
        "cifar-10-binary.tar", 170_052_171,
        "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
        isKeptUnpacked: true)
    ],
    // The publisher's own, and that of Swift for TensorFlow's models.
    mirrors: [
      "https://www.cs.toronto.edu/~kriz/",
      "https://storage.googleapis.com/s4tf-hosted-binaries/datasets/CIFAR10/",
    ],
    // What the archive unpacks to; the checksums are those of the TorchVision package for Ruby.
    alternatives: ["cifar-10-batches-bin/", ""].map { folder in
      [
        file(
          folder + "data_batch_1.bin", 30_730_000,
          "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
        file(
          folder + "data_batch_2.bin", 30_730_000,
          "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
        file(
          folder + "data_batch_3.bin", 30_730_000,
          "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
        file(
          folder + "data_batch_4.bin", 30_730_000,
          "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
        file(
          folder + "data_batch_5.bin", 30_730_000,
          "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
        file(
          folder + "test_batch.bin", 30_730_000,
          "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b"),
      ]
    })
}
