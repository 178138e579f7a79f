import Extraction
import Query
import Screen
import Stories
import Testing

@testable import Reader

/// A reader over stories in memory, whose effects are answered at once.
struct Session {
  private(set) var reader: Reader
  private var stories: [RowNumber: LoadedStory] = [:]
  private(set) var corrections: [MadeCorrection] = []
  /// Why corrections can't be kept, if so.
  var refusal: String?
  private(set) var annotations: [StoryID: Annotation] = [:]
  var views: [SavedView] = []
  /// Whether unread stories are counted at once.
  var isCounting = true
  private var marks: [StoryID: (isRead: Bool, isStarred: Bool)] = [:]
  /// The effects that nothing in memory answers, in order.
  private(set) var effects: [Effect] = []
  var problems: [String] = []
  /// Stories that are nearly the same; the newest of those found stands for them.
  var kin: Set<StoryID> = []
  /// Whether stories take their time to be loaded.
  var isSlow = false
  private var waiting: RowNumber?

  init(_ stories: [LoadedStory], size: Size = Size(columns: 80, rows: 24)) {
    reader = Reader(title: "stories", size: size, themes: ["dark", "mono", "paper"])
    for (index, story) in stories.enumerated() {
      self.stories[RowNumber(date: story.story.date, sequence: index)] = story
    }
    let first = reader.start()
    run(first)
  }

  /// Types keys in the notation of scripts.
  mutating func type(_ keys: String) throws {
    for key in try KeyNotation.parse(keys) { send(.terminal(.key(key))) }
  }

  /// Types characters that came together, and gives what they ask for, which is then answered.
  mutating func type(text: String) -> [Effect] {
    let effects = reader.type(text)
    run(effects)
    return effects
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.terminal(.resize(Size(columns: columns, rows: rows))))
  }

  mutating func send(_ event: Event) { run(reader.update(event)) }

  /// Loads the story that was asked for last.
  mutating func load() {
    if let waiting { send(.story(waiting, loaded(waiting))) }
    waiting = nil
  }

  /// Takes a story out of the collection or puts one in, as indexing does.
  mutating func change(_ number: RowNumber, to story: LoadedStory?) {
    stories[number] = story
    send(.collectionChanged)
  }

  /// Keeps a correction that was made elsewhere, and forgets one.
  mutating func correctElsewhere(_ made: MadeCorrection, insteadOf undone: MadeCorrection? = nil) {
    corrections.removeAll { $0 == undone }
    corrections.append(made)
  }

  /// The screen as text.
  var screen: String { reader.render().text }

  /// The headline of the story that the body shows.
  var headline: String? { reader.body.loaded?.story.headline }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .search(let query, let order, let generation):
        var found = stories.keys.filter { matches($0, query) }.sorted(by: >)
        let every = found.count
        if !query.asksForKin {
          let group = found.filter { stories[$0].map { kin.contains($0.story.id) } ?? false }
          found.removeAll { group.dropFirst().contains($0) }
        }
        if order == .oldest { found.reverse() }
        if order == .headline {
          found.sort { (stories[$0]?.story.headline ?? "") < (stories[$1]?.story.headline ?? "") }
        }
        let copies = every - found.count
        send(.found(Found(generation: generation, numbers: found, isComplete: true, copies: copies)))
      case .rows(let numbers): send(.rows(numbers.compactMap(row)))
      case .load(let number):
        if isSlow { waiting = number } else { send(.story(number, loaded(number))) }
      case .correct(let correction, let story, _):
        self.effects.append(effect)
        let made = MadeCorrection(correction, story: story)
        if let refusal {
          send(.notCorrected(made, Notice(refusal, isError: true)))
        } else {
          corrections.append(made)
          send(.corrected(made))
        }
      case .undoCorrection(let own):
        let standing = own.first { corrections.contains($0) } ?? corrections.last
        if let standing, let index = corrections.lastIndex(of: standing) {
          corrections.remove(at: index)
          send(.undone(standing, Notice("Undone: \(standing.correction)")))
        } else {
          send(.notice(Notice("There is no correction to undo.")))
        }
      case .followCorrections: send(.collectionChanged)
      case .findUnread(let numbers): send(.unread(numbers.first { row($0)?.isRead == false }))
      case .setRead(let id, let isRead): marks[id, default: (false, false)].isRead = isRead
      case .setStarred(let id, let isStarred): marks[id, default: (false, false)].isStarred = isStarred
      case .setNote(let id, let note): annotations[id, default: Annotation()].note = note
      case .tag(let id, let added, let removed):
        self.effects.append(effect)
        let tags = annotations[id, default: Annotation()].tags
        annotations[id, default: Annotation()].tags = Set(tags).union(added).subtracting(removed).sorted()
      case .listTags: send(.tags(Set(annotations.values.flatMap(\.tags)).sorted()))
      case .listViews, .saveView, .renameView, .removeView, .moveView: changeViews(effect)
      case .countUnread(let queries):
        for text in queries where isCounting {
          guard let query = try? Query.parse(text) else { continue }
          send(.counted(query: text, stories.keys.count { matches($0, query) && row($0)?.isRead == false }))
        }
      case .countAll: send(.total(stories.count))
      case .listProblems: send(.problems(problems))
      default: self.effects.append(effect)
      }
    }
  }

  private mutating func changeViews(_ effect: Effect) {
    switch effect {
    case .saveView(let view): views.append(view)
    case .renameView(let name, let new):
      for index in views.indices where views[index].name == name { views[index].name = new }
    case .removeView(let name): views.removeAll { $0.name == name }
    case .moveView(let name, let places):
      guard let index = views.firstIndex(where: { $0.name == name }) else { break }
      let view = views.remove(at: index)
      views.insert(view, at: max(0, min(index + places, views.count)))
    default: break
    }
    send(.views(views))
  }

  /// A story with its findings as they were corrected.
  private func loaded(_ number: RowNumber) -> LoadedStory? {
    guard var loaded = stories[number] else { return nil }
    let own = corrections.filter { $0.story == nil || $0.story == loaded.story.id }
    loaded.findings = loaded.findings.corrected(by: own.map(\.correction))
    return loaded
  }

  private func row(_ number: RowNumber) -> StoryRow? {
    guard let story = stories[number]?.story else { return nil }
    let mark = marks[story.id] ?? (false, false)
    return StoryRow(
      number: number,
      id: story.id,
      headline: story.headline,
      source: story.source,
      path: story.origin.path,
      isRead: mark.isRead,
      isStarred: mark.isStarred,
      annotation: annotations[story.id] ?? Annotation(),
      kin: kin.contains(story.id) ? kin.count - 1 : 0
    )
  }

  private func matches(_ number: RowNumber, _ query: Query) -> Bool {
    guard let loaded = loaded(number) else { return false }
    switch query {
    case .everything: return true
    case .all(let parts): return parts.allSatisfy { matches(number, $0) }
    case .any(let parts): return parts.contains { matches(number, $0) }
    case .not(let part): return !matches(number, part)
    case .term(let condition):
      return
        switch condition
      {
      case .text(let phrase): "\(loaded.story.text)".lowercased().contains(phrase.text.lowercased())
      case .field(let field, let phrase):
        names(of: field, in: loaded).contains { $0.lowercased().contains(phrase.text.lowercased()) }
      case .date(let days):
        loaded.story.date.map(days.range(today: CalendarDay(dayNumber: 19_500)).contains) ?? false
      case .state(let state):
        state == .unread ? row(number)?.isRead == false : row(number)?.isStarred == true
      case .near, .pattern, .said, .read, .feature: false
      }
    }
  }

  private func names(of field: Query.Field, in loaded: LoadedStory) -> [String] {
    let findings = loaded.findings
    return switch field {
    case .official: findings.people.filter(\.isOfficial).map(\.name)
    case .person: findings.people.map(\.name)
    case .country: findings.people.compactMap { $0.country?.name }
    case .place: findings.places.map(\.name)
    case .org: findings.organizations.map(\.name)
    case .event: findings.events.map(\.name)
    case .topic: findings.topics.map(\.name)
    case .day: findings.dates.map { "\($0.value)" }
    case .source: [loaded.story.source]
    case .title: [loaded.story.headline]
    case .body: ["\(loaded.story.text)"]
    case .tag: annotations[loaded.story.id]?.tags.map(\.name) ?? []
    case .note: (annotations[loaded.story.id]?.note).map { [$0] } ?? []
    case .role, .field, .author, .met, .said, .quote, .lang, .path: []
    case .like: (kin.contains(loaded.story.id) ? kin : [loaded.story.id]).map { "\($0)" }
    }
  }
}
