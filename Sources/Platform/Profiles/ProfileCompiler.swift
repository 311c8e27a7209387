package import Records
package import Store

/// Compiles what is known of a supplier from everything that was said about it.
///
/// The rules: the owner beats a verified document, which beats a partner, which beats inference
/// from free text; between equals the newer statement beats the older; what still ties is settled
/// by source name and then by the text itself, so the order of imports never shows. Of values
/// that exclude each other the first wins; lists keep every value once, under its best source; of
/// names that which most sources say comes first (`MergedNames`).
/// What the owner says of a list counts alone (`OwnWord`).
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
        let stated = heard(ranked(subject.records.filter { !$0.isWithdrawn }))
        for (record, word) in stated {
            RecordReader(
                lexicon: lexicon, record: record.record, authority: authority(of: record),
                heeding: word
            ).read(into: &profile)
        }
        for (record, word) in stated {
            RecordReader(
                lexicon: lexicon, record: record.record, authority: .inference, heeding: word
            ).infer(into: &profile)
            profile.warnings += record.warnings
            profile.warnings += FieldChecker(layout: record.record.layout, lexicon: lexicon)
                .problems(cells: record.record.cells, position: record.record.position)
                .filter { authority(of: record) != .owner || !OwnWord.isNothing($0.value) }
        }
        if stated.count > 1, profile.names.count > 1 {
            let country = profile.sites.lazy.compactMap(\.value.country).first
            profile.names = MergedNames(stated.map(\.0)).ordered(
                profile.names, country: country ?? String(subject.id.country))
        }
        return profile
    }

    /// Each record with what stronger voices of the owner have said before it.
    private func heard(_ ranked: [StoredRecord]) -> [(StoredRecord, OwnWord)] {
        var word = OwnWord(lexicon: lexicon)
        var next = word
        var voice: Voice?
        return ranked.map { record in
            let own = self.voice(of: record)
            if own != voice { (word, voice) = (next, own) }
            // Nobody is left to hear what the last record says.
            if own.authority == .owner, ranked.count > 1 {
                next.heed(record.record.claims(authority: .owner))
            }
            return (record, word)
        }
    }

    /// How much weight a record has: what is said at the desk is the owner's last word.
    private struct Voice: Equatable {
        let authority: Authority
        let isDesk: Bool
    }

    private func voice(of record: StoredRecord) -> Voice {
        Voice(
            authority: authority(of: record),
            isDesk: record.record.source.text == StateSupplier.ownerSource)
    }

    private func authority(of record: StoredRecord) -> Authority {
        authorities[record.record.source] ?? .partner
    }

    private func ranked(_ records: [StoredRecord]) -> [StoredRecord] {
        guard records.count > 1 else { return records }
        return records.sorted { left, right in
            let (leftRank, rightRank) = (authority(of: left), authority(of: right))
            if leftRank != rightRank { return leftRank > rightRank }
            let (leftVoice, rightVoice) = (voice(of: left), voice(of: right))
            if leftVoice.isDesk != rightVoice.isDesk { return leftVoice.isDesk }
            let (one, other) = (left.record, right.record)
            if one.statedOn != other.statedOn { return one.statedOn > other.statedOn }
            if one.source != other.source { return one.source < other.source }
            return one.cells.lexicographicallyPrecedes(other.cells)
        }
    }
}
