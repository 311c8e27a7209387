import Platform
import Records

/// Writes shortlists one after the other in the form asked for.
struct MatchOutput {
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

    mutating func show(_ shortlist: Shortlist) {
        switch format {
        case .table, .xlsx:
            let text = ShortlistText(wording: wording, paint: paint)
            for line in text.lines(shortlist, detail) { Streams.data(line) }
        case .json:
            Streams.raw((shown == 0 ? "\n" : ",\n") + Facts.shortlist(shortlist).page)
        case .ndjson:
            for entry in shortlist.entries {
                Streams.data(Facts.line(entry, of: shortlist.need).line)
            }
        case .csv:
            for cells in ShortlistRows.cells(shortlist) {
                Streams.raw(CSVText.plain.row(cells))
            }
        case .trec: for line in ShortlistRows.run(shortlist) { Streams.data(line) }
        }
        shown += 1
    }

    func end() {
        if format == .json { Streams.raw(shown == 0 ? "]\n" : "\n]\n") }
    }
}
