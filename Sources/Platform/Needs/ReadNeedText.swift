package import Records

/// Reads a need from a text alone, as somebody types it at a desk.
package struct ReadNeedText: Sendable {
    /// The name a need has that is not stored.
    package static let id = "text"

    private let lexicon: Lexicon

    package init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// What the text names becomes wished for, or required where it says so; see `NeedCompiler`.
    package func need(_ text: String, on date: CalendarDate) -> Need {
        let record = StatedRecord(kind: .need, values: [FieldPath(.text): text])
        let id = NeedID(Self.id)
        return NeedCompiler(lexicon: lexicon).need(
            of: SourceRecord(
                source: record.source, key: Self.id, subject: .need(id), layout: record.layout,
                cells: record.row.cells, position: record.row.position, statedOn: date), id: id)
    }
}
