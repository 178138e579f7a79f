import Query

/// The small window in which a person chooses among the saved views.
struct ViewMenu: Sendable, Equatable {
  /// The views, those of the configuration first.
  private(set) var views: [SavedView]
  /// The row that the person is at.
  private(set) var selected = 0
  /// The number of unread stories of each query, as far as they are counted.
  var counts: [String: Int] = [:]
  /// Whether the selected view is about to be removed, and only the word of the person is wanted.
  var isRemoving = false
  /// The name to go to when the views come again.
  var awaited: String?

  /// What is asked for at the foot of the screen.
  enum Question: Sendable, Equatable {
    /// The name for this query.
    case save(String)
    /// Another name for the view of this name.
    case rename(String)

    /// What stands before the typed text.
    var mark: String {
      switch self {
      case .save: "save view as: "
      case .rename: "rename to: "
      }
    }
  }

  init(_ views: [SavedView]) { self.views = views }

  /// The view that the person is at.
  var view: SavedView? { views.indices.contains(selected) ? views[selected] : nil }

  /// Takes other views, keeping the person at the same.
  mutating func take(_ views: [SavedView]) {
    let sought = awaited ?? view?.name
    awaited = nil
    self.views = views
    selected = views.lastIndex { $0.name == sought } ?? max(0, min(selected, views.count - 1))
  }

  mutating func move(by count: Int) {
    selected = max(0, min(selected + count, views.count - 1))
  }
}

extension SavedView {
  /// Whether its query can be understood.
  var isUnderstood: Bool { (try? Query.parse(query)) != nil }
}
