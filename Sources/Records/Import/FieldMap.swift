/// Which column of a list says which field, as a person wrote it or as synonyms guessed it.
///
/// Columns are named by their header; `Layout` is the same with the names resolved to a file's
/// actual columns.
package struct FieldMap: Hashable, Sendable {
    package enum Column: Hashable, Sendable {
        /// The cells of these headers, joined in this order.
        case columns([String])
        case constant(String)
    }

    package var source: SourceID?
    package var kind: RecordKind
    package var fields: [FieldPath: Column]
    package var overrides: ReadingOverrides

    package init(
        source: SourceID? = nil, kind: RecordKind, fields: [FieldPath: Column] = [:],
        overrides: ReadingOverrides = ReadingOverrides()
    ) {
        self.source = source
        self.kind = kind
        self.fields = fields
        self.overrides = overrides
    }
}

/// What a person says of a file instead of letting it be guessed; nil = guess.
package struct ReadingOverrides: Hashable, Sendable {
    /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1258`, `windows-1252`, `viscii`, `tcvn3`, `vni`.
    package var encoding: String?
    package var separator: String?
    package var sheet: String?
    /// 1-based row of the header's last line.
    package var headerRow: Int?

    package init(
        encoding: String? = nil, separator: String? = nil, sheet: String? = nil,
        headerRow: Int? = nil
    ) {
        self.encoding = encoding
        self.separator = separator
        self.sheet = sheet
        self.headerRow = headerRow
    }
}
