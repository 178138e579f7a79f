import Archive
import Query
import Reader
import Stories
import Testing

@testable import communique

/// What the archive answers to the reader's effects on tags, notes and views.
struct EffectPerformerViewsTests {
  private func performer() throws -> EffectPerformer {
    let archive = try Archive(index: .memory, marks: .memory)
    try archive.add(StorySource.Reading(stories: StoryCollection.samples()), from: .files)
    let configured = SavedView(name: "Malta", query: "country:malta", isConfigured: true)
    return EffectPerformer(archive: archive, views: [configured])
  }

  private func events(of effect: Effect, _ performer: EffectPerformer) -> [Event] {
    var events: [Event] = []
    performer.perform(effect) { events.append($0) }
    return events
  }

  @Test func viewsAreToldAfterEachChange() throws {
    let performer = try performer()
    for (effect, names) in [
      (Effect.listViews, ["Malta"]),
      (.saveView(SavedView(name: "A", query: "a")), ["Malta", "A"]),
      (.saveView(SavedView(name: "B", query: "b")), ["Malta", "A", "B"]),
      (.moveView("B", by: -1), ["Malta", "B", "A"]),
      (.renameView("A", to: "C"), ["Malta", "B", "C"]),
      (.removeView("B"), ["Malta", "C"]),
    ] {
      guard case .views(let views)? = events(of: effect, performer).last else {
        Issue.record("no views")
        return
      }
      #expect(views.map(\.name) == names)
    }
  }

  @Test func aNameThatAnotherReaderTookIsRefusedWithASentence() throws {
    let performer = try performer()
    for name in ["A", "B"] { try performer.archive.save(SavedView(name: name, query: "ports")) }
    for effect in [
      Effect.saveView(SavedView(name: "A", query: "rail")), .renameView("B", to: "A"),
      .renameView("X", to: "Y"),
    ] {
      let notices = events(of: effect, performer).compactMap {
        if case .notice(let told) = $0 { told } else { nil }
      }
      #expect(notices.map(\.isError) == [true])
    }
    #expect(try performer.archive.savedViews().map(\.name) == ["A", "B"])
    #expect(try performer.archive.savedViews().map(\.query) == ["ports", "ports"])
  }

  @Test func unreadStoriesAreCountedQueryByQuery() throws {
    let performer = try performer()
    let all = StoryCollection.samples()
    performer.perform(.setRead(all[0].id, true)) { event in
      if case .marked(all[0].id) = event { return }
      Issue.record("\(event)")
    }
    let events = events(of: .countUnread(["date:1990..", "is:", "is:starred"]), performer)
    let counts = events.map { event in
      if case .counted(let query, let count) = event { "\(query) \(count)" } else { "other" }
    }
    #expect(counts == ["date:1990.. \(all.count - 1)", "is:starred 0"])
  }

  @Test func linesOfTheListAreCounted() throws {
    let performer = try performer()
    guard case .total(let count)? = events(of: .countAll, performer).last else {
      Issue.record("no total")
      return
    }
    let every = Effect.search(.everything, .date, generation: 1)
    guard case .found(let found)? = events(of: every, performer).last else {
      Issue.record("nothing found")
      return
    }
    #expect(count == found.numbers.count)
    #expect(found.numbers.count + found.copies == StoryCollection.samples().count)
  }

  @Test func tagsAndNotesAreKept() throws {
    let performer = try performer()
    let story = StoryCollection.samples()[0].id
    let (ports, rail) = (try #require(Tag("ports")), try #require(Tag("rail")))
    _ = events(of: .tag(story, adding: [ports, rail], removing: []), performer)
    _ = events(of: .tag(story, adding: [], removing: [rail]), performer)
    _ = events(of: .setNote(story, "Ask"), performer)
    let mark = try performer.archive.marks(of: [story])[0]
    #expect(mark.tags == [ports] && mark.note == "Ask")
    guard case .tags([ports])? = events(of: .listTags, performer).first else {
      Issue.record("no tags")
      return
    }
    let rows = try performer.archive.rows(performer.archive.rows(matching: .everything))
    #expect(
      rows.filter { !$0.annotation.isEmpty }.map(\.annotation) == [Annotation(note: "Ask", tags: [ports])]
    )
  }
}
