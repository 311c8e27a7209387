import Catalog
import Records
import TextAnalysis

/// What a cell under a standard's own heading means.
enum CertificateMark {
    private static let noWords: Set<String> = [
        "khong", "chua", "chua co", "khong co", "no", "none", "n a", "na", "nil", "0", "무", "없음",
        "해당없음", "なし", "無", "",
    ]

    /// Whether a cell says that there is nothing: `không`, `no`, `-`, `없음`, `☐`.
    static func isNone(_ text: String) -> Bool {
        guard noWords.contains(Fold.search(text)) else { return TickMark.answer(in: text) == false }
        return TickMark.answer(in: text) != true
    }
}

extension Lexicon {
    /// The standard a field path's qualifier names.
    func standard(named qualifier: String?) -> ConceptID? {
        let id = qualifier.map { ConceptID(.standard, $0) }
        return id.flatMap { catalogue.concepts[$0] == nil ? nil : $0 }
    }

    /// The last date named in a text.
    func date(in text: String) -> CalendarDate? {
        DateReader.dates(in: AnalysedText(text)).compactMap(\.date).max()
    }

    /// The last day of validity a text names, also where it says that there is none.
    func end(in text: String) -> CalendarDate? {
        if let date = date(in: text) { return CertificateWords.settledEnd(date) }
        return saysEndless(text) ? .noEnd : nil
    }

    /// Whether a text says that something does not end.
    func saysEndless(_ text: String) -> Bool {
        CertificateSign.spotter.spots(in: AnalysedText(text)).contains {
            $0.tags.contains(.endless)
        }
    }

    /// The year a firm was founded in, alone or within a date.
    func year(in text: String) -> Int? {
        let years =
            date(in: text).map { [$0.components.year] }
            ?? AnalysedText(text).tokens.compactMap { Int($0.folded) }
        return years.first { Self.foundingYears.contains($0) }
    }

    /// Few workshops are older, and none is founded after the years that are being planned for.
    private static let foundingYears = 1600...2100
}
