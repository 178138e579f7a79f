public import Extraction
internal import GRDB
internal import Stories

extension Archive {
  /// The identity that a name of a story belongs to, with all its names, offices and counts; nil when no story has it.
  ///
  /// Reads the names of the stories that it is in: a few milliseconds for thousands of stories.
  public func identity(of name: KnownName) throws(ArchiveError) -> Identity? {
    try tallier.run { database in
      let lookup = IdentityLookup(database)
      guard let number = try lookup.number(of: name) else { return nil }
      let names = try lookup.names(with: number)
      var members: [Int64: Int64] = [:]
      for name in names { members[name.number] = number }
      var tally = NamingTally(members: members)
      let sql = """
        SELECT naming.number, naming.names FROM search JOIN naming ON naming.number = search.rowid
        WHERE search MATCH ?
        """
      let match = MatchText.keys(
        names.flatMap { [NamingKey(.name, $0.number), NamingKey(.official, $0.number)] }
      )
      let rows = try Row.fetchCursor(database, sql: sql, arguments: [match])
      while let row = try rows.next() { try tally.add(row) }
      return try IdentityAssembly(database, tally: tally).identity(of: names, leading: number)
    }
  }

  /// The officials of the collection, those in most stories first.
  ///
  /// Reads the names of all stories: about half a second for a million.
  public func officials() throws(ArchiveError) -> [Identity] {
    try tallier.run { database in
      var members: [Int64: Int64] = [:]
      let sql = "SELECT name, identity FROM member"
      let rows = try Row.fetchCursor(database, sql: sql)
      while let row = try rows.next() { members[row[0]] = row[1] }
      var tally = NamingTally(members: members)
      _ = try tally.addAll(in: database)
      var groups: [Int64: [IdentityLookup.Name]] = [:]
      for (number, name) in try KnownName.all(of: .person, in: database) where tally.names[number] != nil {
        groups[members[number] ?? number, default: []].append(.init(number: number, name: name))
      }
      let assembly = IdentityAssembly(database, tally: tally)
      var officials: [Identity] = []
      for (number, names) in groups where names.contains(where: { $0.name.isOfficial }) {
        let official = try assembly.identity(of: names, leading: number)
        if let official, official.isOfficial { officials.append(official) }
      }
      return officials.sorted { left, right in
        left.stories != right.stories ? left.stories > right.stories : left.label < right.label
      }
    }
  }
}
