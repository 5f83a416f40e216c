internal import CCairo

extension Raster {
  /// The pixels of a PNG file that Cairo wrote, without transparency: how tests look at figures.
  ///
  /// - Throws: ``PlotError/cairo(_:)`` if the bytes are no PNG.
  init(png bytes: [UInt8]) throws(PlotError) {
    let source = ByteSource(bytes)
    let surface = withExtendedLifetime(source) {
      cairo_image_surface_create_from_png_stream(
        ByteSource.read, Unmanaged.passUnretained(source).toOpaque())
    }
    defer { cairo_surface_destroy(surface) }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface) else {
      throw .cairo(cairo_status_to_string(status).map { String(cString: $0) } ?? "no pixels")
    }
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard width > 0, height > 0, stride >= width * 4 else { throw .cairo("no pixels") }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height * 3)
    for y in 0..<height {
      let row = UnsafeRawPointer(data + y * stride)
      for x in 0..<width {
        let pixel = row.load(fromByteOffset: x * 4, as: UInt32.self)
        pixels += [16, 8, 0].map { UInt8(truncatingIfNeeded: pixel >> $0) }
      }
    }
    self.init(width: width, height: height, bytes: pixels)
  }
}

/// Bytes that Cairo takes piece by piece.
private final class ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Cairo's callback. The closure pointer is a `ByteSource` that the caller keeps alive.
  static let read: cairo_read_func_t = { source, data, count in
    guard let source, let data else { return CAIRO_STATUS_READ_ERROR }
    let bytes = Unmanaged<ByteSource>.fromOpaque(source).takeUnretainedValue()
    guard bytes.rest.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
    for (place, byte) in bytes.rest.prefix(Int(count)).enumerated() { data[place] = byte }
    bytes.rest.removeFirst(Int(count))
    return CAIRO_STATUS_SUCCESS
  }
}
