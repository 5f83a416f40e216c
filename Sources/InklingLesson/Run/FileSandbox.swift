internal import Foundation

/// The files that a lesson reaches: a path as the lesson writes it goes in, the file's place comes out, or an error.
///
/// A lesson writes below its output folder only, and reads from there, from its own folder and from the folders of data.
/// A path may be relative, to any of these in turn, or absolute and inside one of them. `..` and symbolic links below
/// these folders are refused, wherever they lead: who gives a lesson away cannot make it reach anything else.
public struct FileSandbox: Sendable, Hashable {
  /// Where the lesson writes, and reads first. It is made when the first file is written. Without one, nothing can be
  /// written.
  public var outputFolder: String?
  /// Where else the lesson reads, in this order.
  public var readableFolders: [String]

  /// How many bytes the files of one run may have in all.
  public static let largestTotal = 2 << 30
  /// How many files one run may write.
  public static let largestCount = 1000

  /// Makes a sandbox; without arguments there is nothing in it.
  ///
  /// - Parameters:
  ///   - outputFolder: Where the lesson writes, and reads first.
  ///   - readableFolders: Where else it reads, in this order.
  public init(outputFolder: String? = nil, readableFolders: [String] = []) {
    self.outputFolder = outputFolder
    self.readableFolders = readableFolders
  }

  /// The place of a file or folder that is there.
  ///
  /// - Throws: ``FileSandboxError``.
  func place(ofReadable path: String) throws(FileSandboxError) -> String {
    let folders = ([outputFolder].compactMap { $0 } + readableFolders)
    var refusal: FileSandboxError?
    for folder in folders {
      guard let parts = try Self.parts(of: path, below: folder) else { continue }
      let place = Self.joined(folder, parts)
      guard FileManager.default.fileExists(atPath: place) || Self.isLink(place) else { continue }
      do {
        try Self.refuseLinks(folder, parts, path: path)
        try Self.refuseLinks(inside: place, path: path)
        return place
      } catch {
        refusal = refusal ?? error
      }
    }
    if let refusal { throw refusal }
    guard !path.hasPrefix("/") else { throw .outside(path: path, folders: folders) }
    throw .missing(path: path, folders: folders)
  }

  /// The place of a file that is to be written; the folders down to it are made.
  ///
  /// - Throws: ``FileSandboxError``.
  func place(ofWritable path: String) throws(FileSandboxError) -> String {
    guard let folder = outputFolder else { throw .nothingWritable(path: path) }
    guard let parts = try Self.parts(of: path, below: folder), !parts.isEmpty else {
      throw .outside(path: path, folders: [folder])
    }
    guard !Self.isLink(folder) else { throw .link(path: path, link: folder) }
    try Self.refuseLinks(folder, parts, path: path)
    let parent = Self.joined(folder, parts.dropLast())
    do {
      try FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw .noFolder(path: path, folder: parent, reason: error.localizedDescription)
    }
    return Self.joined(folder, parts)
  }

  /// The names on the way from a folder to a file; nil if an absolute path leads elsewhere.
  private static func parts(
    of path: String, below folder: String
  ) throws(FileSandboxError) -> [Substring]? {
    guard !path.isEmpty, path.utf8.count <= 1024, !path.utf8.contains(0) else {
      throw .unusable(path: String(path.prefix(80)))
    }
    let names = path.split(separator: "/").filter { $0 != "." }
    guard !names.contains("..") else { throw .parentFolder(path: path) }
    guard path.hasPrefix("/") else { return names }
    let base = URL(fileURLWithPath: folder).standardizedFileURL.path(percentEncoded: false)
      .split(separator: "/")
    return names.starts(with: base) ? Array(names.dropFirst(base.count)) : nil
  }

  private static func joined(_ folder: String, _ parts: some Collection<Substring>) -> String {
    let names = parts.joined(separator: "/")
    if names.isEmpty { return folder }
    // "x" rather than "./x", as people name what lies where they are.
    return folder == "." ? names : folder + (folder.hasSuffix("/") ? "" : "/") + names
  }

  /// Refuses links on the way from a folder to a file, the file included.
  private static func refuseLinks(
    _ folder: String, _ parts: [Substring], path: String
  ) throws(FileSandboxError) {
    for count in parts.indices {
      let place = joined(folder, parts[...count])
      guard !isLink(place) else { throw .link(path: path, link: place) }
    }
  }

  /// Refuses links within a folder that is to be read as a whole; a file has none.
  private static func refuseLinks(
    inside place: String, path: String
  ) throws(FileSandboxError) {
    let keys: [URLResourceKey] = [.isSymbolicLinkKey]
    guard
      let content = FileManager.default.enumerator(
        at: URL(fileURLWithPath: place), includingPropertiesForKeys: keys)
    else { return }
    for case let url as URL in content
    where isLink(url.path(percentEncoded: false)) {
      throw .link(path: path, link: url.path(percentEncoded: false))
    }
  }

  private static func isLink(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeSymbolicLink
  }
}

/// Why a lesson does not get a file.
public enum FileSandboxError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no such file in any of the folders.
  case missing(path: String, folders: [String])
  /// An absolute path leads to none of the folders.
  case outside(path: String, folders: [String])
  /// The path has `..` in it.
  case parentFolder(path: String)
  /// There is a symbolic link on the way to the file.
  case link(path: String, link: String)
  /// The path is empty, has a zero byte in it, or has more than 1,024 bytes.
  case unusable(path: String)
  /// The run has no folder for files.
  case nothingWritable(path: String)
  /// The folder for the file cannot be made.
  case noFolder(path: String, folder: String, reason: String)
  /// The run has written as much as it may.
  case tooMuch(path: String, limit: String)

  /// What is wrong, with the path as the lesson has it.
  public var description: String {
    switch self {
    case .missing(let path, _):
      "there is no file \"\(path)\""
    case .outside(let path, _):
      "\"\(path)\" is outside of the lesson's folders"
    case .parentFolder(let path):
      "\"\(path)\" has '..' in it, and lessons do not reach the folders above theirs"
    case .link(let path, let link):
      "\"\(path)\" is refused: '\(link)' is a symbolic link"
    case .unusable(let path):
      "\"\(path)\" is no path of a file"
    case .nothingWritable(let path):
      "\"\(path)\" cannot be written: this run has no folder for files"
    case .noFolder(let path, let folder, let reason):
      "\"\(path)\" cannot be written: the folder '\(folder)' cannot be made: \(reason)"
    case .tooMuch(let path, let limit):
      "\"\(path)\" is refused: a lesson may write \(limit)"
    }
  }

  /// What to do about it.
  public var hint: String? {
    switch self {
    case .missing(_, let folders):
      "it was looked for in " + Self.list(folders)
    case .outside(_, let folders):
      folders.isEmpty ? nil : "what lies in \(Self.list(folders)) can be reached"
    case .link:
      "put the file itself in the place of the link"
    case .parentFolder, .unusable, .nothingWritable, .noFolder, .tooMuch:
      nil
    }
  }

  private static func list(_ folders: [String]) -> String {
    guard let last = folders.last else { return "no folder" }
    let others = folders.dropLast().map { "'\($0)'" }
    return (others.isEmpty ? "" : others.joined(separator: ", ") + " and ") + "'\(last)'"
  }
}
