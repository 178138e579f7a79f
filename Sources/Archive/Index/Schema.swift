internal import GRDB

/// The tables of an index.
///
/// `file` has a row for each file and for each thing in the folders that could not be read. `story` holds what a list
/// shows, and what words begin with (`WordBeginnings`), and is small; `origin` where else a story is to be found, word
/// for word; `content` holds the rest of the story, and where somebody says something. `search` is the full-text index
/// over headline, body and the words that stand for the story's names (`NamingKey`); it has no text of its own. All
/// bear the story's row number, which is in date order.
///
/// `name` has each name, title, topic and the like once, with what tells its bearers apart, and `word` is the full-text
/// index over them; `term` has each word of headlines and bodies once; `naming` has the numbers of a story's names in a
/// few bytes (`NamingCoding`). Of countries, stories have only the codes; `nation` has the names of each country once.
/// `member` has the names whose identity is not that name alone, and `resolution` says whether that was made of the
/// names as they are now.
///
/// `sketch` has what texts that are nearly the same have in common, and `kin` the groups of such stories.
///
/// `followed` has the corrections that the names of the stories follow, `corrected` which of them fitted which stories,
/// and `pending` the stories whose names have yet to be made anew.
///
/// `root` has the files and folders of the collection that were once walked in full, and the file system of each.
enum Schema {
  /// The version of the tables; an index of another version is made anew.
  private static let version = 17

  /// Stands, as a word of its own, before and after each name of a country, so that a whole name can be asked for; a
  /// private-use scalar, which counts as a letter.
  static let nameMark = "\u{e000}"

  /// What `user_version` holds: the version of the tables and that of the rules of extraction.
  static func userVersion(rules: Int) -> Int {
    version << 16 | rules & 0xffff
  }

  /// Makes the tables of an empty database.
  static func create(in database: Database, rules: Int) throws {
    // Nothing is lost when the making of empty tables fails, so nothing waits for the disk.
    try database.execute(
      sql: """
        PRAGMA synchronous = OFF; PRAGMA page_size = 16384; PRAGMA auto_vacuum = INCREMENTAL;
        PRAGMA journal_mode = WAL
        """
    )
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
    CREATE INDEX file_problem ON file (path) WHERE problem IS NOT NULL;
    CREATE TABLE story (
      number INTEGER PRIMARY KEY, id INTEGER NOT NULL, file INTEGER NOT NULL, part INTEGER NOT NULL,
      beginnings INTEGER NOT NULL, further INTEGER NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL
    );
    CREATE INDEX story_file ON story (file);
    CREATE INDEX story_id ON story (id);
    CREATE TABLE origin (number INTEGER NOT NULL, file INTEGER NOT NULL, part INTEGER NOT NULL);
    CREATE INDEX origin_number ON origin (number);
    CREATE INDEX origin_file ON origin (file);
    CREATE TABLE content (
      number INTEGER PRIMARY KEY, headline TEXT NOT NULL, byline TEXT NOT NULL, link TEXT,
      zones BLOB NOT NULL, statements BLOB NOT NULL, text BLOB NOT NULL
    );
    CREATE TABLE sketch (hash INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (hash, number)) WITHOUT ROWID;
    CREATE TABLE kin (number INTEGER PRIMARY KEY, kin INTEGER NOT NULL);
    CREATE INDEX kin_kin ON kin (kin);
    CREATE TABLE followed (
      number INTEGER PRIMARY KEY, story INTEGER, kind TEXT NOT NULL, name TEXT NOT NULL, change TEXT NOT NULL,
      value TEXT, place INTEGER
    );
    CREATE TABLE corrected (
      correction INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (correction, number)
    ) WITHOUT ROWID;
    CREATE INDEX corrected_number ON corrected (number);
    CREATE TABLE pending (number INTEGER PRIMARY KEY);
    CREATE TABLE root (path TEXT PRIMARY KEY, device INTEGER NOT NULL) WITHOUT ROWID;

    """

  private static let names = """
    CREATE TABLE name (
      name INTEGER PRIMARY KEY, key INTEGER NOT NULL, kind INTEGER NOT NULL, country TEXT, office TEXT,
      text TEXT NOT NULL
    );
    CREATE INDEX name_key ON name (key);
    CREATE TABLE naming (number INTEGER PRIMARY KEY, names BLOB NOT NULL);
    CREATE TABLE term (term TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE member (name INTEGER PRIMARY KEY, identity INTEGER NOT NULL, reason INTEGER, other INTEGER);
    CREATE INDEX member_identity ON member (identity);
    CREATE VIRTUAL TABLE word USING fts5 (text, content = '', columnsize = 0, tokenize = 'words');
    CREATE VIRTUAL TABLE nation USING fts5 (code UNINDEXED, names, tokenize = 'words');
    CREATE TABLE resolution (changes INTEGER NOT NULL, resolved INTEGER NOT NULL);
    INSERT INTO resolution VALUES (0, 0);

    """

  // There are no prefix indexes, which would be as large as the rest; `term` tells what a beginning may become.
  private static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (headline, body, keys, content = '', tokenize = 'words');
    INSERT INTO search (search, rank) VALUES ('hashsize', \(hashSize));

    """

  /// The memory that FTS5 may take before it writes out what a transaction adds, in bytes.
  private static let hashSize = 16 << 20
}
