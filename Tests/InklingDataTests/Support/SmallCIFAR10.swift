/// Files in CIFAR-10's form with very few images.
enum SmallCIFAR10 {
  static let names = (1...5).map { "data_batch_\($0).bin" } + ["test_batch.bin"]

  /// A record: the label, then each colour's plane. Pixel p of the image is (p, 2p, label).
  static func record(_ label: UInt8) -> [UInt8] {
    let pixels = (0..<1024).map { UInt8(truncatingIfNeeded: $0) }
    return [label] + pixels + pixels.map { $0 &* 2 } + [UInt8](repeating: label, count: 1024)
  }

  /// The file of the batch with that place in ``names``: two images, the last of labels 0...5.
  static func batch(_ index: Int) -> [UInt8] {
    record(9) + record(UInt8(index))
  }

  /// The archive as its publisher has it: in a folder, not in order, and with other files.
  static let members: [(name: String, content: [UInt8])] =
    [("cifar-10-batches-bin/batches.meta.txt", Array("airplane\n".utf8))]
    + [4, 0, 1, 5, 3, 2].map { ("cifar-10-batches-bin/" + names[$0], batch($0)) }
}
