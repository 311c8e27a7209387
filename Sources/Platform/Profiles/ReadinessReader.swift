import Records
import TextAnalysis

/// Reads readiness levels such as `SIRI 2`, `DBI: 3`, `Smart factory level 2`.
enum ReadinessReader {
    private static let frameworks: [(spelling: String, id: String)] = [
        ("siri", "siri"), ("dbi", "dbi"), ("acatech", "acatech"), ("smart factory", "kr-smart"),
        ("스마트공장", "kr-smart"),
    ]
    /// Frameworks at hand have bands or levels from 0 to 6 (acatech); more digits are scores.
    private static let levels = 0...6

    static func levels(in text: String) -> [ReadinessLevel] {
        let analysed = AnalysedText(text)
        let spotter = PhraseSpotter(frameworks.map { (phrase: $0.spelling, tag: $0.id) })
        return spotter.spots(in: analysed).compactMap { spot in
            let following = analysed.tokens[spot.tokens.upperBound...].prefix(2)
            let level = following.compactMap { Int($0.folded) }.first
            guard let level, levels.contains(level), let id = spot.tags.first else { return nil }
            return ReadinessLevel(framework: id, level: level)
        }
    }
}
