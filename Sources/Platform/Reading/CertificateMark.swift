import Catalog
import Records
import TextAnalysis

/// What a cell under a standard's own heading means.
enum CertificateMark {
    private static let noWords: Set<String> = [
        "khong", "chua", "chua co", "khong co", "no", "none", "n a", "na", "nil", "0", "무", "없음",
        "해당없음", "なし", "無", "",
    ]

    /// Whether a cell says that there is nothing: `không`, `no`, `-`, `없음`.
    static func isNone(_ text: String) -> Bool { noWords.contains(Fold.search(text)) }
}

extension Lexicon {
    /// The standard a field path's qualifier names.
    func standard(named qualifier: String?) -> ConceptID? {
        let id = qualifier.map { ConceptID(.standard, $0) }
        return id.flatMap { catalogue.concepts[$0] == nil ? nil : $0 }
    }

    /// The certificate a cell under a standard's heading states: any mark counts, a date is the
    /// last valid day; nil where the cell says no.
    func certificate(of standard: ConceptID, cell: String) -> Certificate? {
        if CertificateMark.isNone(cell) { return nil }
        return Certificate(standard: standard, validUntil: date(in: cell))
    }

    /// The last date named in a text.
    func date(in text: String) -> CalendarDate? {
        DateReader.dates(in: AnalysedText(text)).compactMap(\.date).max()
    }

    /// The year a text names, alone or within a date.
    func year(in text: String) -> Int? {
        if let date = date(in: text) { return date.components.year }
        return AnalysedText(text).tokens.lazy.compactMap { Int($0.folded) }
            .first { DateReader.years.contains($0) }
    }
}
