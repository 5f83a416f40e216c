// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "InklingBenchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Inkling", path: "..")],
  targets: [
    .executableTarget(
      name: "InklingBenchmarks", dependencies: [.product(name: "Inkling", package: "Inkling")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "InklingExperiments", dependencies: [.product(name: "Inkling", package: "Inkling")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "InklingDigits", dependencies: [.product(name: "Inkling", package: "Inkling")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
