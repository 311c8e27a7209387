import Importers
import Representations

/// The rows of a sheet that were taken for none of the list, so that a person can object.
///
/// Known when the last row was read.
struct SkippedRowsText {
    /// Examples shown of each reason.
    private static let examplesShown = 3
    /// What a person may want to object to; a title above the header is no row of any list.
    private static let spoken: [SkippedRow.Reason] = [
        .total, .headerAgain, .heading, .formulasOnly,
    ]

    let reading: ReadingReport

    func lines(paint: Paint) -> [String] {
        Self.spoken.flatMap { reason -> [String] in
            let count = reading.skippedCount(of: reason)
            guard count > 0 else { return [] }
            let mark = paint.fair(say(en: "passed over", vi: "bỏ qua"))
            let rows = reading.skippedRows.filter { $0.reason == reason }
            return ["  \(mark) \(Plainly.number(count)) × \(Self.words(for: reason))"]
                + rows.prefix(Self.examplesShown).map { row in
                    "      " + say(en: "line \(row.line): ", vi: "dòng \(row.line): ") + row.text
                }
        }
    }

    private static func words(for reason: SkippedRow.Reason) -> String {
        switch reason {
        case .aboveHeader: say(en: "a row above the header", vi: "dòng phía trên tiêu đề")
        case .columnNumbers:
            say(en: "a row that numbers the columns", vi: "dòng đánh số thứ tự cột")
        case .total: say(en: "a row of totals", vi: "dòng tổng cộng")
        case .headerAgain: say(en: "the header once more", vi: "dòng tiêu đề lặp lại")
        case .heading:
            say(en: "a heading or remark in merged cells", vi: "đề mục hoặc ghi chú trong ô gộp")
        case .formulasOnly:
            say(
                en: "a row of formulas whose results were not saved",
                vi: "dòng chỉ có công thức, không lưu kết quả")
        }
    }

    /// All of them counted, and those the reader kept.
    var facts: JSONValue {
        var counts: [String: JSONValue] = [:]
        for reason in SkippedRow.Reason.allCases {
            counts[reason.rawValue] = .number(reading.skippedCount(of: reason))
        }
        return [
            "counts": .object(counts),
            "rows": .list(
                reading.skippedRows.map { row in
                    [
                        "line": .number(row.line), "reason": .text(row.reason.rawValue),
                        "text": .text(row.text),
                    ]
                }),
        ]
    }
}
