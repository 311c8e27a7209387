import Catalog
import Records
import TextAnalysis

/// What a cell under a standard's own heading means.
enum CertificateMark {
    private static let noWords: Set<String> = [
        "khong", "chua", "chua co", "khong co", "no", "none", "n a", "na", "nil", "0", "무", "없음",
        "해당없음", "なし", "無", "",
    ]

    /// Words by which a firm says that it has none; `-` and `n/a` may only say nothing.
    private static let denials: Set<String> = [
        "khong", "chua", "chua co", "khong co", "no", "none", "not yet", "no certificate",
        "no certificates", "not certified", "chua co chung nhan", "khong co chung nhan",
        "chua co chung chi", "khong co chung chi", "chua chung nhan", "chua co gi", "무", "없음",
        "없습니다", "미보유", "미취득", "미인증", "なし", "無", "無し", "未取得",
    ]

    /// Whether a cell says in words that there is none: `chưa có`, `none`, `없음`, `なし`.
    static func denies(_ text: String) -> Bool {
        text.utf8.count <= denialLengthMax && denials.contains(Fold.search(text))
    }

    /// Longer texts are no bare denial, and folding each of a long list would take its time.
    private static let denialLengthMax = 40

    /// Whether a cell says that there is nothing: `không`, `no`, `-`, `없음`, `☐`.
    static func isNone(_ text: String) -> Bool {
        let folded = Fold.search(text)
        guard noWords.contains(folded) || denials.contains(folded) else {
            return TickMark.answer(in: text) == false
        }
        return TickMark.answer(in: text) != true
    }
}

extension Lexicon {
    /// The standard a field path's qualifier names.
    func standard(named qualifier: String?) -> ConceptID? {
        let id = qualifier.map { ConceptID(.standard, $0) }
        return id.flatMap { catalogue.concepts[$0] == nil ? nil : $0 }
    }

    /// The last date named in a cell of dates.
    func date(in text: String) -> CalendarDate? {
        DateCell.dates(in: text).compactMap(\.date).max() ?? DateCell.counted(in: text)
    }

    /// The last day of validity a cell names, of a year alone its last one; also where it says
    /// that there is none.
    func end(in text: String) -> CalendarDate? {
        if let date = date(in: text) { return CertificateWords.settledEnd(date) }
        return saysEndless(text) ? .noEnd : DateCell.lastDayOfYear(in: text)
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
