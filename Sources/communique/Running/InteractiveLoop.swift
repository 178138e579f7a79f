import Archive
import Foundation
import Query
import Reader
import Screen
import Stories
import Terminal

/// The reader at a terminal: waits for keys and answers, updates the state, draws.
struct InteractiveLoop {
  private let collection: StoryCollection
  private let library: ThemeLibrary
  private let browser: Browser
  /// What a person should know from the start.
  private let notices: [String]
  private let terminal: Terminal
  private let mailbox = Mailbox()
  private let runner: BackgroundRunner
  private let firstScreen: FirstScreen

  /// So many bytes of typed text are taken before it is shown.
  private static let longestTyped = 1 << 16

  /// Takes the terminal over.
  ///
  /// - Parameter reader: an empty reader of the collection, of any size.
  init(
    _ reader: Reader,
    collection: StoryCollection,
    library: ThemeLibrary,
    configuration: Configuration,
    environment: [String: String]
  ) throws {
    self.collection = collection
    self.library = library
    notices = configuration.viewProblems
    browser = Browser(environment: environment)
    let performer = EffectPerformer(
      archive: collection.archive,
      folders: collection.folders,
      source: collection.source,
      views: configuration.views
    )
    runner = BackgroundRunner(performer: performer, mailbox: mailbox)
    // The story comes in by standard input before the keys do.
    if collection.origin == .standardInput { try collection.update() }
    firstScreen = FirstScreen(reader, archive: collection.archive)
    do {
      terminal = try Terminal()
    } catch {
      throw Failure(
        "there is no full screen here: \(error); `communique show FILE` prints a story anywhere.",
        status: EX_UNAVAILABLE
      )
    }
  }

  /// Runs until the person quits.
  func run(theme: Theme) {
    var theme = theme
    var state = firstScreen.take()
    perform(state.update(.terminal(.resize(terminal.size))), &theme, &state)
    for notice in collection.archive.notices.map({ "\($0)" }) + notices {
      perform(state.update(.notice(Notice(notice, isError: true))), &theme, &state)
    }
    if collection.origin != .standardInput {
      perform(state.update(.progress(Progress(seen: 0))), &theme, &state)
    }
    terminal.draw(state.render(), theme: theme)
    perform(state.complete(), &theme, &state)
    let indexing = collection.origin == .standardInput ? nil : Indexing(collection, mailbox: mailbox)
    defer {
      indexing?.stop()
      runner.finish()
    }
    var patience = Patience()
    while true {
      let limit = patience.left(isWaiting: state.isWaiting)
      var event = terminal.nextEvent(waker: mailbox.waker, timeoutMilliseconds: limit)
      // Keys that have come already are taken before anything is drawn, but not so many that nothing is seen.
      var taken = 0
      var typed = ""
      while let next = event {
        // Characters that came together are typed as one text, as a paste may come from a terminal that does not mark it.
        if case .key(.character(let character)) = next, state.isTyping, typed.utf8.count < Self.longestTyped {
          typed.append(character)
          event = terminal.nextEvent(waker: mailbox.waker, timeoutMilliseconds: 0)
          continue
        }
        perform(state.type(typed), &theme, &state)
        typed = ""
        if perform(state.update(.terminal(next)), &theme, &state) { return terminal.close() }
        taken += 1
        event = taken < 256 ? terminal.nextEvent(waker: mailbox.waker, timeoutMilliseconds: 0) : nil
      }
      perform(state.type(typed), &theme, &state)
      for event in mailbox.take() { perform(state.update(event), &theme, &state) }
      if patience.isOver() { perform(state.update(.waited), &theme, &state) }
      terminal.draw(state.render(), theme: theme)
    }
  }

  /// Does what effects ask of the terminal, and passes the others on; whether one was to quit.
  @discardableResult
  private func perform(_ effects: [Effect], _ theme: inout Theme, _ state: inout Reader) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return true
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .setTheme(let name):
        do {
          theme = try library.theme(named: name)
        } catch {
          mailbox.post(.notice(Notice("\(error)", isError: true)))
        }
      case .open(let link):
        if let problem = browser.open(link, in: terminal) {
          mailbox.post(.notice(Notice(problem, isError: true)))
        }
      default: runner.run(effect)
      }
    }
    return false
  }
}
