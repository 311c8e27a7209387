/// Documents that one thread took in.
///
/// Several shards make one index; which document went to which shard does not show in it.
///
/// Sendable, because nothing changes it any more.
package final class IndexShard: @unchecked Sendable {
    /// A document's record holds, for each set field, the count and the values; for each number
    /// field 0, or 1 and the number; the length; the count of words and each word, doubled and
    /// one more if the number of its occurrences follows.
    struct Document: BitwiseCopyable {
        let id: UInt64
        let place: UInt64
    }

    struct Counts {
        var postings = 0
        var totalLength = 0
        var occurrencesMax = 0
        /// How many texts have each length.
        var lengths: [Int: Int] = [:]
    }

    let schema: IndexSchema
    let words: WordTable
    let values: [ValueTable]
    let arena: RecordArena
    let documents: [Document]
    let counts: Counts

    init(
        _ schema: IndexSchema, _ words: consuming WordTable, _ values: [ValueTable],
        _ arena: consuming RecordArena, _ documents: [Document], _ counts: Counts
    ) {
        self.schema = schema
        self.words = words
        self.values = values
        self.arena = arena
        self.documents = documents
        self.counts = counts
    }
}

/// The words of one set field.
final class ValueTable {
    var words = WordTable(slots: 1 << 10)
}
