/// The shards of one index under one numbering of words and documents.
///
/// Words are numbered by their bytes and documents by their identifiers, so that neither threads
/// nor the order of input show in what is built.
struct GatheredShards: ~Copyable, @unchecked Sendable {
    let shards: [IndexShard]
    let schema: IndexSchema
    /// Where each document's record lies, by ascending identifier.
    let records: [UnsafePointer<UInt8>]
    let shardOf: [UInt8]
    let ids: [UInt64]
    let vocabulary: Vocabulary
    let values: [Vocabulary]
    /// How many documents use each word.
    let users: [UInt32]
    let postings: Int
    let totalLength: Int
    let occurrencesMax: Int
    let classes: LengthClasses

    var count: Int { ids.count }
    var fields: (sets: Int, numbers: Int) { (schema.sets.count, schema.numbers.count) }

    static let shardsMax = 255

    init(_ shards: [IndexShard], _ schema: IndexSchema) throws(BuildError) {
        precondition(shards.count <= Self.shardsMax, "at most 255 shards")
        precondition(shards.allSatisfy { $0.schema == schema }, "shards of one schema")
        self.shards = shards
        self.schema = schema
        let order = try Self.documentsByID(shards)
        ids = order.map(\.id)
        shardOf = order.map(\.shard)
        records = order.map(\.start)
        let vocabulary = Vocabulary(shards.count) { shard, use in use(shards[shard].words) }
        var users = [UInt32](repeating: 0, count: vocabulary.words.count)
        for (shard, table) in shards.enumerated() {
            for word in 0..<table.words.count {
                users[Int(vocabulary.numbers[shard][word])] += table.words.words[word].users
            }
        }
        self.users = users
        self.vocabulary = vocabulary
        values = schema.sets.indices.map { field in
            Vocabulary(shards.count) { shard, use in use(shards[shard].values[field].words) }
        }
        postings = shards.reduce(0) { $0 + $1.counts.postings }
        totalLength = shards.reduce(0) { $0 + $1.counts.totalLength }
        occurrencesMax = shards.reduce(0) { max($0, $1.counts.occurrencesMax) }
        classes = LengthClasses(occurring: shards.flatMap(\.counts.lengths.keys))
    }

    private struct Place {
        let id: UInt64
        let start: UnsafePointer<UInt8>
        let shard: UInt8
    }

    private static func documentsByID(_ shards: [IndexShard]) throws(BuildError) -> [Place] {
        var places: [Place] = []
        places.reserveCapacity(shards.reduce(0) { $0 + $1.documents.count })
        for (number, shard) in shards.enumerated() {
            let chunks = shard.arena.chunks
            for document in shard.documents {
                let chunk = chunks[Int(document.place >> 32)]
                let start = UnsafePointer(chunk + Int(document.place & 0xFFFF_FFFF))
                places.append(Place(id: document.id, start: start, shard: UInt8(number)))
            }
        }
        guard places.count < Int(Int32.max) else { throw .tooManyDocuments }
        places.sort { $0.id < $1.id }
        for (left, right) in zip(places, places.dropFirst()) where left.id == right.id {
            throw .identifierTwice(left.id)
        }
        return places
    }
}

/// The different words of several tables, by ascending bytes.
struct Vocabulary {
    let words: [WordTable.Word]
    /// For each table the number here of each of its words.
    let numbers: [[UInt32]]

    init(_ tables: Int, _ access: (Int, (borrowing WordTable) -> Void) -> Void) {
        var all = WordTable(slots: 1 << 16)
        var joined: [[Int]] = []
        for table in 0..<tables {
            var words: [WordTable.Word] = []
            access(table) { source in words = (0..<source.count).map { source.words[$0] } }
            joined.append(words.map { all.number(of: $0.bytes) })
        }
        let order = all.numbersByBytes()
        var rank = [UInt32](repeating: 0, count: order.count)
        for (position, number) in order.enumerated() { rank[number] = UInt32(position) }
        numbers = joined.map { $0.map { rank[$0] } }
        var firsts = [WordTable.Word?](repeating: nil, count: order.count)
        for table in 0..<tables {
            let numbers = numbers[table]
            access(table) { source in
                for (word, number) in numbers.enumerated() {
                    firsts[Int(number)] = source.words[word]
                }
            }
        }
        words = firsts.compactMap { $0 }
    }
}
