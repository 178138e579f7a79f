internal import GRDB

/// The tables of an index.
///
/// `file` has a row for each file and for each thing in the folders that could not be read. `story` holds
/// what a list shows, and is small; `content` holds the rest of the story. `search` is the full-text index
/// over `document`, which only shows the two as one. All three bear the story's row number, which is in date
/// order. Of countries, stories have only the codes; `nation` has the names of each country once.
///
/// `followed` has the corrections that the names of the stories follow, `corrected` which of them fitted which
/// stories, and `pending` the stories whose names have yet to be made anew.
///
/// `name` has each name of a person, place or body once, with what tells its bearers apart, and each title of
/// office; `naming` has the numbers of a story's names in a few bytes (`NamingCoding`). What is made of these
/// once the stories are written: `member` has the names whose identity is not that name alone, and `known` is the
/// full-text index over them. `resolution` says whether that was made of the names as they are now.
enum Schema {
  /// The version of the tables; an index of another version is made anew.
  private static let version = 6

  /// The columns of `search`, in their order.
  static let columns = [
    "headline", "body", "official", "person", "country", "place", "org", "event", "topic", "day", "source",
  ]

  /// Stands, as a word of its own, before and after each name in a column of names, so that no phrase is
  /// found across two names and a whole name can be asked for; a private-use scalar, which FTS5 takes as a
  /// letter.
  static let nameMark = "\u{e000}"

  /// What `user_version` holds: the version of the tables and that of the rules of extraction.
  static func userVersion(rules: Int) -> Int {
    version << 16 | rules & 0xffff
  }

  /// Makes the tables of an empty database.
  static func create(in database: Database, rules: Int) throws {
    // Nothing is lost when the making of empty tables fails, so nothing waits for the disk.
    try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA page_size = 8192; PRAGMA journal_mode = WAL")
    defer { try? database.execute(sql: "PRAGMA synchronous = NORMAL") }
    try database.inTransaction(.immediate) {
      // Another reader may have made them in the meantime.
      if try Int.fetchOne(database, sql: "PRAGMA user_version") == userVersion(rules: rules) {
        return .commit
      }
      try database.execute(
        sql: tables + names + search + "PRAGMA user_version = \(userVersion(rules: rules));"
      )
      return .commit
    }
  }

  private static let tables = """
    CREATE TABLE file (
      file INTEGER PRIMARY KEY, path TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
      problem TEXT
    );
    CREATE INDEX file_state ON file (path, size, modified, problem);
    CREATE TABLE story (
      number INTEGER PRIMARY KEY, id INTEGER NOT NULL, file INTEGER NOT NULL, part INTEGER NOT NULL,
      title TEXT NOT NULL, source TEXT NOT NULL
    );
    CREATE INDEX story_file ON story (file);
    CREATE TABLE content (
      number INTEGER PRIMARY KEY, headline TEXT NOT NULL, byline TEXT NOT NULL, link TEXT,
      zones BLOB NOT NULL, official TEXT NOT NULL, person TEXT NOT NULL, country TEXT NOT NULL,
      place TEXT NOT NULL, org TEXT NOT NULL, event TEXT NOT NULL, topic TEXT NOT NULL, day TEXT NOT NULL, text BLOB NOT NULL
    );
    CREATE TABLE followed (
      number INTEGER PRIMARY KEY, story INTEGER, kind TEXT NOT NULL, name TEXT NOT NULL, change TEXT NOT NULL,
      value TEXT, place INTEGER
    );
    CREATE TABLE corrected (
      correction INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (correction, number)
    ) WITHOUT ROWID;
    CREATE INDEX corrected_number ON corrected (number);
    CREATE TABLE pending (number INTEGER PRIMARY KEY);
    CREATE VIEW document AS
      SELECT number, headline, text AS body, official, person, country, place, org, event, topic, day, source
      FROM content JOIN story USING (number);

    """

  private static let names = """
    CREATE TABLE name (
      name INTEGER PRIMARY KEY, key INTEGER NOT NULL, kind INTEGER NOT NULL, country TEXT, office TEXT,
      text TEXT NOT NULL
    );
    CREATE INDEX name_key ON name (key);
    CREATE TABLE naming (number INTEGER PRIMARY KEY, names BLOB NOT NULL);
    CREATE TABLE member (name INTEGER PRIMARY KEY, identity INTEGER NOT NULL, reason INTEGER, other INTEGER);
    CREATE INDEX member_identity ON member (identity);
    CREATE VIRTUAL TABLE known USING fts5 (
      text, content = '', tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TABLE resolution (changes INTEGER NOT NULL, resolved INTEGER NOT NULL);
    INSERT INTO resolution VALUES (0, 0);

    """

  // The prefix indexes are half of the full-text index, but common beginnings are slow without them: among
  // 21,578 stories the newest 200 with `s*` take 28 ms without the index of one letter and 0.2 ms with it,
  // those with `th*` 12 ms without that of two letters and 0.1 ms with it.
  private static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (
      \(columns.joined(separator: ", ")),
      content = 'document', content_rowid = 'number',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2'
    );
    CREATE VIRTUAL TABLE nation USING fts5 (
      code UNINDEXED, names, tokenize = 'unicode61 remove_diacritics 2'
    );

    """
}
