internal import CCairo

/// The one owner of a Cairo surface, its context and the bytes it writes.
///
/// All unsafe pointers of the module are in this folder, and none of them leaves it.
final class Surface {
  private let surface: OpaquePointer
  private let context: OpaquePointer
  /// Where a vector surface writes while it is finished; it must outlive the surface.
  private let sink: ByteSink?

  /// A picture of pixels, each of the figure's units `scale` of them wide.
  init(width: Double, height: Double, scale: Double) throws(PlotError) {
    // Cairo returns an object in an error state rather than nil; the check below finds it.
    let surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32((width * scale).rounded()), Int32((height * scale).rounded()))
    (self.surface, context) = try Self.contextual(surface)
    sink = nil
    cairo_scale(context, scale, scale)
    prepare()
  }

  /// A scalable picture; its bytes are SVG.
  init(svgWidth width: Double, height: Double) throws(PlotError) {
    let sink = ByteSink()
    let perUnit = 0.72  // SVG surfaces are measured in points
    let surface = cairo_svg_surface_create_for_stream(
      ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), width * perUnit,
      height * perUnit)
    (self.surface, context) = try Self.contextual(surface)
    self.sink = sink
    cairo_svg_surface_set_document_unit(self.surface, CAIRO_SVG_UNIT_PT)
    cairo_scale(context, perUnit, perUnit)
    prepare()
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  private static func contextual(
    _ surface: OpaquePointer?
  ) throws(PlotError) -> (surface: OpaquePointer, context: OpaquePointer) {
    guard let surface else { throw .cairo("no surface") }
    let context = cairo_create(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let context else {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
      throw .cairo(statusText(status))
    }
    return (surface, context)
  }

  private static func statusText(_ status: cairo_status_t) -> String {
    cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
  }

  /// Same figure, same bytes: no hints and no subpixels, which depend on a machine's settings.
  private func prepare() {
    cairo_set_antialias(context, CAIRO_ANTIALIAS_FAST)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_set_font_options(context, options)
    cairo_font_options_destroy(options)
  }

  // MARK: - Results

  /// The picture as PNG.
  func png() throws(PlotError) -> [UInt8] {
    try check(cairo_status(context))
    cairo_surface_flush(surface)
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let data = cairo_image_surface_get_data(surface), width > 0, height > 0,
      stride >= width * 4, stride % 4 == 0
    else {
      throw .cairo("no pixels")
    }
    // The pixels are the surface's, which must not go while they are read.
    return try withExtendedLifetime(self) { () throws(PlotError) in
      let pixels = UnsafeRawPointer(data).assumingMemoryBound(to: UInt32.self)
      return try PNGWriter.png(
        PixelRows(width: width, height: height, base: pixels, stride: stride / 4))
    }
  }

  /// The bytes of a vector surface. Nothing can be drawn afterwards.
  func finished() throws(PlotError) -> [UInt8] {
    try check(cairo_status(context))
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
    return sink?.bytes ?? []
  }

  private func check(_ status: cairo_status_t) throws(PlotError) {
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(Self.statusText(status)) }
  }

  // MARK: - Drawing

  /// Draws lines through the points; strokes and fills them as asked for.
  func draw(_ points: [Point], closed: Bool, fill: Color?, stroke: Stroke?) {
    guard let first = points.first else { return }
    cairo_new_path(context)
    cairo_move_to(context, first.x, first.y)
    for point in points.dropFirst() { cairo_line_to(context, point.x, point.y) }
    if closed { cairo_close_path(context) }
    // Curves end round, the straight lines of axes where they say.
    cairo_set_line_cap(context, points.count > 2 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    paint(fill: fill, stroke: stroke)
  }

  func drawCircle(center: Point, radius: Double, fill: Color?, stroke: Stroke?) {
    cairo_new_path(context)
    cairo_arc(context, center.x, center.y, radius, 0, 2 * .pi)
    paint(fill: fill, stroke: stroke)
  }

  func draw(_ rectangle: Rectangle, fill: Color?, stroke: Stroke?) {
    cairo_new_path(context)
    cairo_rectangle(
      context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    paint(fill: fill, stroke: stroke)
  }

  private func paint(fill: Color?, stroke: Stroke?) {
    if let fill {
      set(fill)
      cairo_fill_preserve(context)
    }
    if let stroke {
      set(stroke.color)
      cairo_set_line_width(context, stroke.width)
      if !stroke.dash.isEmpty { cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT) }
      stroke.dash.withUnsafeBufferPointer {
        cairo_set_dash(context, $0.baseAddress, Int32($0.count), 0)
      }
      cairo_stroke_preserve(context)
    }
    cairo_new_path(context)
  }

  private func set(_ color: Color) {
    cairo_set_source_rgb(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }

  /// Draws text from its baseline's start, a quarter turn to the left where `turned`.
  func draw(_ text: String, at point: Point, font: Font, color: Color, turned: Bool) {
    cairo_save(context)
    set(color)
    select(font)
    cairo_translate(context, point.x, point.y)
    if turned { cairo_rotate(context, -.pi / 2) }
    cairo_move_to(context, 0, 0)
    cairo_show_text(context, text)
    cairo_restore(context)
    cairo_new_path(context)
  }

  /// How far the pen moves over the text.
  func width(of text: String, font: Font) -> Double {
    cairo_save(context)
    defer { cairo_restore(context) }
    select(font)
    var extents = cairo_text_extents_t()
    cairo_text_extents(context, text, &extents)
    return extents.x_advance
  }

  private func select(_ font: Font) {
    cairo_select_font_face(
      context, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL,
      font.isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL)
    cairo_set_font_size(context, font.size)
  }

  /// Stretches the raster over the rectangle, its pixels with sharp edges.
  func draw(_ raster: Raster, in rectangle: Rectangle) throws(PlotError) {
    let image = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(raster.width), Int32(raster.height))
    defer { cairo_surface_destroy(image) }
    try check(cairo_surface_status(image))
    cairo_surface_flush(image)
    guard let data = cairo_image_surface_get_data(image) else { throw .cairo("no pixels") }
    let stride = Int(cairo_image_surface_get_stride(image))
    for y in 0..<raster.height {
      let row = UnsafeMutableRawPointer(data + y * stride)
        .bindMemory(to: UInt32.self, capacity: raster.width)
      for x in 0..<raster.width {
        let pixel = (y * raster.width + x) * 3
        row[x] =
          UInt32(raster.bytes[pixel]) << 16 | UInt32(raster.bytes[pixel + 1]) << 8
          | UInt32(raster.bytes[pixel + 2])
      }
    }
    cairo_surface_mark_dirty(image)

    cairo_save(context)
    cairo_translate(context, rectangle.x, rectangle.y)
    cairo_scale(
      context, rectangle.width / Double(raster.width), rectangle.height / Double(raster.height))
    cairo_set_source_surface(context, image, 0, 0)
    let pattern = cairo_get_source(context)
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
    cairo_rectangle(context, 0, 0, Double(raster.width), Double(raster.height))
    cairo_fill(context)
    cairo_restore(context)
  }

  /// What `body` draws is seen inside the rectangle only.
  func clipped(to rectangle: Rectangle, _ body: () throws(PlotError) -> Void) throws(PlotError) {
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_rectangle(
      context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    cairo_clip(context)
    try body()
  }
}

/// The bytes that Cairo hands over piece by piece.
private final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// Cairo's callback. The closure pointer is a `ByteSink` that the caller keeps alive.
  static let write: cairo_write_func_t = { sink, data, count in
    guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes
      .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}
