import Stories
import Testing

struct LanguageNamesTests {
  @Test(arguments: [
    ("The minister of trade met with the ambassador and the mayor of the city", "en"),
    ("Le ministre des ports et les maires sont dans la ville avec une délégation", "fr"),
    ("市长会见大使", "zh"), ("Мэр встретился с послом", "ru"), ("시장이 대사를 만났다", "ko"),
  ])
  func everyLanguageThatIsToldHasAName(text: String, code: String) {
    #expect(Language.code(of: Array(text.utf8)) == code)
    #expect(Language.names[code] != nil)
  }
}
