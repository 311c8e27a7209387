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

    /// The need of the newest record; a need has one author, so records do not add up.
    package func need(of subject: SubjectRecords<NeedID>) -> Need? {
        let stated = subject.records.filter { !$0.isWithdrawn }.map(\.record)
        let newest = stated.max { left, right in
            left.statedOn != right.statedOn
                ? left.statedOn < right.statedOn : right.source < left.source
        }
        return newest.map { need(of: $0, id: subject.id) }
    }

    /// The need a single record states.
    package func need(of record: SourceRecord, id: NeedID) -> Need {
        NeedReader(lexicon: lexicon, record: record).need(id: id)
    }
}
