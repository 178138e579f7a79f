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

  @Test func onlySafeLinksAreOpened() {
    #expect(Browser.isAllowed("https://example.org"))
    #expect(Browser.isAllowed("HTTP://example.org"))
    #expect(Browser.isAllowed("mailto:desk@example.org"))
    for link in ["file:///etc/passwd", "javascript:alert(1)", "-flag", "", "ftp://example.org"] {
      #expect(!Browser.isAllowed(link))
    }
  }
}
