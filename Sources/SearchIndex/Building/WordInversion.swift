/// The postings of a run of words, gathered from the documents in their new order and encoded.
final class WordInversion: @unchecked Sendable {
    /// A part holds five bytes for each posting while it is built.
    static let postingsMax = 8_000_000

    let words: Range<Int>
    let encoder: PostingEncoder
    /// Of each word, its first document and highest bound.
    private(set) var firstDocuments: [UInt32] = []
    private(set) var bounds: [UInt16] = []

    init(_ words: Range<Int>, _ weights: consuming WeightTable) {
        self.words = words
        encoder = PostingEncoder(weights)
    }

    /// Runs of words with nearly equal numbers of postings.
    static func ranges(users: [UInt32], postings: Int, threads: Int) -> [Range<Int>] {
        let passes = postings / (postingsMax * threads) + 1
        let target = postings / (passes * threads) + 1
        var ranges: [Range<Int>] = []
        var (start, sum) = (0, 0)
        for (word, count) in users.enumerated() {
            sum += Int(count)
            guard sum >= target else { continue }
            ranges.append(start..<word + 1)
            (start, sum) = (word + 1, 0)
        }
        if start < users.count { ranges.append(start..<users.count) }
        return ranges
    }

    func run(
        _ shards: borrowing GatheredShards, order: UnsafePointer<UInt32>,
        classes: UnsafePointer<UInt8>
    ) {
        let starts = Slab<Int>(words.count + 1, of: 0)
        for (index, word) in words.enumerated() {
            starts[index + 1] = starts[index] + Int(shards.users[word])
        }
        let documents = Slab<UInt32>(starts[words.count], of: 0)
        let occurrences = Slab<UInt8>(starts[words.count], of: 0)
        gather(shards, order, ends: starts, documents.start, occurrences.start)
        // Gathering moved each start to the start of the next word.
        var start = 0
        for index in 0..<words.count {
            let end = starts[index]
            firstDocuments.append(documents[start])
            bounds.append(
                encoder.add(
                    documents.start + start, occurrences.start + start, end - start,
                    classes: classes))
            start = end
        }
    }

    private func gather(
        _ shards: borrowing GatheredShards, _ order: UnsafePointer<UInt32>,
        ends: borrowing Slab<Int>, _ documents: UnsafeMutablePointer<UInt32>,
        _ occurrences: UnsafeMutablePointer<UInt8>
    ) {
        let maps = shards.vocabulary.numbers.map { numbers in
            let map = Slab<UInt32>(numbers.count, of: 0)
            for (index, number) in numbers.enumerated() { map[index] = number }
            return MapBox(map)
        }
        let first = words.lowerBound
        let fields = shards.fields
        for position in 0..<shards.count {
            let document = Int(order[position])
            let map = maps[Int(shards.shardOf[document])].map.start
            var record = DocumentRecord(shards.records[document])
            record.skipFields(fields)
            _ = record.next()
            for _ in 0..<record.next() {
                let entry = record.nextWord()
                let word = Int(map[entry.word]) - first
                guard word >= 0, word < words.count else { continue }
                let place = ends[word]
                documents[place] = UInt32(position)
                occurrences[place] = UInt8(entry.occurrences)
                ends[word] = place + 1
            }
        }
    }
}

private final class MapBox {
    let map: Slab<UInt32>
    init(_ map: consuming Slab<UInt32>) { self.map = map }
}
