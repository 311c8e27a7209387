import TextAnalysis

/// Words that say what is counted, beside the units of count: parts, people, and the kilometres
/// of a distance. A roll, a lot or a container is none of them: it holds who knows how many.
enum CountingWord {
    private static let phrases: Set<String> = [
        "chi tiet", "linh kien", "phu tung", "khuon", "bo phan", "part", "component", "item",
        "product", "mold", "mould", "die", "tool", "jig", "assembly", "harness", "garment",
        "nguoi", "lao dong", "ld", "cong nhan", "cn", "nhan vien", "nv", "can bo", "cbcnv",
        "nhan su", "employee", "employees", "worker", "people", "person", "staff", "pax",
        "headcount",
        "personnel", "ao", "quan", "km", "kilometre", "kilometer", "cay so",
    ]
    /// English words of count that may stand behind others: `die sets`, `plastic parts`.
    private static let behindOthers: Set<String> = [
        "set", "part", "piece", "pc", "pcs", "unit", "pair", "product", "component", "mold",
        "mould", "die", "tool", "employee", "worker", "people", "staff",
    ]
    private static let syllabic = [
        "명", "인", "人", "名", "부품", "제품", "금형", "部品", "製品", "型", "족", "벌", "장",
    ]
    private static let wordsBefore = 2

    /// Whether a text begins with such a word.
    static func begins(_ text: Substring) -> Bool {
        if syllabic.contains(where: { text.hasPrefix($0) }) { return true }
        let run = text.prefix { $0.isLetter || $0 == " " }
        let words = AnalysedText(String(run)).tokens.map(\.folded)
        guard let first = words.first else { return false }
        if phrases.contains(first) || phrases.contains(words.prefix(2).joined(separator: " ")) {
            return true
        }
        guard run.allSatisfy(\.isASCII),
            let last = words.prefix(wordsBefore + 1).firstIndex(where: behindOthers.contains)
        else { return false }
        return !words[..<last].contains { containers.contains($0) }
    }

    /// What holds parts and is followed by their name: `10 boxes of parts`.
    private static let containers: Set<String> = [
        "of", "per", "with", "box", "carton", "container", "pallet", "lot", "batch", "roll",
        "bag", "bundle", "kg", "ton", "tonne", "cuon", "lo", "thung", "hop", "bao", "shift",
    ]
}
