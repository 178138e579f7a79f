import Testing

@testable import Stories

struct MarkupTests {
  @Test(arguments: [
    ("<!doctype html><title>A visit</title>", "HTML"), ("<!DOCTYPE\n HTML PUBLIC \"x\">", "HTML"),
    ("\u{feff}\r\n\t<HTML lang=en>", "HTML"), ("<html>", "HTML"), ("<html", "HTML"), ("<head>", "HTML"),
    ("<body class=a>", "HTML"), ("<?xml version=\"1.0\"?>", "XML"), ("<!DOCTYPE nitf>", "SGML"),
    ("<!DOCTYPE", "SGML"),
    ("<rss version=\"2.0\">", "XML"), ("<newsItem>", "XML"),
  ])
  func theBeginningTells(text: String, language: String) {
    #expect(Markup.language(of: Array(text.utf8)) == language)
  }

  @Test(arguments: [
    "", "<", "<>", "< html>", "A visit", "The <html> tag", "<headline>", "<BC-MALTA>\n",
    "<http://example.org>",
    "<!-- note -->", "\u{feff}", "<p>One paragraph.</p>", "1 < 2",
  ])
  func otherTextIsPlain(text: String) {
    #expect(Markup.language(of: Array(text.utf8)) == nil)
  }
}
