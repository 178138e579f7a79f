public import Screen
internal import Stories

/// A whole story laid out for a width, to be drawn row by row: what `show` prints and the body pane shows.
public struct StoryPage: Sendable {
  private let body: BodyState

  /// Lays a story out for a width in cells; the column is at most about 80 wide.
  public init(of loaded: LoadedStory, width: Int) {
    var body = BodyState()
    body.show(loaded, number: nil)
    body.layOut(width: width)
    self.body = body
  }

  /// The width of the column, in cells.
  public var width: Int { body.layout.width }

  /// The number of rows.
  public var rowCount: Int { body.layout.lines.count }

  /// One row of the page, from 0, as a grid of one row.
  public func row(_ index: Int) -> Grid {
    var grid = Grid(Size(columns: width, rows: 1))
    body.drawLine(index, at: Point(column: 0, row: 0), in: grid.bounds, overlays: [], into: &grid)
    return grid
  }
}
