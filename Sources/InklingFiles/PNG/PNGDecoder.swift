internal import CPNG

/// libpng's simplified interface, which never leaves a function by a long jump.
enum PNGDecoder {
  /// The pixels of a file, as red, green, blue and opacity.
  static func colors(of outline: PNGOutline, file: String) throws(FileError) -> [UInt8] {
    // libpng keeps a pointer to the content from its first call to its last.
    try outline.essence.withUnsafeBufferPointer { content throws(FileError) in
      var image = png_image()
      image.version = UInt32(PNG_IMAGE_VERSION)
      // Frees what libpng holds, however this ends.
      defer { png_image_free(&image) }
      guard png_image_begin_read_from_memory(&image, content.baseAddress, content.count) != 0
      else { throw damaged(image, file: file) }
      guard image.width == outline.width, image.height == outline.height else {
        throw .unexpected(
          file: file, field: "width and height", expected: "\(outline.width) x \(outline.height)",
          found: "\(image.width) x \(image.height)")
      }
      image.format = UInt32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)
      // Values of 16 bits are of the same kind as those of 8, not linear in light.
      image.flags |= UInt32(PNG_IMAGE_FLAG_16BIT_sRGB)
      var isRead = false
      let count = 4 * outline.width * outline.height
      let colors = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        buffer.initialize(repeating: 0)
        initialized = count
        isRead = png_image_finish_read(&image, nil, buffer.baseAddress, 0, nil) != 0
      }
      guard isRead else { throw damaged(image, file: file) }
      return colors
    }
  }

  private static func damaged(_ image: png_image, file: String) -> FileError {
    let message = withUnsafeBytes(of: image.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return .damaged(
      file: file, field: "image data",
      reason: message.isEmpty ? "libpng cannot read it" : message)
  }
}
