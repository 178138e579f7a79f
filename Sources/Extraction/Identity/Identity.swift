public import Stories

/// One person, place or organisation of a whole collection, by all the names that its stories give.
public struct Identity: Sendable, Hashable {
  /// One of the names.
  public struct Form: Sendable, Hashable {
    /// The name.
    public var name: KnownName
    /// In how many stories it stands.
    public var stories: Int
    /// Why it is taken for a name of this identity; nil for the name that stands for all.
    public var reason: MergeReason?
    /// The name with which it was compared.
    public var comparedWith: String?

    /// Makes a form.
    public init(_ name: KnownName, stories: Int, reason: MergeReason? = nil, comparedWith: String? = nil) {
      self.name = name
      self.stories = stories
      self.reason = reason
      self.comparedWith = comparedWith
    }
  }

  /// What it is.
  public var kind: KnownName.Kind
  /// The name that stands for all: the one in most stories, of a person the one in full.
  public var name: String
  /// The country: what most stories say, those that say it counting for more than guesses.
  public var country: CountryCode?
  /// Whether the country is a guess: no story says it of the person.
  public private(set) var isCountryGuessed: Bool
  /// The names, the one that stands for all first, then those in more stories.
  public var forms: [Form]
  /// The offices of a person, each by its most usual title, the one of the latest story first.
  public var offices: [Tenure]
  /// In how many stories it is named.
  public var stories: Int
  /// The days of the first and the last of them, where they have days.
  public var days: ClosedRange<CalendarDay>?
  /// Whether other identities bear the same name.
  public var isNameShared: Bool

  /// Puts the names of an identity together.
  ///
  /// - Parameters:
  ///   - forms: its names, with their counts and reasons.
  ///   - records: what stories say of each of them, in the same order.
  ///   - stories: in how many stories it is named; fewer than the counts of its forms where one has several.
  ///   - isNameShared: whether other identities bear the same name.
  public init(
    _ forms: [Form],
    records: [NameRecord],
    stories: Int,
    isNameShared: Bool = false
  ) {
    self.stories = stories
    self.isNameShared = isNameShared
    self.forms = forms.sorted { left, right in
      if (left.reason == nil) != (right.reason == nil) { return left.reason == nil }
      return left.stories != right.stories ? left.stories > right.stories : left.name < right.name
    }
    kind = self.forms.first?.name.kind ?? .person
    name = self.forms.first?.name.name ?? ""
    let country = Self.country(of: records)
    self.country = country
    isCountryGuessed =
      country != nil && !records.contains { $0.name.country == country && $0.storiesThatSayCountry > 0 }
    days = records.reduce(nil) { $0.joined(with: $1.days) }
    offices = Self.offices(of: records, country: country).map { office in
      // A story that gives the office under two of the names counts once.
      Tenure(office.title, stories: min(office.stories, stories), days: office.days)
    }
  }

  /// Whether any story gives the person an office.
  public var isOfficial: Bool { !offices.isEmpty }

  /// Whether one of the names has all words of a text, whatever their case and accents.
  ///
  /// - Parameter asPrefixes: whether words of the name need only begin with those of the text.
  public func hasName(_ text: String, asPrefixes: Bool = false) -> Bool {
    let words = FoldedWords.plainWords(of: text)
    return !words.isEmpty
      && forms.contains { form in
        let names = FoldedWords.plainWords(of: form.name.name)
        return words.allSatisfy { word in
          names.contains { asPrefixes ? $0.hasPrefix(word) : $0 == word }
        }
      }
  }

  /// The text by which a query finds this identity and no other: the name, with the country where names are shared.
  ///
  /// The country is that of the name, where it has one: another's may be a guess that the bearers share.
  public var label: String {
    guard isNameShared else { return name }
    return "\(name) (\((forms.first?.name.country ?? country)?.letters ?? "?"))"
  }

  /// A label cut into name and country; nil when it has no country in brackets at its end.
  public static func parts(ofLabel label: String) -> (name: String, country: CountryCode?)? {
    guard label.hasSuffix(")"), let open = label.lastIndex(of: "("), open > label.startIndex else {
      return nil
    }
    let name = label[..<open]
    let letters = label[label.index(after: open)...].dropLast()
    guard name.hasSuffix(" ") else { return nil }
    if letters == "?" { return (String(name.dropLast()), nil) }
    return CountryCode(letters).map { (String(name.dropLast()), $0) }
  }

  private static func country(of records: [NameRecord]) -> CountryCode? {
    var votes: [CountryCode: Int] = [:]
    for record in records {
      guard let country = record.name.country else { continue }
      votes[country, default: 0] += record.stories + 8 * record.storiesThatSayCountry
    }
    return votes.max { $0.value != $1.value ? $0.value < $1.value : $0.key.letters > $1.key.letters }?.key
  }

  private static func offices(of records: [NameRecord], country: CountryCode?) -> [Tenure] {
    var byKey: [OfficeName: [Tenure]] = [:]
    for record in records {
      for tenure in record.tenures {
        byKey[OfficeName(tenure.title, country: record.name.country ?? country), default: []].append(tenure)
      }
    }
    // `minister` says nothing that `Minister of Trade` has not said; of one who was minister of two things it does not
    // tell which, and would make either last too long.
    for short in byKey.keys.filter(\.isShared).sorted(by: { $0.key < $1.key }) {
      let fuller = byKey.keys.filter { short.isPart(of: $0) }
      guard !fuller.isEmpty, let tenures = byKey.removeValue(forKey: short) else { continue }
      if fuller.count == 1 { byKey[fuller[0], default: []] += tenures }
    }
    let offices = byKey.map { office, tenures -> Tenure in
      var titles: [String: Int] = [:]
      for tenure in tenures where OfficeName(tenure.title, country: country) == office || tenures.count == 1 {
        titles[tenure.title, default: 0] += tenure.stories
      }
      let usual = titles.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
      return Tenure(
        usual?.key ?? tenures[0].title,
        stories: tenures.reduce(0) { $0 + $1.stories },
        days: tenures.reduce(nil) { $0.joined(with: $1.days) }
      )
    }
    return offices.sorted { left, right in
      let (last, otherLast) = (left.days?.upperBound, right.days?.upperBound)
      if last != otherLast { return last.map { last in otherLast.map { last > $0 } ?? true } ?? false }
      return left.stories != right.stories ? left.stories > right.stories : left.title < right.title
    }
  }
}
