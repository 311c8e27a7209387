/// The languages firms speak with customers, by their names in vi, en, ko and ja.
enum LanguageNames {
    private static let names: [(code: String, names: [String])] = [
        ("vi", ["tiếng Việt", "Vietnamese", "베트남어", "ベトナム語"]),
        ("en", ["tiếng Anh", "Anh", "English", "영어", "英語"]),
        ("ko", ["tiếng Hàn", "Hàn", "Korean", "한국어", "韓国語"]),
        ("ja", ["tiếng Nhật", "Nhật", "Japanese", "일본어", "日本語"]),
        ("zh", ["tiếng Trung", "tiếng Hoa", "Trung", "Hoa", "Chinese", "Mandarin", "중국어", "中国語"]),
        ("th", ["tiếng Thái", "Thai", "태국어", "タイ語"]),
        ("de", ["tiếng Đức", "German", "독일어", "ドイツ語"]),
        ("fr", ["tiếng Pháp", "French", "프랑스어", "フランス語"]),
        ("id", ["tiếng Indonesia", "Indonesian", "인도네시아어", "インドネシア語"]),
        ("ms", ["tiếng Mã Lai", "Malay", "말레이어", "マレー語"]),
    ]

    static var phrases: [(phrase: String, tag: LexiconEntry)] {
        names.flatMap { entry in
            ([entry.code] + entry.names).map { (phrase: $0, tag: .language(entry.code)) }
        }
    }
}
