@testable import Reader

/// Stories written for these tests.
enum Fixtures {
  /// A mayor receives an ambassador: every kind of finding, a caption, a repeated lede, a credit line.
  static func visit() throws -> LoadedStory {
    try MarkedStory(
      """
       date 2023-05-12 
      Port city's mayor meets with ambassador on harbour works

      {L:Larvik} {R1:Mayor} {P1:Tove Lindqvist} met with the {R2:Ambassador} of {L:Malta}, {P2:Rafel Camilleri}, on {D2023-05-11:Thursday}.
      {R1:Mayor} {P1:Tove Lindqvist} poses with the {R2:ambassador}, {P2:Rafel Camilleri}

      {L:Larvik} {R1:Mayor} {P1:Tove Lindqvist} met with the {R2:Ambassador} of {L:Malta}, {P2:Rafel Camilleri}, on {D2023-05-11:Thursday}.

      {P1:Lindqvist} said that the city would build two new quays, and that it hoped to learn from the island's way with {T:harbour dredging}, {T:clean energy} and {T:ship repair} before the works begin in the autumn of next year.

      "Our yards know each other well," {P2:Camilleri} said. He asked the city to send engineers to the {E:Three Ports Forum}, which the {O:Maritime Institute} holds in spring, and offered places there to students of {T:clean energy}.

      {P3:Ingrid Moen}, a shipwright, showed the guests around the yard.

      Source: Communique Tests   Editor: {P4:Odd Berge}
      """,
      path: "visit.txt",
      countries: [1: "NO", 2: "MT"]
    ).loaded
  }

  /// Wire copy, wrapped by hand, with an upper-case headline.
  static func wire() throws -> LoadedStory {
    try MarkedStory(
      """
       date 2023-05-12 
      GRAIN SHIPS TO LEAVE WITHIN DAYS, MINISTER SAYS

      {L:VALLETTA}, May 12 - Ships with grain will leave port within days,
      {R1:Minister} {P1:Rafel Camilleri} said after talks in the capital.
          He gave no number of ships. "They will leave," he told
      reporters.
       Reuter
      """,
      path: "wire.txt",
      countries: [1: "MT"]
    ).loaded
  }

  /// A short story of another day, with nothing found in it.
  static func plain() throws -> LoadedStory {
    try MarkedStory(
      """
       date 2023-04-30 
      Spring flood closes the coast road

      The coast road is closed between the bridge and the old mill. It opens again when the water falls.
      """,
      path: "plain.txt"
    ).loaded
  }

  static func all() throws -> [LoadedStory] { [try visit(), try wire(), try plain()] }

  /// Many short stories, one a day and every third day two.
  static func many(_ count: Int) throws -> [LoadedStory] {
    try (0..<count).map { index in
      let day = 1 + index * 2 / 3 % 28
      return try MarkedStory(
        """
         date 2022-\(index / 42 % 12 < 9 ? "0" : "")\(index / 42 % 12 + 1)-\(day < 10 ? "0" : "")\(day) 
        Council notes item number \(index)

        The {R1:Mayor}, {P1:Tove Lindqvist}, noted item \(index). \(index % 5 == 0 ? "It concerns trams." : "It is closed.")
        """,
        path: "\(index).txt"
      ).loaded
    }
  }
}
