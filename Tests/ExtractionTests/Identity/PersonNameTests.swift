import Testing

@testable import Extraction

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Joseph R. Stone, Jr.", ["joseph", "stone"], "r", "jr"), ("J.R. Stone", ["stone"], "jr", ""),
    ("KISHIDA Haruko", ["kishida", "haruko"], "", ""), ("Ahmad al-Rashidi", ["ahmad", "rashidi"], "", ""),
    ("Ahmad AlRashidi", ["ahmad", "rashidi"], "", ""), ("Ahmad Alrashidi", ["ahmad", "alrashidi"], "", ""),
    ("Nadia ElMasry", ["nadia", "masry"], "", ""), ("AlRashidi", ["alrashidi"], "", ""),
    ("Al Stone", ["al", "stone"], "", ""), ("D'Arcy O’Neill", ["darcy", "oneill"], "", ""),
    ("Núñez-Ferrer", ["nunez", "ferrer"], "", ""), ("Ann Stone III", ["ann", "stone"], "", "iii"),
    ("", [], "", ""), ("王毅", ["王毅"], "", ""),
  ])
  func isCutUp(_ text: String, _ words: [String], _ initials: String, _ generation: String) {
    let name = PersonName(text)
    #expect(name.words == words)
    #expect(String(decoding: name.initials, as: UTF8.self) == initials)
    #expect(name.generation == generation)
  }

  @Test func aSurnameAloneIsNotFull() {
    for text in ["Stone", "Jean-Pierre", "Van Dyke", "De la Dehesa", "", "B."] {
      #expect(!PersonName(text).isFull, "\(text)")
    }
    for text in ["Ann Stone", "K Shanmug", "S. Varma", "Le Van Phuc", "Li Wei"] {
      #expect(PersonName(text).isFull, "\(text)")
    }
  }

  @Test func keysAreTheLetters() {
    #expect(PersonName("Kim Dae-woo").key == PersonName("KIM DAEWOO").key)
    #expect(PersonName("Ann B. Stone").key == PersonName("Ann Stone").key)
    #expect(PersonName("K. Stone").key != PersonName("L. Stone").key)
  }

  @Test func surnamesKeepTheirParticles() {
    #expect(PersonName("Daniel Van Dyke").surname == "vandyke")
    #expect(PersonName("Karin Jean-Pierre").last == "jeanpierre")
    #expect(PersonName("Ann Stone").surname == "stone")
  }

  @Test func runsMayHaveGaps() {
    #expect([1, 3].isRun(in: [1, 2, 3]))
    #expect(![3, 1].isRun(in: [1, 2, 3]))
    #expect([Int]().isRun(in: []))
  }
}
