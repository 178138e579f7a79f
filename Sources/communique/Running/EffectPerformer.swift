import Archive
import Extraction
import Query
import Reader
import Stories

/// Answers the reader's effects from the archive, one at a time.
struct EffectPerformer: Sendable {
  let archive: Archive
  /// The folders of the collection; what could not be read is told by its path in them.
  var folders: [String] = []
  /// How findings are made when corrections want it.
  var source = StorySource.files
  /// Whether to stop what takes long.
  var isCancelled: @Sendable () -> Bool = { false }
  /// Whether only what a first screen needs is given: the first page of a search, and stories without findings.
  var isForFirstScreen = false
  /// The saved views of the configuration.
  var views: [SavedView] = []
  /// How many stories a first answer holds; the rest of a long list follows.
  static let firstPage = 200
  /// How many of them come with what the list shows of them: about a screen.
  static let firstRows = 60
  /// From how many bytes on the text of a story is shown before its findings are there: some 50 milliseconds of work.
  static let longStory = 128 << 10

  /// Does what an effect asks for and posts the answers; an effect for the terminal is not for here.
  func perform(_ effect: Effect, post: (Event) -> Void) {
    do {
      switch effect {
      case .search(let query, let order, let generation):
        try search(query, order, generation, post: post)
      case .rows(let numbers): post(.rows(try archive.rows(numbers)))
      case .snippets(let numbers, let query, let words, let generation):
        var snippets: [RowNumber: Snippet] = [:]
        for number in numbers where !isCancelled() {
          snippets[number] = try archive.snippet(of: number, for: query, words: words)
        }
        post(.snippets(snippets, generation: generation))
      case .facets(let query, let generation):
        func tell(_ facets: [Facet], isComplete: Bool) {
          post(.facets(facets, generation: generation, isComplete: isComplete))
        }
        let facets = try archive.facets(
          of: query,
          progress: { tell($0, isComplete: false) },
          isCancelled: isCancelled
        )
        if let facets { tell(facets, isComplete: true) }
      case .load(let number): try load(number, post: post)
      case .findUnread(let numbers): post(.unread(try firstUnread(of: numbers)))
      case .setRead(let story, let isRead):
        mark(story, post: post) { () throws(ArchiveError) in try archive.setRead(isRead, for: [story]) }
      case .setStarred(let story, let isStarred):
        mark(story, post: post) { () throws(ArchiveError) in try archive.setStarred(isStarred, for: [story]) }
      case .setNote(let story, let note):
        mark(story, post: post) { () throws(ArchiveError) in try archive.setNote(note, for: story) }
      case .tag(let story, let added, let removed):
        mark(story, post: post) { () throws(ArchiveError) in
          try archive.addTags(added, to: [story])
          try archive.removeTags(removed, from: [story])
        }
      case .listTags: post(.tags(try archive.allTags().map(\.tag)))
      case .listViews, .saveView, .renameView, .removeView, .moveView:
        defer { tellViews(post: post) }
        try changeViews(effect, post: post)
      case .countUnread(let queries): try countUnread(of: queries, post: post)
      case .countAll: if let count = try count(matching: .everything) { post(.total(count)) }
      case .correct(let correction, let story, let headline):
        correct(correction, story: story, headline: headline, post: post)
      case .undoCorrection(let own): try undoCorrection(of: own, post: post)
      case .followCorrections(let first): try followCorrections(startingWith: first, post: post)
      case .identify(let name, let generation):
        post(.identified(try archive.identity(of: name), generation: generation))
      case .listProblems: post(.problems(try archive.problems().map { "\(shortened($0))" }))
      case .setTheme, .open, .redraw, .suspend, .quit: break
      }
    } catch ArchiveError.interrupted {
      // A newer search is on its way.
    } catch ArchiveError.tooDear(let text) {
      // What the facets are of is searched for as well, and once is enough to tell.
      if case .search(_, _, let generation) = effect { post(.gaveUp(text, generation: generation)) }
    } catch {
      post(.notice(Notice("\(error)", isError: true)))
    }
  }

  private func search(_ query: Query, _ order: SearchOrder, _ generation: Int, post: (Event) -> Void) throws {
    // In other orders than those of the index the first page costs as much as the whole.
    let isStreamed = order == .date || order == .oldest
    let limit = isStreamed || isForFirstScreen ? Self.firstPage : nil
    let found = try archive.rows(matching: query, order: order, limit: limit, isCancelled: isCancelled)
    let isComplete = limit.map { found.count < $0 } ?? true
    let first = try grouped(found, query)
    let rows = try archive.rows(Array(first.prefix(Self.firstRows)))
    post(
      .found(
        Found(
          generation: generation,
          numbers: first,
          isComplete: isComplete,
          rows: rows,
          copies: found.count - first.count
        )
      )
    )
    guard !isComplete, !isForFirstScreen, !isCancelled() else { return }
    let every = try archive.rows(matching: query, order: order, isCancelled: isCancelled)
    let all = try grouped(every, query)
    post(
      .found(Found(generation: generation, numbers: all, isComplete: true, copies: every.count - all.count))
    )
  }

  /// The stories without those that are nearly the same as one before them, unless just these are asked for.
  private func grouped(_ numbers: [RowNumber], _ query: Query) throws -> [RowNumber] {
    return query.asksForKin ? numbers : try archive.grouped(numbers)
  }

  private func load(_ number: RowNumber, post: (Event) -> Void) throws {
    guard let story = try archive.story(number) else {
      post(.story(number, nil))
      return
    }
    let copies = try archive.origins(of: number).dropFirst().map { shortened($0.path) }
    let unfinished = LoadedStory(story: story, findings: Findings(), isComplete: false, copies: copies)
    if isForFirstScreen {
      post(.story(number, unfinished))
      return
    }
    // What is in a long story takes so long to find that its text comes first.
    if story.text.count > Self.longStory { post(.story(number, unfinished)) }
    // Marks that can't be read were told of when they were opened.
    let corrections = (try? archive.corrections(of: story.id)) ?? []
    let findings = source.extract(story).corrected(by: corrections)
    post(.story(number, LoadedStory(story: story, findings: findings, copies: copies)))
  }

  private func mark(_ story: StoryID, post: (Event) -> Void, by setting: () throws(ArchiveError) -> Void) {
    do {
      try setting()
      post(.marked(story))
    } catch {
      // What happened to a file is not yet what it means.
      let text =
        switch error {
        case .unopenable, .failed: "\(ArchiveNotice.noMarks(error))"
        default: "\(error)"
        }
      post(.notMarked(story, Notice(text, isError: true)))
    }
    tellBackup(post: post)
  }

  /// A problem with its path in the collection's folder instead of from the root.
  private func shortened(_ problem: ReadingProblem) -> ReadingProblem {
    var problem = problem
    problem.path = shortened(problem.path)
    return problem
  }

  /// A path in the collection's folder instead of from the root.
  private func shortened(_ path: String) -> String {
    guard let folder = folders.first(where: { path.hasPrefix($0 + "/") }) else { return path }
    return String(path.dropFirst(folder.count + 1))
  }

  /// The first story that is not read, asking for few at a time since it is mostly near.
  private func firstUnread(of numbers: [RowNumber]) throws -> RowNumber? {
    for start in stride(from: 0, to: numbers.count, by: 256) {
      if start > 0, isCancelled() { throw ArchiveError.interrupted }
      let rows = try archive.rows(Array(numbers[start..<min(start + 256, numbers.count)]))
      if let unread = rows.first(where: { !$0.isRead }) { return unread.number }
    }
    return nil
  }
}
