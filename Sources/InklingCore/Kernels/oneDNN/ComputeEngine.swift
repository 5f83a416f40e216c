internal import CDNNL

/// What oneDNN computes on: the processor.
///
/// `@unchecked Sendable`: the handle never changes, and oneDNN lets several threads use an engine at
/// the same time.
final class ComputeEngine: @unchecked Sendable {
  let handle: dnnl_engine_t

  init() throws(CoreError) {
    handle = try created("an engine") { dnnl_engine_create(&$0, dnnl_cpu, 0) }
  }

  deinit { dnnl_engine_destroy(handle) }
}

/// The order in which oneDNN does things; on the processor, it does them at once.
final class ComputeStream {
  let handle: dnnl_stream_t

  init(_ engine: ComputeEngine) throws(CoreError) {
    handle = try created("a stream") {
      dnnl_stream_create(&$0, engine.handle, UInt32(dnnl_stream_default_flags.rawValue))
    }
  }

  deinit { dnnl_stream_destroy(handle) }
}

/// What oneDNN puts into a variable.
///
/// - Throws: ``CoreError/computation(name:status:)`` if it does not.
func created<Handle>(
  _ name: String, _ create: (inout Handle?) -> dnnl_status_t
) throws(CoreError) -> Handle {
  var handle: Handle?
  try check(create(&handle), name)
  guard let handle else { throw .computation(name: name, status: 0) }
  return handle
}

/// - Throws: ``CoreError/computation(name:status:)`` for any status but that of success.
func check(_ status: dnnl_status_t, _ name: String) throws(CoreError) {
  guard status == dnnl_success else {
    throw .computation(name: name, status: Int(status.rawValue))
  }
}
