public import InklingCore
internal import InklingFiles

/// What pictures are converted to, with Keras's names.
public enum ColorMode: Sendable {
  /// One number for each pixel: the luma of colors.
  case grayscale
  /// Red, green and blue; transparency is left out.
  case rgb
  /// Red, green, blue and opacity.
  case rgba
}

/// How pictures are brought to another size, with Keras's names.
public enum ImageInterpolation: Sendable {
  /// Between the four nearest pixels. Of a picture that is made much smaller, it leaves pixels out.
  case bilinear
  /// The mean of all pixels that lie under the new one: the right one for making pictures smaller.
  case area
}

/// Pictures from a folder that has a subfolder with PNG files for each class.
///
/// **Shapes**: images `[height, width, channels]`, one channel for `.grayscale`, three for `.rgb`, four
/// for `.rgba`, unsigned bytes 0...255; the class names are those of the subfolders, sorted, the labels
/// their places in the list.
///
///     // letters/a/1.png, letters/a/2.png, letters/b/1.png, ...
///     let letters = try loadImageFolder("letters", colorMode: .grayscale, imageSize: [28, 28])
///     letters.classNames   // ["a", "b"]
///
/// Within a class the pictures come in the order of their names, those of folders within it too. Files
/// whose names begin with a dot, and files that are no pictures, are passed over. Where all pictures have
/// one size, they may keep it; otherwise `imageSize` brings them to one, as
/// `keras.utils.image_dataset_from_directory` does, rounded to whole numbers.
///
/// - Parameters:
///   - path: the folder.
///   - colorMode: what the pictures are converted to.
///   - imageSize: the height and the width to which all are brought; by default all must have one size.
///   - interpolation: how they are brought to it.
///   - followLinks: whether symbolic links below the folder are followed; otherwise one is an error.
///   - name: what the data set is called; by default the name of the folder.
/// - Throws: ``FileError``, with the file, if a picture cannot be read or differs in size, if a class has
///   none, or for pictures in other formats than PNG.
public func loadImageFolder(
  _ path: String, colorMode: ColorMode = .rgb, imageSize: [Int]? = nil,
  interpolation: ImageInterpolation = .bilinear, followLinks: Bool = false, name: String? = nil
) throws -> Dataset {
  if let imageSize, imageSize.count != 2 || !imageSize.allSatisfy({ (1...largestSide) ~= $0 }) {
    throw CoreError.invalidArgument(
      name: "imageSize", got: "\(imageSize)",
      expected: "a height and a width, each 1 to \(largestSide)")
  }
  let index = try ImageFolderIndex(path, followLinks: followLinks)
  let pictures = try ImageBatchReader(
    channels: colorMode.channels, imageSize: imageSize, interpolation: interpolation
  ).read(index.paths)
  return try Dataset(
    pixels: pictures.pixels,
    featureShape: [pictures.height, pictures.width, colorMode.channels.rawValue],
    labels: index.labels, classNames: index.classNames, name: name ?? fileName(path))
}

/// The largest height and width that pictures can be brought to.
private let largestSide = 4096

extension ColorMode {
  fileprivate var channels: PNGImage.Channels {
    switch self {
    case .grayscale: .grayscale
    case .rgb: .rgb
    case .rgba: .rgba
    }
  }
}
