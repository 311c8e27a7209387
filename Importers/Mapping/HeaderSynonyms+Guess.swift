package import Records

extension HeaderSynonyms {
    /// The field map these columns suggest.
    ///
    /// Several columns of a field that may say several things (processes, phones, addresses) are
    /// joined in their order; of a field that says one thing the first column is taken, with those
    /// within it: a record has its `near` as a text or as an object with `near.place`, not both.
    ///
    /// - Throws: `noKnownColumn` or `headerLettersLost`, with the headers found.
    package func guess(_ columns: [String], file: String) throws(ImportError) -> FieldMap {
        var fields: [FieldPath: [String]] = [:]
        var taken: Set<String> = []
        for column in columns where !column.isEmpty {
            guard let path = path(of: column), taken.insert(HeaderKey.of(column)).inserted else {
                continue
            }
            let others = fields[path] ?? []
            let isWithin = others.contains { Self.isNested($0, column) }
            if others.isEmpty || isWithin || Self.takesSeveral(path) {
                fields[path, default: []].append(column)
            }
        }
        guard !fields.isEmpty else {
            throw .columnsUnknown(file: file, found: columns.filter { !$0.isEmpty })
        }
        return FieldMap(kind: kind, fields: fields.mapValues { .columns($0) })
    }

    /// Whether one of the columns is a place within the other's object.
    private static func isNested(_ one: String, _ other: String) -> Bool {
        one.hasPrefix(other + ".") || other.hasPrefix(one + ".")
    }

    private static func takesSeveral(_ path: FieldPath) -> Bool {
        switch path.field {
        case .processes, .materials, .products, .machines, .sector, .phone, .email, .website,
            .contact, .address, .exportMarkets, .languages, .experience, .description, .text,
            .remark:
            true
        case .certificates: path.qualifier == nil || path.qualifier == "should"
        default: false
        }
    }
}
