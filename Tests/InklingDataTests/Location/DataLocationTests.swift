import Testing

@testable import InklingData

struct DataLocationTests {
  @Test func `the folders are searched in the documented order`() {
    let location = DataLocation(
      folder: "/given",
      environment: ["INKLING_DATA": "/named", "XDG_CACHE_HOME": "/cache", "HOME": "/home/ada"])
    #expect(
      location.folders == [
        DataFolder(path: "/given", origin: .argument),
        DataFolder(path: "/named", origin: .environment),
        DataFolder(path: "/cache/inkling", origin: .cache),
      ])
    #expect(location.fetchFolder == "/given")
    #expect(location.cacheFolder == "/cache/inkling")
  }

  @Test(arguments: [
    (["HOME": "/home/ada"], "/home/ada/.cache/inkling"),
    (["HOME": "/home/ada", "XDG_CACHE_HOME": ""], "/home/ada/.cache/inkling"),
    (["HOME": "/home/ada", "XDG_CACHE_HOME": "relative"], "/home/ada/.cache/inkling"),
    (["HOME": "/home/ada", "INKLING_DATA": "~/data"], "/home/ada/data"),
    (["HOME": "/home/ada", "INKLING_DATA": "/a/./b/../c/"], "/a/c"),
  ])
  func `the first folder follows the environment`(environment: [String: String], path: String) {
    #expect(DataLocation(environment: environment).fetchFolder == path)
  }

  @Test func `empty names are no names`() {
    let location = DataLocation(
      folder: "", environment: ["INKLING_DATA": "", "HOME": "/home/ada"])
    #expect(location.folders.map(\.origin) == [.cache])
  }

  @Test func `a named folder that does not exist is an error`() {
    let given = DataLocation(folder: "/no/such/folder", environment: ["HOME": "/"])
    #expect(throws: DataError.missingFolder(path: "/no/such/folder", origin: .argument)) {
      try given.existingFolders()
    }
    let named = DataLocation(environment: ["INKLING_DATA": "/no/such", "HOME": "/"])
    #expect(throws: DataError.missingFolder(path: "/no/such", origin: .environment)) {
      try named.existingFolders()
    }
  }

  @Test func `a cache that is not there yet is no error`() throws {
    let folder = try TemporaryFolder()
    let location = DataLocation(
      folder: folder.path, environment: ["XDG_CACHE_HOME": folder.path + "/not/yet"])
    #expect(try location.existingFolders().map(\.origin) == [.argument])
  }
}
