extension Language {
  /// The English names of the languages that `code(of:)` can tell, by their codes (ISO 639-1).
  public static let names = [
    "ar": "Arabic", "cs": "Czech", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "lt": "Lithuanian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "si": "Sinhala",
    "sv": "Swedish", "ta": "Tamil", "th": "Thai", "tr": "Turkish", "vi": "Vietnamese", "zh": "Chinese",
  ]
}
