import Platform
import Records
import Representations

/// Writes shortlists one after the other in the form asked for.
struct MatchOutput: Sendable {
    let format: OutputFormat
    let detail: ShortlistText.Detail
    let wording: Wording
    let paint: Paint
    private var shown = 0

    init(
        format: OutputFormat, detail: ShortlistText.Detail, wording: Wording, paint: Paint
    ) {
        self.format = format
        self.detail = detail
        self.wording = wording
        self.paint = paint
    }

    func begin() {
        switch format {
        case .json: Streams.raw("[")
        case .csv: Streams.raw(CSVText.plain.head(ShortlistRows.columns))
        case .table, .ndjson, .trec, .xlsx: break
        }
    }

    /// A shortlist as it is written, but for what stands between two.
    func text(of shortlist: Shortlist) -> String {
        switch format {
        case .table, .xlsx:
            lines(ShortlistText(wording: wording, paint: paint).lines(shortlist, detail))
        case .json: Facts.shortlist(shortlist).page
        case .ndjson:
            lines(shortlist.entries.map { Facts.line($0, of: shortlist.need).line })
        case .csv:
            ShortlistRows.cells(shortlist).map { CSVText.plain.row($0) }.joined()
        case .trec: lines(ShortlistRows.run(shortlist))
        }
    }

    private func lines(_ lines: [String]) -> String {
        lines.map { $0 + "\n" }.joined()
    }

    /// Writes what `text(of:)` gave of the next need.
    mutating func show(_ text: String) {
        if format == .json { Streams.raw(shown == 0 ? "\n" : ",\n") }
        Streams.raw(text)
        shown += 1
    }

    func end() {
        if format == .json { Streams.raw(shown == 0 ? "]\n" : "\n]\n") }
    }
}
