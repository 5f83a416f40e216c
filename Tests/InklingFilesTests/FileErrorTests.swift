import InklingFiles
import Testing

struct FileErrorTests {
  struct Case: CustomTestStringConvertible {
    let error: FileError
    let message: String
    var testDescription: String { message }
  }

  @Test(arguments: [
    Case(error: .missing(file: "a.gz"), message: "a.gz: there is no such file"),
    Case(
      error: .unreadable(file: "a.gz", reason: "Permission denied"),
      message: "a.gz: cannot be read: Permission denied"),
    Case(
      error: .unwritable(file: "a.gz", reason: "No space left on device"),
      message: "a.gz: cannot be written: No space left on device"),
    Case(
      error: .truncated(file: "a.gz", field: "values", expected: 47_040_000, found: 1),
      message: "a.gz: the file ends within its values: expected 47,040,000 bytes, found 1 byte"),
    Case(
      error: .unexpected(file: "a.gz", field: "type code", expected: "0x08", found: "0x0d"),
      message: "a.gz: wrong type code: expected 0x08, found 0x0d"),
    Case(
      error: .damaged(file: "a.gz", field: "gzip data", reason: "incorrect data check"),
      message: "a.gz: damaged gzip data: incorrect data check"),
    Case(
      error: .tooLarge(file: "a.gz", field: "dimensions", found: "9 x 9 values", limit: 80),
      message: "a.gz: dimensions too large: found 9 x 9 values, at most 80 bytes are accepted"),
    Case(
      error: .mismatch(file: "a.gz", problem: "it has no weights \"dense/kernel\""),
      message: "a.gz: does not fit the model: it has no weights \"dense/kernel\""),
  ])
  func `the message names file and field`(example: Case) {
    #expect(example.error.message == example.message)
    #expect(example.error.file == "a.gz")
  }
}
