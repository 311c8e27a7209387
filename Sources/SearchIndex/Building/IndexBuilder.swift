/// Makes a snapshot of the documents of some shards.
///
/// The same documents give the same bytes, whatever the shards, the threads and their order.
package enum IndexBuilder {
    /// - Parameter threads: how many tasks work at once.
    /// - Complexity: O(postings · log documents) for the order, O(postings) for the rest; beside
    ///   the shards some five bytes for each posting are held at a time.
    package static func build(
        _ schema: IndexSchema, _ shards: [IndexShard], threads: Int
    ) async throws(BuildError) -> SnapshotImage {
        let gathered = try GatheredShards(shards, schema)
        let order = await DocumentOrder.bisected(gathered, threads: max(threads, 1))
        let box = GatheredShardsBox(gathered)
        let build = IndexBuild(box, order, threads: max(threads, 1))
        await build.addColumns()
        try await build.addPostings()
        return build.image
    }
}

/// One build on its way.
private final class IndexBuild: @unchecked Sendable {
    let image = SnapshotImage()
    private let box: GatheredShardsBox
    private let order: Slab<UInt32>
    private let classes: Slab<UInt8>
    private let threads: Int

    init(_ box: GatheredShardsBox, _ order: consuming Slab<UInt32>, threads: Int) {
        self.box = box
        classes = Slab(order.count, of: 0)
        self.order = order
        self.threads = threads
    }

    func addColumns() async {
        let schema = box.shards.schema
        let count = order.count
        addHead()
        let columns = schema.numbers.map { _ in NumberValues(count) }
        let windows = DocumentWindow.count(documents: count)
        let parts = (0..<threads).map { part in
            DocumentColumns(
                Parallel.range(part, of: threads, count: windows), box,
                SharedPointer(start: classes.start), columns.map(\.shared))
        }
        let shared = SharedPointer(start: order.start)
        await Parallel.forEach(threads) { parts[$0].run(order: shared) }
        let bytes = ByteChunks()
        bytes.append(classes.bytes)
        image.add(.documentClasses, bytes)
        for (field, column) in columns.enumerated() {
            let bytes = ByteChunks()
            NumberColumn.write(column.values.start, column.isStated.start, count, to: bytes)
            image.add(.numbers, field: field, bytes)
        }
        for field in schema.sets.indices { addSet(field, parts, windows) }
    }

    private func addHead() {
        let shape = SnapshotShape(
            documents: order.count, totalLength: box.shards.totalLength,
            occurrencesMax: box.shards.occurrencesMax, schema: box.shards.schema)
        let bytes = ByteChunks()
        shape.write(to: bytes)
        image.add(.shape, bytes)
        let identifiers = NumberValues(order.count)
        for position in 0..<order.count {
            identifiers.values[position] = Int64(bitPattern: box.shards.ids[Int(order[position])])
            identifiers.isStated[position] = true
        }
        let column = ByteChunks()
        NumberColumn.write(
            identifiers.values.start, identifiers.isStated.start, order.count, to: column)
        image.add(.identifiers, column)
        let lengths = ByteChunks()
        for length in box.shards.classes.lengths { lengths.append(value: length) }
        image.add(.classLengths, lengths)
    }

    private func addSet(_ field: Int, _ parts: [DocumentColumns], _ windows: Int) {
        let words = box.shards.values[field].words
        let places = Slab<UInt32>(words.count * windows, of: .max)
        let containers = ByteChunks()
        for part in parts {
            let base = UInt32(containers.count / 2)
            for (index, place) in part.places[field].enumerated() where place != .max {
                let window = part.windows.lowerBound + index / words.count
                places[index % words.count * windows + window] = base + place
            }
            containers.append(part.containers[field])
        }
        WordList.write(words, field: field + 1, to: image) { number, letters in
            WordList.Entry(
                letters: letters, length: UInt32(words[number].length), users: 0, firstBlock: 0,
                firstDocument: 0, bound: 0)
        }
        let bytes = ByteChunks()
        bytes.append(places.bytes)
        image.add(.places, field: field, bytes)
        image.add(.containers, field: field, containers)
    }

    func addPostings() async throws(BuildError) {
        let ranges = WordInversion.ranges(
            users: box.shards.users, postings: box.shards.postings, threads: threads)
        let parts = ranges.map { WordInversion($0, weights()) }
        let (box, shared) = (box, SharedPointer(start: order.start))
        let classes = SharedPointer(start: classes.start)
        for first in stride(from: 0, to: parts.count, by: threads) {
            await Parallel.forEach(min(threads, parts.count - first)) { part in
                parts[first + part].run(
                    box.shards, order: UnsafePointer(shared.start),
                    classes: UnsafePointer(classes.start))
            }
        }
        try join(parts)
    }

    private func weights() -> WeightTable {
        WeightTable(
            box.shards.classes, occurrencesMax: box.shards.occurrencesMax,
            documents: order.count, totalLength: box.shards.totalLength)
    }

    private func join(_ parts: [WordInversion]) throws(BuildError) {
        let (lasts, blocks, payload) = (ByteChunks(), ByteChunks(), ByteChunks())
        var (firstBlocks, firstDocuments, bounds): ([UInt32], [UInt32], [UInt16]) = ([], [], [])
        var block = 0
        for part in parts {
            guard payload.count + part.encoder.payload.count < Int(UInt32.max) else {
                throw .postingsTooLarge
            }
            let base = UInt32(payload.count)
            for word in part.words {
                firstBlocks.append(UInt32(block))
                let users = Int(box.shards.users[word])
                block += (users + PostingBlock.postingsMax - 1) / PostingBlock.postingsMax
            }
            firstDocuments += part.firstDocuments
            bounds += part.bounds
            for entry in part.encoder.blocks { blocks.append(value: entry.moved(by: base)) }
            lasts.append(part.encoder.lasts)
            payload.append(part.encoder.payload)
        }
        let (words, users) = (box.shards.vocabulary.words, box.shards.users)
        WordList.write(words, field: 0, to: image) { number, letters in
            WordList.Entry(
                letters: letters, length: UInt32(words[number].length), users: users[number],
                firstBlock: firstBlocks[number], firstDocument: firstDocuments[number],
                bound: UInt32(bounds[number]))
        }
        payload.append(zeros: BitPacking.readBeyond)
        image.add(.blockLasts, lasts)
        image.add(.blocks, blocks)
        image.add(.postings, payload)
    }
}

extension PostingBlock {
    fileprivate func moved(by base: UInt32) -> PostingBlock {
        PostingBlock(
            offset: offset + base, bound: bound, documentWidth: documentWidth,
            occurrenceWidth: occurrenceWidth)
    }
}

/// A number field while it is built.
final class NumberValues: @unchecked Sendable {
    let values: Slab<Int64>
    let isStated: Slab<Bool>

    init(_ count: Int) {
        values = Slab(count, of: 0)
        isStated = Slab(count, of: false)
    }

    var shared: (values: SharedPointer<Int64>, isStated: SharedPointer<Bool>) {
        (SharedPointer(start: values.start), SharedPointer(start: isStated.start))
    }
}
