extension Findings {
  /// The findings as a person's corrections have them, applied one after the other.
  ///
  /// Each is applied to what those before it have left, so a correction of a corrected finding goes by its new
  /// name. Pure, and linear in the findings for each correction that fits.
  public func corrected(by corrections: [Correction]) -> Findings {
    correcting(by: corrections).findings
  }

  /// The corrected findings, and which of the corrections fitted the story, as indices into them.
  public func correcting(by corrections: [Correction]) -> (findings: Findings, fitting: [Int]) {
    guard !corrections.isEmpty else { return (self, []) }
    var findings = self
    var fitting: [Int] = []
    var subjects = self.subjects
    for (index, correction) in corrections.enumerated() where subjects.contains(correction.subject) {
      var editor = FindingsEditor(findings)
      guard editor.apply(correction) else { continue }
      findings = editor.finished()
      subjects = findings.subjects
      fitting.append(index)
    }
    return (findings, fitting)
  }

  /// What can be corrected, by kind and name.
  var subjects: Set<Correction.Subject> {
    var subjects: Set<Correction.Subject> = []
    for person in people { subjects.insert(Correction.Subject(.person, person.name)) }
    for place in places { subjects.insert(Correction.Subject(.place, place.name)) }
    for body in organizations { subjects.insert(Correction.Subject(.organization, body.name)) }
    for event in events { subjects.insert(Correction.Subject(.event, event.name)) }
    for topic in topics { subjects.insert(Correction.Subject(.topic, topic.name)) }
    for date in dates { subjects.insert(Correction.Subject(.date, "\(date.value)")) }
    for meeting in meetings { subjects.insert(Correction.Subject(.meeting, name(of: meeting))) }
    for statement in statements { subjects.insert(Correction.Subject(.statement, name(of: statement))) }
    return subjects
  }

  /// The name by which a meeting is corrected: who met, and when (`Gong Zheng and Jan Claes, 2023-03-30`).
  public func name(of meeting: Meeting) -> String {
    let names = meeting.participants.map { people[$0].name }.joined(separator: " and ")
    return meeting.date.map { "\(names), \($0)" } ?? names
  }

  /// The name by which a statement is corrected: who makes it, and the byte of the text that it begins at
  /// (`Gong Zheng at 412`).
  public func name(of statement: Statement) -> String {
    "\(people[statement.speaker].name) at \(statement.range.lowerBound)"
  }
}
