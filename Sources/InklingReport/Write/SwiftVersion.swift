/// The Swift that Inkling was built with, for the footers of reports.
enum SwiftVersion {
  /// "6.3"; only what decides which language lessons are written in.
  static var text: String {
    #if compiler(>=6.5)
      "6.5 or later"
    #elseif compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
