/// One row of a list as it was received, and where it came from.
///
/// Immutable: a later edition of the row replaces the record under the same key and leaves a
/// line in the change log.
package struct SourceRecord: Hashable, Sendable {
    package let source: SourceID
    /// The row's own name within its source: its external id, or a digest of who it is about.
    package let key: String
    /// What the record is about: the organisation for suppliers, the need's id for needs.
    package let subject: Subject
    package let layout: Layout
    /// The cells as a reader of the list saw them, in the layout's column order.
    package let cells: [String]
    package let position: RowPosition
    /// The day the source said it: the list's date, or the day it was imported.
    package let statedOn: CalendarDate

    package init(
        source: SourceID, key: String, subject: Subject, layout: Layout, cells: [String],
        position: RowPosition, statedOn: CalendarDate
    ) {
        self.source = source
        self.key = key
        self.subject = subject
        self.layout = layout
        self.cells = cells
        self.position = position
        self.statedOn = statedOn
    }

    /// What a record is about.
    package enum Subject: Hashable, Sendable {
        case organisation(OrganisationID)
        case need(NeedID)

        package var text: String {
            switch self {
            case .organisation(let id): id.text
            case .need(let id): id.text
            }
        }
    }

    /// Everything the record says, one claim a field, in the layout's order.
    package func claims(authority: Authority) -> [Claim] {
        layout.assignments.compactMap { assignment in
            guard let text = layout.text(of: assignment.binding, in: cells) else { return nil }
            return Claim(
                path: assignment.path, text: text,
                provenance: Provenance(
                    source: source, recordKey: key, line: position.line, statedOn: statedOn,
                    authority: authority))
        }
    }
}

/// Where in a file a row stands.
package struct RowPosition: Hashable, Sendable, Codable {
    package let file: String
    /// The sheet of a workbook; nil elsewhere.
    package let sheet: String?
    /// The 1-based line (text) or row (workbook) at which the row begins.
    package let line: Int

    package init(file: String, sheet: String? = nil, line: Int) {
        self.file = file
        self.sheet = sheet
        self.line = line
    }
}
