import TextAnalysis

extension FirmName {
    /// Whether a name has the legal form of another country's law than that of a firm's country.
    /// English forms are used everywhere, and so are foreign nowhere.
    ///
    ///     FirmName.isForeign("㈜빛나라 금속", in: "VN")      // true
    ///     FirmName.isForeign("Bitnara Vina Co., Ltd", in: "VN")   // false
    ///
    /// - Complexity: O(*n*) for a name of *n* letters.
    package static func isForeign(_ name: String, in country: String) -> Bool {
        let folded = Fold.search(name)
        let words = folded.split(separator: " ")
        return LegalForms.national.contains { form in
            guard !form.countries.contains(country) else { return false }
            switch form.place {
            case .anywhere: return folded.contains(form.text)
            case .word: return words.contains(form.text[...])
            case .first: return words.starts(with: form.text.split(separator: " "))
            }
        }
    }

    /// Whether a name is written in English, as far as its legal form at the end tells.
    ///
    ///     FirmName.isEnglish("Bitnara Vina Co., Ltd")   // true
    ///
    /// - Complexity: O(*n*) for a name of *n* letters.
    package static func isEnglish(_ name: String) -> Bool {
        guard name.utf8.allSatisfy({ $0 < 0x80 }), !isForeign(name, in: "") else { return false }
        let folded = Fold.search(name)
        return LegalForms.english.contains { folded.hasSuffix(" " + $0) }
    }
}

extension LegalForms {
    /// A form that the law of few countries knows.
    struct National: Sendable {
        /// Where it stands in a name.
        enum Place: Sendable {
            case anywhere, word, first
        }

        let text: String
        let countries: Set<String>
        let place: Place

        init(_ text: String, _ countries: Set<String>, _ place: Place = .anywhere) {
            self.text = text
            self.countries = countries
            self.place = place
        }
    }

    /// English forms as they stand at the end of a name.
    static let english = [
        "ltd", "limited", "jsc", "joint stock company", "llc", "corporation", "corp", "inc",
    ]

    /// The forms of Korea, Japan and China wherever they stand in a name, and those of Vietnam
    /// before it.
    ///
    /// - Source: as `phrases`.
    static let national: [National] =
        ["주식회사", "유한회사", "유한책임회사"].map { National($0, ["KR"]) }
        + ["주", "유"].map { National($0, ["KR"], .word) } + [National("株", ["JP"], .word)]
        + ["株式会社", "有限会社", "合同会社", "合資会社"].map { National($0, ["JP"]) }
        + ["有限公司", "有限责任公司"].map { National($0, ["CN", "TW", "HK", "SG"]) }
        + ["cong ty", "cty", "ctcp", "dntn", "doanh nghiep tu nhan"].map {
            National($0, ["VN"], .first)
        }
}
