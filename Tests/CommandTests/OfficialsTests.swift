import Foundation
import Testing

struct OfficialsTests {
  /// Two stories that spell an official in two ways, and one about another of the same name.
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write(
      """
       date 2023-05-12 
      Harbour mayor receives ambassador

      Bergen Mayor Astrid Solheim met with Maltese Ambassador to Norway Raphael Camilleri on Thursday.

      """,
      to: "one.txt"
    )
    try folder.write(
      """
       date 2023-06-02 
      Ambassador bids farewell

      Maltese Ambassador to Norway Raphael Camileri bade farewell on Thursday.

      """,
      to: "two.txt"
    )
    try folder.write(
      """
       date 2023-07-01 
      Judge appointed

      Canadian Trade Minister Raphael Camilleri spoke in Ottawa on Friday.

      """,
      to: "three.txt"
    )
    return folder
  }

  @Test func nothingIsCutInAFile() throws {
    let (command, folder) = (try Command(), try Folder())
    let title = "Deputy Minister of Harbours and Inland Waterways"
    try folder.write(
      "Talks\n\n\(title) Astrid Solheim met with Maltese Ambassador Raphael Camilleri on Thursday.\n",
      to: "one.txt"
    )
    let run = try command.run("officials", folder.path)
    #expect(run.output.contains("Harbours and Inland Waterways"), "\(run.output)")
    #expect(!run.output.contains("…"))
  }

  @Test func oneOfficialIsOneLine() throws {
    let (command, folder) = (try Command(), try folder())
    let run = try command.run("officials", folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3, "\(run.output)")
    #expect(lines[0].hasPrefix("Raphael Camilleri"))
    for word in ["Malta", "Maltese Ambassador to Norway", "  2  2023-05-12  2023-06-02"] {
      #expect(lines[0].contains(word), "\(lines[0])")
    }
    #expect(try command.run("officials", folder.path, "camileri").output.split(separator: "\n").count == 1)
    #expect(
      try command.run("officials", folder.path, "camilleri raphael").output.split(separator: "\n").count == 2
    )
    #expect(
      try command.run("officials", folder.path, "--limit", "1").output.split(separator: "\n").count == 1
    )
    #expect(try command.run("officials", "hoogmartens").output.hasPrefix("Jan Hoogmartens"))
    #expect(
      try command.run("officials", folder.path, "camilleri r").output.split(separator: "\n").count == 2,
      "words of the name begin so"
    )
    let none = try command.run("officials", folder.path, "nobody")
    #expect(none.status == 1 && none.output.isEmpty && !none.errors.isEmpty)
    #expect(try command.run("officials", folder.path, "--limit", "0").status == 64)
  }

  @Test func jsonTellsNamesOfficesAndReasons() throws {
    let (command, folder) = (try Command(), try folder())
    let run = try command.run("officials", folder.path, "camilleri", "--format", "json")
    let objects = try run.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == 2)
    let first = try #require(objects.first)
    #expect(Set(first.keys) == ["name", "country", "stories", "first", "last", "forms", "offices", "query"])
    #expect(first["country"] as? String == "MT")
    #expect(first["query"] as? String == "official:\"Raphael Camilleri (MT)\"", "two bear the name")
    let forms = try #require(first["forms"] as? [[String: Any]])
    #expect(forms.map { $0["name"] as? String } == ["Raphael Camilleri", "Raphael Camileri"])
    #expect(forms.first?["reason"] is NSNull)
    #expect(forms.last?["reason"] as? String == "one letter apart, same office and country")
    #expect(forms.last?["comparedWith"] as? String == "Raphael Camilleri")
    let offices = try #require(first["offices"] as? [[String: Any]])
    #expect(offices.first?["first"] as? String == "2023-05-12")
    #expect(offices.first?["stories"] as? Int == 2)
  }

  @Test func searchFindsAnOfficialByAnotherSpelling() throws {
    let (command, folder) = (try Command(), try folder())
    // No other command has made the index before.
    #expect(
      try command.run("search", "official:camileri", folder.path).output.split(separator: "\n").count == 2
    )
    let exact = try command.run("search", "official:\"Raphael Camilleri (CA)\"", folder.path)
    #expect(exact.output.contains("Judge appointed") && !exact.output.contains("Harbour"))
  }

  @Test func theCardIsShownAndFilters() throws {
    let (command, folder) = (try Command(), try folder())
    let card = try command.run(
      "--script",
      "jj<tab><tab>ji",
      "--save-screen",
      "-",
      "--size",
      "100x30",
      folder.path
    )
    #expect(card.output.contains("Raphael Camilleri"), "\(card.output)\(card.errors)")
    #expect(card.output.contains("one letter apart"))
    let list = try command.run(
      "--script",
      "jj<tab><tab>ji<ret>",
      "--save-screen",
      "-",
      "--size",
      "100x30",
      folder.path
    )
    #expect(list.output.contains("2 of 3 stories"), "\(list.output)")
  }

  @Test func aNameNeedsALetter() throws {
    let (command, folder) = (try Command(), try folder())
    for run in [try command.run("officials", folder.path, "["), try command.run("officials", "…")] {
      #expect(run.status == 64 && run.output.isEmpty)
      #expect(run.errors.contains("has no letter or digit"), "\(run.errors)")
    }
  }

  @Test func aNameThatIsNoFolderIsToldToBeNone() throws {
    let run = try Command().run("officials", "nosuch")
    #expect(run.status == 1)
    #expect(run.errors == "No official of this name is in the collection, and there is no folder nosuch.\n")
  }
}
