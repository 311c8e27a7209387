import Records
import TextAnalysis

/// Reads readiness levels such as `SIRI 2`, `DBI: 3`, `Smart factory level 2`.
enum ReadinessReader {
    /// Built once: the reader is asked for every cell of a list.
    private static let frameworks = PhraseSpotter([
        (phrase: "siri", tag: "siri"), (phrase: "dbi", tag: "dbi"),
        (phrase: "acatech", tag: "acatech"), (phrase: "smart factory", tag: "kr-smart"),
        (phrase: "스마트공장", tag: "kr-smart"),
    ])
    /// Frameworks at hand have bands or levels from 0 to 6 (acatech); more digits are scores.
    private static let levels = 0...6

    static func levels(in text: String) -> [ReadinessLevel] {
        let analysed = AnalysedText(text)
        return frameworks.spots(in: analysed).compactMap { spot in
            let following = analysed.tokens[spot.tokens.upperBound...].prefix(2)
            let level = following.compactMap { Int($0.folded) }.first
            guard let level, levels.contains(level), let id = spot.tags.first else { return nil }
            return ReadinessLevel(framework: id, level: level)
        }
    }
}
