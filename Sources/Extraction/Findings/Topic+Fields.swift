extension Topic {
  /// The fields of the table of topics that comes with the program, in the order of their letters.
  ///
  /// A person's own topics may have others; the first call reads the table.
  public static let fields: [String] = {
    var fields: Set<String> = []
    let table = Table(builtIn: "topics.tsv")
    table.forEachRow { _, row in
      guard row.count > 1 else { return }
      fields.formUnion(table.alternatives(row[1]).map(table.text))
    }
    return fields.sorted()
  }()
}
