import Stories
import Testing

@testable import Archive

@Suite struct NamingKeyTests {
  private func words(_ entries: (NamingCoding.Role, Int64)...) -> String {
    NamingCoding.encode(entries.map { .init(role: $0.0, name: $0.1) }).withUnsafeBytes {
      NamingKey.words(of: $0)
    }
  }

  @Test func aKeyIsOneWordThatTellsThePartAndTheNumber() {
    var seen: Set<String> = []
    for part in [NamingKey.Part.official, .name, .met, .speaker, .flag] {
      for number in [0, 1, 35, 36, 1 << 20, Int64.max >> 4] {
        let word = NamingKey(part, number).word
        #expect(WordScanner.words(of: word) == [word], "the tokenizer leaves it as it is")
        #expect(seen.insert(word).inserted)
        #expect(!word.hasPrefix("x"), "with which what finds nothing begins")
      }
    }
    #expect(NamingKey(.official, 40).word == "o14")
    #expect(NamingKey(.meeting) == NamingKey(.flag, StoryFlag.meeting.number))
  }

  @Test func namesAreOfficialsOrNot() {
    #expect(words() == "")
    #expect(
      words((.official, 1), (.name, 2), (.officialWithCountry, 3), (.nameWithCountry, 4)) == "o1 n2 o3 n4"
    )
    #expect(words((.met, 1), (.speaker, 2), (.flag, 0)) == "m1 s2 f0")
  }

  @Test func furtherNamesAreThoseOfTheBearerBefore() {
    #expect(words((.official, 1), (.title, 5), (.other, 6), (.alias, 7)) == "o1 n5 o6 o7")
    #expect(words((.official, 1), (.name, 2), (.other, 6), (.alias, 7)) == "o1 n2 n6 n7")
  }

  @Test func factsAreNobodys() {
    #expect(words((.official, 1), (.fact, 2), (.met, 3), (.alias, 4)) == "o1 n2 m3 o4")
  }
}
