import TextAnalysis

/// The words beside a name in an address that tell a region, a city or a street.
enum PlaceCue {
    enum Kind {
        case region, city, street
    }

    /// A word as it is compared: by its marks where it was written with any (đường is not dương).
    struct Word: Hashable {
        let folded: String
        let key: String?

        func says(_ cue: Word) -> Bool {
            folded == cue.folded && (key == nil || key == cue.key)
        }
    }

    private struct Cue {
        let kind: Kind
        let words: [Word]

        func isSaid(by others: some Collection<Word>) -> Bool {
            others.count == words.count && zip(others, words).allSatisfy { $0.says($1) }
        }
    }

    /// Cues by their first words.
    private struct CueList {
        let all: [Cue]
        private let byFirstWord: [String: [Cue]]

        init(_ cues: [Cue]) {
            all = cues
            byFirstWord = Dictionary(grouping: cues) { $0.words.first?.folded ?? "" }
        }

        func first(saidBy words: ArraySlice<Word>) -> Cue? {
            guard let first = words.first else { return nil }
            return byFirstWord[first.folded]?.first { $0.isSaid(by: words) }
        }
    }

    /// The most words of a cue.
    static let longest =
        (before.all + after.all + hyphened.all).map(\.words.count).max() ?? 0

    static func before(_ words: ArraySlice<Word>) -> Kind? { before.first(saidBy: words)?.kind }

    /// - Parameter isHyphened: whether a hyphen joins the cue to the name; `to` and `do` are
    ///   everyday words without it.
    static func after(_ words: ArraySlice<Word>, isHyphened: Bool) -> Kind? {
        after.first(saidBy: words)?.kind
            ?? (isHyphened ? hyphened.first(saidBy: words)?.kind : nil)
    }

    /// The rank that a name itself carries: 경기도, Tokyo-to, thành phố Huế.
    static func inside(_ words: ArraySlice<Word>) -> Kind? {
        let leading = before.all.first { cue in
            cue.words.count < words.count && cue.isSaid(by: words.prefix(cue.words.count))
        }
        let ending = (after.all + hyphened.all).first { cue in
            cue.words.count < words.count && cue.isSaid(by: words.suffix(cue.words.count))
        }
        return [leading, ending].compactMap { $0?.kind }.first { $0 != .street }
    }

    /// Whether a word is part of a cue of regions or cities.
    static func isRank(_ word: Word) -> Bool {
        ranks[word.folded]?.contains { word.says($0) } ?? false
    }

    static func isDirection(_ word: Word) -> Bool { directions.contains { word.says($0) } }

    // MARK: The words

    /// - Source: own compilation of the customs of addresses in the countries of `regions.tsv` and
    ///   in Vietnam, with the English and romanised words lists use for them.
    private static let before = cues(
        (.region, "tỉnh|province of|changwat|provinsi|propinsi"),
        (.city, "thành phố|tp|thị xã|tx|city of|kota"),
        (.street, "đường|phố|xa lộ|đại lộ|quốc lộ|tỉnh lộ|hương lộ|cao tốc"),
        (.street, "jalan|jln|jl|jalan raya|jln raya|jl raya"))

    private static let after = cues(
        (.region, "특별자치시|특별자치도|특별시|광역시|도|都|府|県|縣|省|自治区|自治區"),
        (.region, "province|prov|prefecture|pref|metropolis|autonomous region|sheng"),
        (.region, "metropolitan city|special city"),
        (.city, "시|市|city"),
        (.street, "로|대로|길|路|街|大道|大街|通|通り"),
        // A quarter within a town, named after another town.
        (.street, "町"),
        (.street, "street|st|road|rd|avenue|ave|boulevard|blvd|highway|hwy|expressway|lane"),
        (.street, "daero|lu|jie|dadao"))

    private static let hyphened = cues(
        (.region, "do|to|fu|ken"), (.city, "si|shi"), (.street, "ro|gil|dori"))

    private static let directions = words(
        "east west north south middle central dong xi nan bei zhong 东 西 南 北 中 東")

    /// The words of cues of regions and cities.
    private static let ranks: [String: [Word]] = Dictionary(
        grouping: (before.all + after.all + hyphened.all).filter { $0.kind != .street }
            .flatMap(\.words)
    ) { $0.folded }

    private static func cues(_ groups: (kind: Kind, list: String)...) -> CueList {
        CueList(
            groups.flatMap { group in
                group.list.split(separator: "|").map {
                    Cue(kind: group.kind, words: words(String($0)))
                }
            })
    }

    private static func words(_ phrase: String) -> [Word] { AnalysedText(phrase).placeWords }
}

extension AnalysedText {
    /// The words as the cues of addresses compare them.
    var placeWords: [PlaceCue.Word] { placeWords(tokens.indices) }

    func placeWords(_ range: Range<Int>) -> [PlaceCue.Word] {
        range.map { index in
            let key = tokens[index].isMarked ? ToneKey.key(of: written(index..<index + 1)) : nil
            return PlaceCue.Word(folded: tokens[index].folded, key: key)
        }
    }
}
