import ArgumentParser
import Foundation

/// Prints pages as PDF through Chromium, where it is installed.
struct PDFPrinter {
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
  ]
  private static let places = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ]
  private static let maximumSeconds = 60.0

  private let browser: URL

  /// Looks for the browser.
  ///
  /// - Throws: `ValidationError` where there is none.
  init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") throws {
    let folders = path.split(separator: ":").map(String.init)
    let candidates =
      Self.names.flatMap { name in folders.map { "\($0)/\(name)" } }
      + (path.isEmpty ? [] : Self.places)
    guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw ValidationError(
        "'--to pdf' needs Chromium or Chrome, and there is none here. Install it (on Debian: the package "
          + "'chromium'), or write a page with '--to html' and print it from any browser.")
    }
    browser = URL(fileURLWithPath: found)
  }

  /// Prints a page.
  ///
  /// - Throws: `ExitCode` after a message where the browser gives no PDF.
  func print(_ page: URL, to file: URL) throws {
    let profile = FileManager.default.temporaryDirectory
      .appending(path: "inkling-pdf-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: profile) }
    let part = profile.appending(path: "page.pdf")
    try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = browser
    process.arguments = [
      "--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline",
      "--user-data-dir=\(profile.path)", "--print-to-pdf=\(part.path)", page.absoluteString,
    ]
    // Chromium's own sandbox does not work for the administrator, as in a container. The page is ours and runs no
    // script but ours.
    if getuid() == 0 { process.arguments?.insert("--no-sandbox", at: 0) }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let end = Date().addingTimeInterval(Self.maximumSeconds)
    try process.run()
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    guard let data = try? Data(contentsOf: part), data.starts(with: Array("%PDF".utf8)) else {
      Terminal.printError(
        "inkling: error: \(browser.lastPathComponent) gave no PDF of \(page.lastPathComponent)")
      throw ExitCode(Status.failure)
    }
    try data.write(to: file, options: .atomic)
  }
}
