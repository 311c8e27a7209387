/// Trades and countries in Korean and Japanese names, where they are written onto the firm's own
/// name without a blank: `한빛금형`, `東海精密ベトナム`.
enum SyllabicTrades {
    /// - Source: own compilation from names of Korean and Japanese firms in Vietnam beside their
    ///   registered English ones.
    static let all: [String: String] = [
        "정밀": "precision", "전자": "electronics", "전기": "electric", "금형": "mould",
        "금속": "metal", "기계": "machinery", "기공": "machinery", "공업": "industries",
        "산업": "industries", "화학": "chemical", "섬유": "textile", "무역": "trading",
        "테크": "technology", "메탈": "metal", "플라스틱": "plastic", "사출": "mould",
        "도금": "plating", "주조": "casting", "단조": "forging", "프레스": "stamping",
        "오토모티브": "automotive", "자동차": "automotive", "부품": "parts", "제강": "steel",
        "철강": "steel", "스틸": "steel", "포장": "packaging", "고무": "rubber",
        "일렉트로닉스": "electronics", "디스플레이": "display", "엔지니어링": "engineering",
        "精密": "precision", "電子": "electronics", "電機": "electric", "電気": "electric",
        "金型": "mould", "金属": "metal", "機械": "machinery", "工業": "industries",
        "産業": "industries", "化学": "chemical", "繊維": "textile", "製作所": "manufacturing",
        "製造": "manufacturing", "鋳造": "casting", "鍛造": "forging", "部品": "parts",
        "自動車": "automotive", "樹脂": "plastic", "ゴム": "rubber", "商事": "trading",
        "プレス": "stamping", "メッキ": "plating", "精工": "precision",
    ]

    /// `비나` and `ベトナム` are compared as they stand: the one sounds like `Vina`, and the other is
    /// written with and without its mark.
    private static let countries: [String: String] = [
        "베트남": "viet nam", "越南": "viet nam", "비나": "비나", "ベトナム": "ベトナム",
    ]

    /// Folded, the longest first.
    private static let endings = (Array(all.keys) + countries.keys)
        .sorted { ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1) }

    /// Words with what is written onto them as words of their own, countries in Latin letters.
    ///
    ///     parted(["한빛금형베트남"])   // ["한빛", "금형", "viet", "nam"]
    ///
    /// - Complexity: O(words); a look at the first byte of words in Latin letters.
    static func parted(_ words: [String]) -> [String] {
        guard words.contains(where: isSyllabic) else { return words }
        return words.flatMap { isSyllabic($0) ? parted($0) : [$0] }
    }

    private static func isSyllabic(_ word: String) -> Bool {
        word.utf8.first.map { $0 >= Romanisation.syllabicLead } ?? false
    }

    private static func parted(_ word: String) -> [String] {
        var rest = word[...]
        var parts: [String] = []
        while let ending = endings.first(where: rest.hasSuffix) {
            let own = rest.dropLast(ending.count)
            // One syllable before a trade is part of another word.
            if own.unicodeScalars.count == 1 { break }
            parts += (countries[ending]?.split(separator: " ").map(String.init) ?? [ending])
                .reversed()
            rest = own
        }
        return (rest.isEmpty ? [] : [String(rest)]) + parts.reversed()
    }
}
