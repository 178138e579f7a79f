import Testing

@testable import Stories

@Suite struct LanguageTests {
  private func code(_ text: String) -> String? { Language.code(of: Array(text.utf8)) }

  @Test(arguments: [
    ("en", "The minister met with the mayor of Larvik on Monday to talk of wind power and of the new port."),
    (
      "fr",
      "Le ministre a reçu le maire de Larvik lundi pour parler des ports et de l’énergie dans les villes."
    ),
    (
      "de",
      "Der Minister sprach mit dem Bürgermeister von Larvik und den Vertretern der Stadt über das Klima."
    ),
    (
      "es",
      "El ministro se reunió con los alcaldes de las ciudades para hablar del puerto y de una línea nueva."
    ),
    ("pt", "O ministro recebeu os prefeitos das cidades em Larvik para uma conversa com os portos do sul."),
    (
      "it",
      "Il ministro ha incontrato il sindaco della città per parlare di energia con gli abitanti del porto."
    ),
    ("nl", "De minister sprak met het bestuur van de stad over een nieuwe haven en de bouw van huizen."),
    (
      "tr",
      "Bakan, şehir için yeni bir liman ve daha çok rüzgâr enerjisi ile bu işbirliği gibi konuları anlattı."
    ),
    (
      "pl",
      "Minister spotkał się z burmistrzem na temat portu, a także do spraw energii przy nowym moście dla miast."
    ),
    ("sv", "Ministern och borgmästaren talade om hamnen för att bygga den till sommaren med ett nytt torn."),
    (
      "id",
      "Menteri itu bertemu dengan wali kota di Larvik pada hari ini dan akan membahas pelabuhan yang baru."
    ),
    (
      "vi",
      "Bộ trưởng và thị trưởng của thành phố đã gặp các đại biểu trong ngày để nói về cảng cho một vùng."
    ),
    (
      "cs",
      "Ministr se setkal se starostou a řekl, že nový přístav je pro město důležitý, aby se na něm dařilo."
    ),
    ("lt", "Ministras sakė, kad naujas uostas yra svarbus miestui, bet apie kainą jis su meru nekalbėjo."),
    ("si", "අමාත්‍යවරයා නගරාධිපතිවරයා හමුවී නව වරාය ගැන සාකච්ඡා කළේය."),
    ("ta", "அமைச்சர் மேயரைச் சந்தித்து புதிய துறைமுகம் பற்றிப் பேசினார்."),
    ("ru", "Министр встретился с мэром города и говорил о новом порте."),
    ("el", "Ο υπουργός συναντήθηκε με τον δήμαρχο της πόλης για το λιμάνι."),
    ("ar", "التقى الوزير رئيس البلدية لبحث الميناء الجديد."),
    ("he", "השר נפגש עם ראש העיר כדי לדבר על הנמל החדש."),
    ("hi", "मंत्री ने महापौर से मुलाकात की और नए बंदरगाह पर बात की।"),
    ("th", "รัฐมนตรีพบกับนายกเทศมนตรีเพื่อหารือเรื่องท่าเรือ"),
    ("zh", "部长与市长会面，讨论新港口的建设。"),
    ("ja", "大臣は市長と会い、新しい港の建設について話し合った。"),
    ("ko", "장관은 시장과 만나 새로운 항구에 대해 이야기했다."),
  ])
  func aTextIsInALanguage(expected: String, text: String) {
    #expect(code(text) == expected)
  }

  @Test func accentsWrittenBehindTheirLettersAreTheSame() {
    let text = "Bộ trưởng và thị trưởng của thành phố đã gặp các đại biểu cho một vùng."
    // The same text with its marks as scalars of their own (NFD), for the words that tell.
    let decomposed = "va\u{300} cu\u{309}a ca\u{301}c nu\u{31b}o\u{31b}\u{301}c cho mo\u{323}\u{302}t"
    #expect(code(text) == "vi" && code(decomposed) == "vi")
  }

  @Test func aTextOfFewCommonWordsIsToldByThem() {
    // Vietnamese writes its syllables apart, so that common words are a lesser part of the words.
    let text = String(repeating: "đau bụng kéo dài phát hiện ung thư ruột non bệnh nhân ", count: 8)
    #expect(code(text + "ông bị đau năm nay và có thuốc cho các bệnh, sau khi khám tại viện") == "vi")
  }

  @Test(arguments: [
    "", " \n", "1,234 5,678 90", "Port", "The port", "Larvik, Moss, Horten, Halden",
    "Ann Stone, Bo Berg, Eva Lind, Nils Holm, Tove Dahl", "MAY7 6265 UNCH JUN7 UNTRD", "😀 😀 😀 😀",
  ])
  func whatIsTooShortOrOfNamesAloneIsOfNone(text: String) {
    #expect(code(text) == nil)
  }

  @Test func namesInAnotherScriptDoNotTellTheLanguage() {
    let text =
      "The mayor of Larvik (Ларвик) met with the ambassador (посол) to talk of the port and of trade."
    #expect(code(text) == "en")
    #expect(code("部长会见了 Ann Stone 与 Bo Berg，讨论新港口的建设，并参观了市中心。") == "zh")
    #expect(code("Министр и Ann Stone of the Guild обсудили новый порт и строительство моста.") == "ru")
  }

  @Test func oneLineInAnotherLanguageDoesNotTellTheLanguage() {
    let english =
      "The minister met with the mayor of the town on Monday to talk of wind power and of the new port. "
    #expect(code("Le ministre a reçu le maire. " + english + english) == "en")
    #expect(code(english + "Der Minister sprach mit dem Bürgermeister von Larvik.") == "en")
  }

  @Test func theFirstWordsCount() {
    let english = String(repeating: "the port of the town and the mayor ", count: 30)
    #expect(code(english + String(repeating: "部长与市长会面", count: 200)) == "en")
  }

  @Test func bytesThatAreNoTextAreOfNone() {
    #expect(Language.code(of: (0..<600).map { UInt8($0 % 64 + 128) }) == nil)
    #expect(Language.code(of: Array(repeating: 0, count: 600)) == nil)
  }

  @Test func oneWordAgainAndAgainTellsNothing() {
    #expect(code(String(repeating: "Cocoa 185 cts per lb, sugar 7 cts per lb. ", count: 20)) == nil)
  }
}
