import Archive
import Foundation
import Stories
import Testing

@testable import communique

struct CollectionChoiceTests {
  private let folder: Folder
  private var configuration: Configuration

  init() throws {
    folder = try Folder()
    for name in ["a/1.txt", "b/2.txt", "b/c/3.txt"] { try folder.write(CommandTests.Stories.flood, to: name) }
    let text = """
      collection = ["\(folder.path)/a"]
      [collections]
      wires = ["\(folder.path)/b", "\(folder.path)/unmounted"]
      one = "\(folder.path)/a/1.txt"
      gone = ["\(folder.path)/nowhere"]
      """
    configuration = try Configuration(path: folder.write(text, to: "config.toml"))
  }

  private func choice(_ arguments: String...) throws -> CollectionChoice {
    try CollectionChoice(arguments, configuration: configuration, path: "config.toml")
  }

  private func paths(_ names: String...) -> StoryCollection.Origin {
    let root = Archive.resolved([folder.path])[0]
    return .paths(names.map { "\(root)/\($0)" })
  }

  @Test func nothingMeansTheCollectionWithoutAName() throws {
    #expect(try choice().origin == paths("a"))
    #expect(try choice().title == "a")
    #expect(
      try CollectionChoice([], configuration: Configuration(path: "/nowhere"), path: "").origin == .samples
    )
  }

  @Test func aNameMeansItsFolders() throws {
    #expect(try choice("@one").origin == paths("a/1.txt"))
    #expect(try choice("@one").title == "one")
    let both = try choice("@one", "\(folder.path)/b")
    #expect(both.origin == paths("a/1.txt", "b"))
    #expect(both.title == "one, b")
  }

  @Test func aFolderThatIsNotThereNowMayStandInACollection() throws {
    #expect(try choice("@wires").title == "wires")
    guard case .paths(let paths) = try choice("@wires").origin else { return }
    #expect(paths.count == 2)
    #expect(throws: ConfigurationError.self) { try choice("@gone") }
    #expect(throws: ReadingProblem.self) { try choice("\(folder.path)/unmounted") }
  }

  @Test func foldersInEachOtherAreOne() throws {
    let root = folder.path
    #expect(
      try choice("\(root)/b", "\(root)/b/c", "\(root)/b/", "\(root)/b/2.txt", "\(root)/a/../b").origin
        == paths("b")
    )
    #expect(try choice("\(root)/b/c", "@wires", "\(root)/b/c/3.txt").origin == choice("@wires").origin)
  }

  @Test func anUnknownNameIsToldWithThoseThatThereAre() throws {
    do {
      _ = try choice("@wire")
      Issue.record("there is none of that name")
    } catch let failure as Failure {
      #expect(failure.sentence == "there is no collection @wire; there are @gone, @one, @wires.")
      #expect(failure.status == 64)
    }
    #expect(CollectionChoice.name("./@wires") == nil)
  }

  @Test func standardInputStandsAlone() throws {
    #expect(try choice("-").origin == .standardInput)
    #expect(throws: Failure.self) { try choice("-", folder.path) }
  }
}
