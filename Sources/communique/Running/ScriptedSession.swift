import Reader
import Screen

/// A reader that is driven by a script of keys, with no terminal: every effect is answered before the next key.
struct ScriptedSession {
  private(set) var reader: Reader
  private let performer: EffectPerformer
  private var hasQuit = false

  init(_ reader: Reader, performer: EffectPerformer) {
    self.reader = reader
    self.performer = performer
    let effects = self.reader.start()
    run(effects)
  }

  /// Types keys, up to one that quits.
  mutating func type(_ keys: [Key]) {
    for key in keys where !hasQuit { run(reader.update(.terminal(.key(key)))) }
  }

  private mutating func run(_ effects: [Effect]) {
    // Answers may ask for more; what is asked first is answered first.
    var waiting = effects
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      if effect == .quit { hasQuit = true }
      var events: [Event] = []
      performer.perform(effect) { events.append($0) }
      for event in events { waiting += reader.update(event) }
    }
  }
}
