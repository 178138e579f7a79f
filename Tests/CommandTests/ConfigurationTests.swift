import Query
import Testing

@testable import communique

struct ConfigurationTests {
  @Test func foldersFollowTheSpecification() {
    let standard = Directories(environment: ["HOME": "/home/ada"])
    #expect(standard.configuration == "/home/ada/.config/communique")
    #expect(standard.cache == "/home/ada/.cache/communique")
    #expect(standard.data == "/home/ada/.local/share/communique")
    let set = Directories(environment: ["HOME": "/h", "XDG_CACHE_HOME": "/c", "XDG_DATA_HOME": "relative"])
    #expect(set.cache == "/c/communique")
    #expect(set.data == "/h/.local/share/communique")
  }

  @Test func noFileSetsNothing() throws {
    let configuration = try Configuration(path: "/nowhere/config.toml")
    #expect(configuration.collection.isEmpty)
    #expect(configuration.theme == nil)
  }

  @Test func viewsAreQueriesUnderNames() throws {
    let folder = try Folder()
    let path = try folder.write(
      "[views]\n\"Low  Countries\" = \"country:belgium OR country:netherlands\"\nnew = 'is:unread'\n",
      to: "config.toml"
    )
    #expect(
      try Configuration(path: path).views == [
        SavedView(name: "Low Countries", query: "country:belgium OR country:netherlands", isConfigured: true),
        SavedView(name: "new", query: "is:unread", isConfigured: true),
      ]
    )
  }

  @Test(arguments: [
    ("x = 5", "The view “x” in config.toml is wrong: it must be a query in quotes."),
    ("\"\" = 'a'", "The name of the view “” in config.toml is wrong: it has 1 to 60 characters."),
  ])
  func aWrongViewStopsNothing(line: String, problem: String) throws {
    let folder = try Folder()
    let file = try folder.write("theme = 'paper'\n[views]\ngood = 'port'\n\(line)\n", to: "config.toml")
    let configuration = try Configuration(path: file)
    #expect(configuration.viewProblems == [problem])
    #expect(configuration.views.map(\.name) == ["good"])
  }

  @Test func viewsThatAreNoTableAreTold() throws {
    let folder = try Folder()
    let file = try folder.write("views = 'a'", to: "config.toml")
    let error = #expect(throws: ConfigurationError.self) { try Configuration(path: file) }
    #expect(error?.description.contains("must be a table") == true)
  }

  @Test func aWrongQueryOfAViewStopsNothing() throws {
    let folder = try Folder()
    let path = try folder.write("[views]\ngood = 'port'\nold = 'is:'\n", to: "config.toml")
    let configuration = try Configuration(path: path)
    #expect(configuration.views.map(\.name) == ["good", "old"])
    #expect(
      configuration.viewProblems == [
        "The query of the view “old” in config.toml is wrong: is: needs a value right after it."
      ]
    )
  }

  @Test func onlySafeLinksAreOpened() {
    #expect(Browser.isAllowed("https://example.org"))
    #expect(Browser.isAllowed("HTTP://example.org"))
    #expect(Browser.isAllowed("mailto:desk@example.org"))
    for link in ["file:///etc/passwd", "javascript:alert(1)", "-flag", "", "ftp://example.org"] {
      #expect(!Browser.isAllowed(link))
    }
  }
}
