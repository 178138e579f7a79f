import Archive
import Query
import Reader

extension EffectPerformer {
  /// Does what an effect asks for of the saved views.
  ///
  /// Another reader may have changed them since they were listed.
  func changeViews(_ effect: Effect, post: (Event) -> Void) throws {
    func refuse(_ sentence: String) { post(.notice(Notice(sentence, isError: true))) }
    switch effect {
    case .saveView(let view):
      if try !archive.save(view) { refuse("Not saved: there is a view “\(view.name)” already.") }
    case .renameView(let name, let new):
      if try !archive.renameView(name, to: new) {
        refuse("Not renamed: “\(name)” is gone, or there is a view “\(new)” already.")
      }
    case .removeView(let name): try archive.removeView(name)
    case .moveView(let name, let places): try archive.moveView(name, by: places)
    default: break
    }
  }

  /// Tells which views there are: those of the configuration, then the saved ones.
  func tellViews(post: (Event) -> Void) {
    // Marks that can't be read were told of when they were opened.
    post(.views(views + ((try? archive.savedViews()) ?? [])))
    tellBackup(post: post)
  }

  /// Tells how many lines the list of each query would have with the unread stories alone, as they are counted.
  func countUnread(of queries: [String], post: (Event) -> Void) throws {
    for text in queries where !isCancelled() {
      guard let query = try? Query.parse(text) else { continue }
      let unread = Query.all(of: [query, .term(.state(.unread))])
      if let count = try count(matching: unread) { post(.counted(query: text, count)) }
    }
  }

  /// How many lines the list of a query has; nil when that is no longer wanted.
  func count(matching query: Query) throws -> Int? {
    while !isCancelled() {
      do {
        return try archive.count(matching: query)
      } catch ArchiveError.interrupted {
        // That was meant for the facets, which are counted on the same connection.
      }
    }
    return nil
  }

  /// Tells why the marks could not be backed up before they were changed.
  func tellBackup(post: (Event) -> Void) {
    if let notice = archive.takeBackupNotice() { post(.notice(Notice("\(notice)", isError: true))) }
  }
}
