package import Records

extension FieldMap {
    /// The map that a list's columns suggest: a known list's own, else what the headers say.
    ///
    /// - Throws: `noKnownColumn`, with the headers found.
    package static func guessed(
        columns: [String], kind: RecordKind, certificates: CertificateHeaders, file: String
    ) throws(ImportError) -> FieldMap {
        if kind == .supplier, let known = OpenSupplyHub.fieldMap(for: columns) { return known }
        return try HeaderSynonyms(kind: kind, certificates: certificates)
            .guess(columns, file: file)
    }
}
