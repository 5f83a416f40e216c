import Foundation

/// A number of bytes as Keras writes it: `49.73 KB`. The units are powers of 1,024.
func readableSize(_ bytes: Double) -> String {
  var size = bytes
  var unit = "B"
  for larger in ["KB", "MB", "GB", "TB", "PB"] where size >= 1024 {
    size /= 1024
    unit = larger
  }
  return String(format: "%.2f %@", size, unit)
}
