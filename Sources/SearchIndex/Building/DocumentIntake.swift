/// Takes in documents for an index, on one thread.
///
///     intake.begin(7)
///     intake.add(word: bytes)
///     intake.end()
///     let shard = intake.finish()
package struct DocumentIntake: ~Copyable {
    private struct Entry: BitwiseCopyable {
        let word: UInt32
        var occurrences: UInt32
    }

    private let schema: IndexSchema
    private var words = WordTable(slots: 1 << 18)
    private var values: [ValueTable]
    private var arena = RecordArena()
    private var documents: [IndexShard.Document] = []
    private var counts = IndexShard.Counts()

    private var open: Slab<Entry> = Slab(1 << 12, of: Entry(word: 0, occurrences: 0))
    private var openCount = 0
    private var openLength = 0
    private var openID: UInt64 = 0
    private var openValues: [[UInt32]]
    private var openNumbers: [Int64?]

    package init(_ schema: IndexSchema) {
        self.schema = schema
        values = schema.sets.map { _ in ValueTable() }
        openValues = Array(repeating: [], count: schema.sets.count)
        openNumbers = Array(repeating: nil, count: schema.numbers.count)
    }

    package mutating func begin(_ id: UInt64) {
        openID = id
        openLength = 0
        openCount = 0
        for field in openValues.indices { openValues[field].removeAll(keepingCapacity: true) }
        for field in openNumbers.indices { openNumbers[field] = nil }
    }

    /// Adds the next word of the text, as it is to be found: folding is the caller's.
    package mutating func add(word bytes: UnsafeRawBufferPointer) {
        let number = words.number(of: bytes)
        let word = words.words.start + number
        let serial = UInt32(truncatingIfNeeded: documents.count)
        openLength += 1
        if word.pointee.seenIn == serial {
            open.start[Int(word.pointee.place)].occurrences += 1
            return
        }
        if openCount == open.count { makeRoom() }
        word.pointee.seenIn = serial
        word.pointee.place = UInt32(openCount)
        word.pointee.users += 1
        open[openCount] = Entry(word: UInt32(number), occurrences: 1)
        openCount += 1
    }

    private mutating func makeRoom() {
        let larger = Slab(2 * open.count, of: Entry(word: 0, occurrences: 0))
        larger.start.update(from: open.start, count: openCount)
        open = larger
    }

    package mutating func add(value bytes: UnsafeRawBufferPointer, to field: Int) {
        let value = UInt32(values[field].words.number(of: bytes))
        if !openValues[field].contains(value) { openValues[field].append(value) }
    }

    package mutating func set(number: Int64, of field: Int) { openNumbers[field] = number }

    package mutating func end() {
        let fields = openValues.reduce(openNumbers.count) { $0 + 1 + $1.count }
        let capacity = Varint.bytesMax * (2 * openCount + 2 * fields + 2)
        let (start, place) = arena.reserve(capacity)
        var cursor = start
        for values in openValues {
            Varint.write(UInt64(values.count), &cursor)
            for value in values { Varint.write(UInt64(value), &cursor) }
        }
        for number in openNumbers {
            Varint.write(number == nil ? 0 : 1, &cursor)
            if let number { Varint.write(UInt64(bitPattern: number), &cursor) }
        }
        Varint.write(UInt64(openLength), &cursor)
        writeWords(&cursor)
        arena.keep(cursor - start)
        documents.append(IndexShard.Document(id: openID, place: place))
        counts.postings += openCount
        counts.totalLength += openLength
        counts.lengths[openLength, default: 0] += 1
    }

    private mutating func writeWords(_ cursor: inout UnsafeMutablePointer<UInt8>) {
        Varint.write(UInt64(openCount), &cursor)
        for index in 0..<openCount {
            let entry = open[index]
            let counted = min(Int(entry.occurrences), Relevance.occurrencesMax)
            Varint.write(UInt64(entry.word) << 1 | (counted > 1 ? 1 : 0), &cursor)
            if counted > 1 { Varint.write(UInt64(counted), &cursor) }
            if counted > counts.occurrencesMax { counts.occurrencesMax = counted }
        }
    }

    /// What was taken in, to be built with other shards.
    package consuming func finish() -> IndexShard {
        IndexShard(schema, words, values, arena, documents, counts)
    }
}
