import ArgumentParser

/// What `inkling render` writes.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case html, md, ipynb, pdf
}
