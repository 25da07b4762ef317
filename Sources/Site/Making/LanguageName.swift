import Lexicon

/// What languages call themselves, for the languages that schools meet most; others by their tag.
enum LanguageName {
    private static let names = [
        "ar": "العربية", "bn": "বাংলা", "cs": "Čeština", "cy": "Cymraeg", "da": "Dansk", "de": "Deutsch",
        "el": "Ελληνικά", "en": "English", "es": "Español", "fa": "فارسی", "fi": "Suomi", "fr": "Français",
        "ga": "Gaeilge", "haw": "ʻŌlelo Hawaiʻi", "he": "עברית", "hi": "हिन्दी", "hmn": "Hmoob", "ht": "Kreyòl ayisyen",
        "hu": "Magyar", "id": "Bahasa Indonesia", "it": "Italiano", "ja": "日本語", "ko": "한국어", "mi": "Te reo Māori",
        "nl": "Nederlands", "no": "Norsk", "nv": "Diné bizaad", "pa": "ਪੰਜਾਬੀ", "pl": "Polski", "ps": "پښتو",
        "pt": "Português", "ro": "Română", "ru": "Русский", "sm": "Gagana Samoa", "so": "Soomaali", "sq": "Shqip",
        "sv": "Svenska", "sw": "Kiswahili", "ta": "தமிழ்", "th": "ไทย", "tl": "Tagalog", "tr": "Türkçe",
        "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "yo": "Yorùbá", "zh": "中文", "zu": "isiZulu",
    ]

    static func of(_ tag: String) -> String {
        names[tag.primaryLanguage] ?? tag
    }
}
