import Testing

struct EvaluateTests {
  private static let gold = """
    T1\tPlace 18 24\tBergen
    T2\tRole 18 30\tBergen Mayor
    T3\tPerson 31 45\tAstrid Solheim
    R1\tHoldsRole Arg1:T3 Arg2:T2
    A1\tCountry T3 NO

    """

  private func folder(_ annotations: String = gold) throws -> Folder {
    let folder = try Folder()
    try folder.write(" date 2023-05-12 \nBergen Mayor Astrid Solheim left.\n", to: "gold/a.txt")
    try folder.write(annotations, to: "gold/a.ann")
    return folder
  }

  @Test func scoresWhatTheProgramFinds() throws {
    let (command, folder) = (try Command(), try folder())
    let run = try command.run("evaluate", "\(folder.path)/gold")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("1 story\n"))
    #expect(
      run.output.contains(
        "officials found                                    1.000   1.000   1.000      1       1\n"
      )
    )
    #expect(
      run.output.contains("right country, of officials found                  1.000                      1\n")
    )
  }

  @Test func scoresAFolderOfAnnotationsAndListsErrors() throws {
    let (command, folder) = (try Command(), try folder())
    try folder.write("T1\tPlace 18 30\tBergen Mayor\n", to: "system/a.ann")
    let run = try command.run("evaluate", "\(folder.path)/gold", "\(folder.path)/system", "--errors")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("a\tmissed\tPerson\t31-45 Astrid Solheim\na\tmissed\tPlace\t18-24 Bergen\n"))
    #expect(run.output.contains("a\tfalse\tPlace\t18-30 Bergen Mayor\n"))
    let json = try command.run("evaluate", "\(folder.path)/gold", "\(folder.path)/system", "--json")
    #expect(
      json.output.hasPrefix(
        "{\"mentions\":{\"precision\":0.0,\"recall\":0.0,\"f1\":0.0,\"gold\":2,\"system\":1},"
      )
    )
  }

  @Test func errorsAreSentences() throws {
    let (command, folder) = (try Command(), try folder("T1\tPlace\n"))
    let bad = try command.run("evaluate", "\(folder.path)/gold")
    #expect(bad.status == 65)
    #expect(bad.errors.contains("gold/a.ann:1: is no line of brat standoff: “T1"))
    let missing = try command.run("evaluate", "\(folder.path)/none")
    #expect(missing.status == 66)
    #expect(missing.errors.contains("none: there is no such folder; check the path."))
    #expect(try command.run("evaluate", "x", "--json", "--errors").status == 64)
  }
}
