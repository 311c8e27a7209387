package import Records
package import Store

/// Compiles what is known of a supplier from everything that was said about it.
///
/// The rules: the owner beats a verified document, which beats a partner, which beats inference
/// from free text; between equals the newer statement beats the older; what still ties is settled
/// by source name and then by the text itself, so the order of imports never shows. Of values
/// that exclude each other the first wins; lists keep every value once, under its best source.
package struct ProfileCompiler: Sendable {
    package let lexicon: Lexicon
    private let authorities: [SourceID: Authority]

    package init(lexicon: Lexicon, sources: [Source]) {
        self.lexicon = lexicon
        authorities = Dictionary(sources.map { ($0.id, $0.authority) }) { first, _ in first }
    }

    /// - Complexity: O(text of the records).
    package func profile(of subject: SubjectRecords<OrganisationID>) -> Profile {
        var profile = Profile(id: subject.id)
        let stated = ranked(subject.records.filter { !$0.isWithdrawn })
        for record in stated {
            RecordReader(
                lexicon: lexicon, record: record.record, authority: authority(of: record)
            ).read(into: &profile)
        }
        for record in stated {
            RecordReader(lexicon: lexicon, record: record.record, authority: .inference)
                .infer(into: &profile)
            profile.warnings += record.warnings
            profile.warnings += FieldChecker(layout: record.record.layout, lexicon: lexicon)
                .problems(cells: record.record.cells, position: record.record.position)
        }
        return profile
    }

    private func authority(of record: StoredRecord) -> Authority {
        authorities[record.record.source] ?? .partner
    }

    private func ranked(_ records: [StoredRecord]) -> [StoredRecord] {
        guard records.count > 1 else { return records }
        return records.sorted { left, right in
            let (leftRank, rightRank) = (authority(of: left), authority(of: right))
            if leftRank != rightRank { return leftRank > rightRank }
            let (one, other) = (left.record, right.record)
            if one.statedOn != other.statedOn { return one.statedOn > other.statedOn }
            if one.source != other.source { return one.source < other.source }
            return one.cells.lexicographicallyPrecedes(other.cells)
        }
    }
}
