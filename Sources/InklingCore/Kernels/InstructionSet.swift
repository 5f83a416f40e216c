internal import CKernels

/// The instructions that the kernels in C use.
struct InstructionSet: Sendable, CustomStringConvertible {
  private let set: CKInstructionSet

  /// The fastest that this processor has.
  static let best = InstructionSet(set: ckBestInstructionSet())

  /// All that this processor has, for tests.
  static let supported = (0..<UInt32(CK_INSTRUCTION_SET_COUNT)).map {
    InstructionSet(set: CKInstructionSet($0))
  }.filter { ckSupports($0.set) }

  var description: String {
    switch set {
    case CK_AVX2: "AVX2"
    case CK_AVX2_SIXTEEN_LANES: "AVX2, 16 lanes"
    case CK_AVX512: "AVX-512"
    default: "plain"
    }
  }

  /// The kernels of dropout.
  var dropout: UnsafePointer<CKDropout> { ckDropout(set) }

  /// The kernels of losses.
  var losses: UnsafePointer<CKLosses> { ckLosses(set) }

  /// The kernels for rows that are mostly zeros.
  var nonzero: UnsafePointer<CKNonzero> { ckNonzero(set) }

  /// The kernels that read bytes as numbers.
  var pixels: UnsafePointer<CKPixels> { ckPixels(set) }

  /// The kernels of convolutions that are pooled.
  var pooledConvolution: UnsafePointer<CKPooledConvolution> { ckPooledConvolution(set) }

  /// The kernels for products with few columns.
  var products: UnsafePointer<CKProducts> { ckProducts(set) }

  /// The kernels of optimizers.
  var updates: UnsafePointer<CKUpdates> { ckUpdates(set) }
}
