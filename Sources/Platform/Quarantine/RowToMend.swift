package import Records
package import Store

/// A row somebody should look at: one in quarantine, or a kept one that carries warnings.
package struct RowToMend: Sendable {
    /// By which the row is known again when it comes back.
    package enum Origin: Hashable, Sendable {
        case quarantined(QuarantinedRow.ID)
        case kept(source: SourceID, key: String)
    }

    package let origin: Origin
    package let source: SourceID
    package let layout: Layout
    package let cells: [String]
    package let problems: [RowProblem]
}

/// Rows to mend that have one header and one source, and so fit on one sheet.
package struct MendingGroup: Sendable {
    package let source: SourceID
    package let layout: Layout
    package internal(set) var rows: [RowToMend]

    /// The most cells any of the rows has; a row with too many keeps them all.
    package var width: Int { max(layout.columns.count, rows.map(\.cells.count).max() ?? 0) }
}

extension RowToMend.Origin {
    /// The written form: the number, or source and key.
    package var text: String {
        switch self {
        case .quarantined(let id): String(id.rawValue)
        case .kept(let source, let key): source.text + ":" + key
        }
    }

    package init?(text: String) {
        if let number = Int64(text) {
            self = .quarantined(QuarantinedRow.ID(rawValue: number))
            return
        }
        guard let colon = text.firstIndex(of: ":"), let source = SourceID(String(text[..<colon]))
        else { return nil }
        self = .kept(source: source, key: String(text[text.index(after: colon)...]))
    }
}
