package import Records

extension OAIPMHReader {
    /// The field map for what this page's records hold; nil where it has nothing of that kind.
    ///
    /// A vocabulary of its own is guessed by its headings, as a list's is.
    package func fieldMap(_ kind: RecordKind = .supplier) -> FieldMap? {
        switch metadata {
        case .dublinCore: return Self.dublinCore(kind)
        case .ubl: return UBLCatalogueReader.fieldMap(kind)
        case .bmecat: return BMEcatReader.fieldMap(kind)
        // Deletions alone, of which the key says all.
        case .unknown:
            return FieldMap(
                kind: kind, fields: [FieldPath(.externalID): .columns([OAIMetadata.key])])
        case .other:
            var map = try? HeaderSynonyms(kind: kind).guess(metadata.columns, file: "")
            map?.fields[FieldPath(.externalID)] = .columns([OAIMetadata.key])
            return map
        }
    }

    private static func dublinCore(_ kind: RecordKind) -> FieldMap {
        let fields: [FieldPath: [DublinCoreColumn]] =
            switch kind {
            case .supplier:
                [
                    FieldPath(.name): [.title], FieldPath(.description): [.description],
                    FieldPath(.sector): [.subject], FieldPath(.products): [.type],
                    FieldPath(.region): [.coverage],
                ]
            case .need:
                [
                    FieldPath(.title): [.title], FieldPath(.text): [.description, .subject],
                    FieldPath(.buyer): [.creator],
                ]
            }
        var map = FieldMap(kind: kind, fields: fields.mapValues { .columns($0.map(\.rawValue)) })
        map.fields[FieldPath(.externalID)] = .columns([OAIMetadata.key])
        return map
    }
}
