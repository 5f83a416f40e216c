// swift-tools-version: 6.2
import PackageDescription

/// True where this package is the one being built, false where another package depends on it by version:
/// SwiftPM refuses unsafe flags in dependencies.
let isRoot = !Context.packageDirectory.contains("/.build/checkouts/")

/// Our own targets are optimised in the default (debug) configuration too: newcomers, tests and continuous
/// integration build only that one, and swift-syntax takes seven minutes to build in release.
let optimized: [SwiftSetting] =
  [.swiftLanguageMode(.v6), .enableUpcomingFeature("InternalImportsByDefault")]
  + (isRoot ? [.unsafeFlags(["-O"])] : [])

/// The core's loops take square roots; one that may set errno cannot be vectorised.
let core: [SwiftSetting] =
  optimized
  + (isRoot
    ? [
      .unsafeFlags([
        "-Xcc", "-fno-math-errno", "-disable-batch-mode", "-whole-module-optimization",
        "-num-threads", "2",
      ])
    ] : [])

/// Kernels in C are optimised in the default configuration too, and may be vectorised like the core's loops.
let kernels: [CSetting] = isRoot ? [.unsafeFlags(["-O3", "-fno-math-errno"])] : []

/// The interpreter's frames are reached from one thread only, so the run-time exclusivity checks of every
/// class property would be paid for nothing.
let interpreter: [SwiftSetting] =
  optimized
  + (isRoot
    ? [
      .unsafeFlags([
        "-enforce-exclusivity=unchecked", "-disable-batch-mode", "-whole-module-optimization",
        "-num-threads", "2",
      ])
    ] : [])

let tests: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
  name: "Inkling",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "inkling", targets: ["InklingCLI"]),
    .library(name: "Inkling", targets: ["Inkling"]),
  ],
  dependencies: [
    .package(url: "https://github.com/swiftlang/swift-syntax", "603.0.0"..<"604.0.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // C libraries: a module map each, imported by exactly one target; libdeflate by two, for files that are read and
    // pictures that are written.
    .systemLibrary(name: "CDNNL", providers: [.apt(["libdnnl-dev"]), .brew(["onednn"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CMessageDigest", pkgConfig: "libmd",
      providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),

    // The library that lessons import.
    .target(name: "CKernels", exclude: ["README.md"], cSettings: kernels),
    .target(
      name: "InklingCore", dependencies: ["CDNNL", "CKernels"], exclude: ["README.md"],
      swiftSettings: core,
      // oneDNN computes with OpenMP, whose library has another name on each system.
      linkerSettings: [
        .linkedLibrary("gomp", .when(platforms: [.linux])),
        .linkedLibrary("omp", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "InklingFiles",
      dependencies: ["InklingCore", "CZlib", "CZip", "CMessageDigest", "CPNG", "CDeflate"],
      exclude: ["README.md"], swiftSettings: optimized),
    .target(
      name: "InklingData", dependencies: ["InklingCore", "InklingFiles"],
      exclude: ["README.md"], swiftSettings: optimized),
    .target(
      name: "InklingPlot", dependencies: ["InklingCore", "CCairo", "CDeflate"],
      exclude: ["README.md"],
      swiftSettings: optimized),
    .target(
      name: "Inkling",
      dependencies: ["InklingCore", "InklingFiles", "InklingData", "InklingPlot"],
      exclude: ["README.md"], swiftSettings: optimized),

    // The machinery that runs lessons.
    .target(
      name: "InklingSwift",
      dependencies: [
        .product(name: "SwiftSyntax", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftOperators", package: "swift-syntax"),
        .product(name: "SwiftDiagnostics", package: "swift-syntax"),
        .product(name: "SwiftParserDiagnostics", package: "swift-syntax"),
        .product(name: "SwiftIDEUtils", package: "swift-syntax"),
      ],
      exclude: ["README.md"], swiftSettings: interpreter),
    .target(
      name: "InklingLesson", dependencies: ["InklingSwift", "CMarkGFM", "Yams"],
      exclude: ["README.md"], swiftSettings: optimized),
    .target(
      name: "InklingBridge", dependencies: ["Inkling", "InklingLesson", "InklingSwift"],
      exclude: ["README.md"], swiftSettings: optimized),
    .target(
      name: "InklingReport", dependencies: ["InklingLesson"], exclude: ["README.md"],
      swiftSettings: optimized),
    .executableTarget(
      name: "InklingCLI",
      dependencies: [
        "InklingReport", "InklingBridge", "InklingLesson", "Inkling",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: optimized),

    .testTarget(
      name: "InklingCoreTests", dependencies: ["InklingCore"], exclude: ["Fixtures"],
      swiftSettings: tests),
    .testTarget(
      name: "InklingFilesTests", dependencies: ["InklingFiles", "InklingCore"],
      exclude: ["Fixtures"],
      swiftSettings: tests),
    .testTarget(
      name: "InklingDataTests", dependencies: ["InklingData", "InklingFiles", "InklingCore"],
      exclude: ["Fixtures"],
      swiftSettings: tests),
    .testTarget(
      name: "InklingTests",
      // What `Inkling` gives with it, too: without it SwiftPM keeps stale tests when one of its types changes.
      dependencies: ["Inkling", "InklingPlot", "InklingData", "InklingFiles", "InklingCore"],
      swiftSettings: tests),
    .testTarget(
      name: "InklingPlotTests", dependencies: ["InklingPlot", "InklingCore"],
      exclude: ["Snapshots"],
      swiftSettings: tests),
    .testTarget(
      name: "InklingSwiftTests", dependencies: ["InklingSwift"], exclude: ["Programs", "Rejected"],
      swiftSettings: tests),
    .testTarget(
      name: "InklingLessonTests", dependencies: ["InklingLesson", "InklingSwift"],
      swiftSettings: tests),
    // One of its files uses every bridged declaration; a warning there means that one has drifted.
    .testTarget(
      name: "InklingBridgeTests",
      dependencies: [
        "InklingBridge", "InklingLesson", "InklingSwift", "Inkling",
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ],
      exclude: ["Lessons"], swiftSettings: tests + [.treatAllWarnings(as: .error)]),
    .testTarget(
      name: "InklingReportTests", dependencies: ["InklingReport", "InklingLesson", "InklingSwift"],
      swiftSettings: tests),
    .testTarget(name: "InklingCLITests", dependencies: ["InklingCLI"], swiftSettings: tests),
  ]
)
