public import Inkling
public import InklingSwift

extension LabelColumn: HostBoxed {}
extension ColorMode: HostBoxed {}
extension ImageInterpolation: HostBoxed {}

extension HostModule {
  mutating func declareData(_ context: BridgeContext) {
    declare("func loadDigits() throws -> (train: Dataset, test: Dataset)") { _ in
      try context.load { try context.host.ahead.take("loadDigits") ?? loadDigits(from: $0) }
    }
    declare("func loadMNIST() throws -> (train: Dataset, test: Dataset)") { _ in
      try context.load { try context.host.ahead.take("loadMNIST") ?? loadMNIST(from: $0) }
    }
    declare("func loadFashionMNIST() throws -> (train: Dataset, test: Dataset)") { _ in
      try context.load { try loadFashionMNIST(from: $0) }
    }
    declare("func loadCIFAR10() throws -> (train: Dataset, test: Dataset)") { _ in
      try context.load { try loadCIFAR10(from: $0) }
    }
    declare("func loadDigits8x8() throws -> Dataset") { _ in
      try context.load { try loadDigits8x8(from: $0) }
    }
    declare("func loadDigits20x20() throws -> Dataset") { _ in
      try context.load { try loadDigits20x20(from: $0) }
    }
    declareLoadingOfFiles(context)
  }

  /// What reads files that the lesson names.
  private mutating func declareLoadingOfFiles(_ context: BridgeContext) {
    type("LabelColumn", holding: LabelColumn.self, isEqual: ==) { type in
      type.declareStatic("LabelColumn", ["first": LabelColumn.first, "last": .last])
      type.declare("static func named(_ name: String) -> LabelColumn") { call in
        LabelColumn.named(try call[0]).hostValue
      }
    }
    declare(
      """
      func loadCSV(_ path: String, label: LabelColumn = .last, featureShape: [Int]? = nil, \
      header: Bool? = nil, separator: String = ",", classNames: [String]? = nil, \
      largestPixel: Int? = nil, name: String? = nil) throws -> Dataset
      """
    ) { call in
      let place = try context.session.place(ofReadable: call[0])
      return try context.load { _ in
        try loadCSV(
          place, label: call[1], featureShape: call[2], header: call[3], separator: call[4],
          classNames: call[5], largestPixel: call[6], name: call[7])
      }
    }
    declare(
      """
      func loadIDX(images: String, labels: String, classNames: [String]? = nil, \
      name: String? = nil) throws -> Dataset
      """
    ) { call in
      let images = try context.session.place(ofReadable: call[0])
      let labels = try context.session.place(ofReadable: call[1])
      return try context.load { _ in
        try loadIDX(images: images, labels: labels, classNames: call[2], name: call[3])
      }
    }
    type("ColorMode", holding: ColorMode.self, isEqual: ==) { type in
      type.declareStatic(
        "ColorMode", ["grayscale": ColorMode.grayscale, "rgb": .rgb, "rgba": .rgba])
    }
    type("ImageInterpolation", holding: ImageInterpolation.self, isEqual: ==) { type in
      type.declareStatic(
        "ImageInterpolation", ["bilinear": ImageInterpolation.bilinear, "area": .area])
    }
    // Where there are links, the session refuses the folder, whatever `followLinks` says.
    declare(
      """
      func loadImageFolder(_ path: String, colorMode: ColorMode = .rgb, imageSize: [Int]? = nil, \
      interpolation: ImageInterpolation = .bilinear, followLinks: Bool = false, \
      name: String? = nil) throws -> Dataset
      """
    ) { call in
      let place = try context.session.place(ofReadable: call[0])
      return try context.load { _ in
        try loadImageFolder(
          place, colorMode: call[1], imageSize: call[2], interpolation: call[3],
          followLinks: call[4], name: call[5])
      }
    }
  }
}

extension BridgeContext {
  /// Loads data for training and for testing; the report will say which it is.
  fileprivate func load(
    _ load: (DataLocation) throws -> (train: Dataset, test: Dataset)
  ) throws -> Value {
    let data = try noticing { try load(host.location) }
    session.note(fact: "Data", value: data.train.name)
    return .tuple([data.train.hostValue, data.test.hostValue])
  }

  /// Loads data; the report will say which it is.
  fileprivate func load(_ load: (DataLocation) throws -> Dataset) throws -> Value {
    let data = try noticing { try load(host.location) }
    session.note(fact: "Data", value: data.name)
    return data.hostValue
  }

  /// Shows on a terminal that something happens: drawing the built-in digits for the first time takes seconds, and so do
  /// large files.
  private func noticing<Data>(_ load: () throws -> Data) rethrows -> Data {
    guard case .bar = host.progress else { return try load() }
    let notice = "loading the data ..."
    session.progress(notice)
    defer { session.progress("\r" + String(repeating: " ", count: notice.count) + "\r") }
    return try load()
  }
}
