internal import CDNNL

/// What matrices are multiplied with, for `inkling doctor`.
package enum ComputeLibrary {
  /// oneDNN's version: "2.6.3".
  package static var version: String {
    guard let version = dnnl_version()?.pointee else { return "of an unknown version" }
    return "\(version.major).\(version.minor).\(version.patch)"
  }
}
