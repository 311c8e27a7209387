package import Platform
package import Records

extension Facts {
    /// A supplier's profile with what its sources said earlier.
    package static func profile(
        _ profile: Profile, _ revisions: [Revision], lexicon: Lexicon
    ) -> JSONValue {
        let known = Self.profile(profile, lexicon: lexicon)
        guard case .object(var fields) = known else { return known }
        fields["earlierEditions"] = .list(revisions.map(revision))
        return .object(fields)
    }

    /// What a source said earlier, where it stood, and what the next edition says instead.
    package static func revision(_ revision: Revision) -> JSONValue {
        [
            "source": .text(revision.before.source.text), "key": .text(revision.before.key),
            "before": place(of: revision.before), "after": place(of: revision.after),
            "differences": .list(
                revision.differences.map { difference in
                    [
                        "field": .text(difference.field?.description),
                        "column": difference.field == nil ? .text(difference.name) : .null,
                        "before": .text(difference.before), "after": .text(difference.after),
                    ]
                }),
        ]
    }

    private static func place(of record: SourceRecord) -> JSONValue {
        [
            "file": .text(record.position.file), "sheet": .text(record.position.sheet),
            "line": .number(record.position.line), "statedOn": day(record.statedOn),
        ]
    }
}
