package import Records
package import Store

/// Compiles a buyer's need from its record: every stated field becomes a requirement.
///
/// Where a need says nothing but a text, what the text names becomes wished for, and required only
/// where the text itself says so (see `Obligations`): a reader of words must not turn a supplier
/// away by a guess.
package struct NeedCompiler: Sendable {
    package let lexicon: Lexicon

    package init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// The need of the newest record; a need has one author, so records do not add up. Of one day's
    /// the owner's own word is the later.
    package func need(of subject: SubjectRecords<NeedID>) -> Need? {
        Self.newest(of: subject).map { need(of: $0, id: subject.id) }
    }

    /// What was said last of a need, of what is not withdrawn.
    static func newest(of subject: SubjectRecords<NeedID>) -> SourceRecord? {
        let stated = subject.records.filter { !$0.isWithdrawn }.map(\.record)
        return stated.max { left, right in
            if left.statedOn != right.statedOn { return left.statedOn < right.statedOn }
            let isOwn = [left, right].map { $0.source.text == StateSupplier.ownerSource }
            return isOwn[0] != isOwn[1] ? isOwn[1] : right.source < left.source
        }
    }

    /// The need a single record states.
    package func need(of record: SourceRecord, id: NeedID) -> Need {
        NeedReader(lexicon: lexicon, record: record).need(id: id)
    }
}
