internal import CDNNL
import Synchronization

/// Something that oneDNN computes, compiled for arrays of given layouts.
///
/// `@unchecked Sendable`: the handle never changes, and oneDNN lets several threads execute a
/// primitive at the same time if each brings its own arrays.
final class Computation: @unchecked Sendable {
  private let handle: dnnl_primitive_t
  private let name: String
  /// What oneDNN needs for intermediate results.
  let scratchpad: ArrayLayout

  /// Compiles what a descriptor says, for the calling thread alone.
  init(_ descriptor: ComputationDescriptor) throws(CoreError) {
    name = descriptor.name
    scratchpad = descriptor.layout(dnnl_query_scratchpad_md)
    handle = try MatrixProduct.onCallingThreadOnly { () throws(CoreError) in
      try created(descriptor.name) { dnnl_primitive_create(&$0, descriptor.handle) }
    }
  }

  deinit { dnnl_primitive_destroy(handle) }

  /// Computes, with the arrays by oneDNN's numbers for their roles.
  func run(_ arguments: [dnnl_exec_arg_t], _ stream: ComputeStream) throws(CoreError) {
    try check(
      dnnl_primitive_execute(handle, stream.handle, Int32(arguments.count), arguments), name)
  }
}

/// What is to be computed, before it is compiled.
final class ComputationDescriptor {
  let handle: dnnl_primitive_desc_t
  let name: String

  /// - Parameter name: what it is, for errors, such as "a convolution".
  init(
    _ name: String, _ create: (inout dnnl_primitive_desc_t?) -> dnnl_status_t
  ) throws(CoreError) {
    self.name = name
    // How much oneDNN plans to do in parallel is settled here.
    handle = try MatrixProduct.onCallingThreadOnly { () throws(CoreError) in
      try created(name, create)
    }
  }

  /// The first of oneDNN's ways to compute something that is not to be avoided; oneDNN lists the fastest first.
  ///
  /// - Parameters:
  ///   - operation: oneDNN's description of what is to be computed.
  ///   - hint: The forward direction, where this is a backward one.
  ///   - isAvoided: Whether an implementation of that name in oneDNN must not be taken.
  convenience init(
    _ name: String, of operation: UnsafeRawPointer, _ attributes: ComputationAttributes,
    _ engine: ComputeEngine, hint: ComputationDescriptor?, avoiding isAvoided: (String) -> Bool
  ) throws(CoreError) {
    try self.init(name) { descriptor in
      var candidates: dnnl_primitive_desc_iterator_t?
      var status = dnnl_primitive_desc_iterator_create(
        &candidates, operation, attributes.handle, engine.handle, hint?.handle)
      defer { if let candidates { dnnl_primitive_desc_iterator_destroy(candidates) } }
      while status == dnnl_success {
        descriptor = dnnl_primitive_desc_iterator_fetch(candidates)
        guard isAvoided(Self.implementation(of: descriptor)) else { break }
        dnnl_primitive_desc_destroy(descriptor)
        descriptor = nil
        status = dnnl_primitive_desc_iterator_next(candidates)
      }
      return status
    }
  }

  deinit { dnnl_primitive_desc_destroy(handle) }

  /// oneDNN's name for how it is computed: "jit:avx2".
  var implementation: String { Self.implementation(of: handle) }

  private static func implementation(of descriptor: dnnl_primitive_desc_t?) -> String {
    var name: UnsafePointer<CChar>?
    let status = dnnl_primitive_desc_query(descriptor, dnnl_query_impl_info_str, 0, &name)
    guard status == dnnl_success, let name else { return "" }
    return String(cString: name)
  }

  /// The layout that oneDNN wants an array to have, or has chosen for it.
  func layout(_ role: dnnl_query_t) -> ArrayLayout {
    guard let descriptor = dnnl_primitive_desc_query_md(handle, role, 0) else {
      return ArrayLayout(dnnl_memory_desc_t())
    }
    return ArrayLayout(descriptor.pointee)
  }
}

/// How a computation treats its intermediate results: the caller brings the memory, because oneDNN's
/// own cannot be used by several threads.
final class ComputationAttributes {
  let handle: dnnl_primitive_attr_t

  init() throws(CoreError) {
    handle = try created("attributes") { dnnl_primitive_attr_create(&$0) }
    try check(
      dnnl_primitive_attr_set_scratchpad_mode(handle, dnnl_scratchpad_mode_user), "attributes")
  }

  deinit { dnnl_primitive_attr_destroy(handle) }
}

/// Copies an array from one layout to another.
final class Reordering: Sendable {
  private let computation: Computation

  init(
    from source: ArrayLayout, to destination: ArrayLayout, _ engine: ComputeEngine
  ) throws(CoreError) {
    let attributes = try ComputationAttributes()
    computation = try Computation(
      ComputationDescriptor("a change of layout") { handle in
        withUnsafePointer(to: source.descriptor) { source in
          withUnsafePointer(to: destination.descriptor) { destination in
            dnnl_reorder_primitive_desc_create(
              &handle, source, engine.handle, destination, engine.handle, attributes.handle)
          }
        }
      })
  }

  /// The memory that a copy needs besides both arrays.
  var scratchpad: ArrayLayout { computation.scratchpad }

  /// The arrays of one copy, in oneDNN's roles.
  func arguments(
    from source: ArrayHandle, to destination: ArrayHandle, scratchpad: ArrayHandle
  ) -> [dnnl_exec_arg_t] {
    [
      dnnl_exec_arg_t(arg: DNNL_ARG_FROM, memory: source.handle),
      dnnl_exec_arg_t(arg: DNNL_ARG_TO, memory: destination.handle),
      dnnl_exec_arg_t(arg: DNNL_ARG_SCRATCHPAD, memory: scratchpad.handle),
    ]
  }

  func run(_ arguments: [dnnl_exec_arg_t], _ stream: ComputeStream) throws(CoreError) {
    try computation.run(arguments, stream)
  }
}
