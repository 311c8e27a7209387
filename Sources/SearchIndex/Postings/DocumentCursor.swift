/// Walks the documents of one word, forward or to any block, and bounds what they can score.
///
/// It points into a snapshot and into buffers of a workspace, and holds nothing itself. Blocks
/// are counted from the word's first.
package struct DocumentCursor: BitwiseCopyable {
    /// The last document of each block.
    let lasts: UnsafePointer<UInt32>
    let blocks: UnsafePointer<PostingBlock>
    let postings: UnsafeRawPointer
    let users: Int
    let blockCount: Int
    /// The document before the first.
    let start: Int32
    package let rarity: UInt32
    /// No document of the word scores more by it.
    package let scoreMax: UInt32
    /// Rows of the weight table say how often the word occurs: row 0, once.
    let documents: UnsafeMutablePointer<Int32>
    let rows: UnsafeMutablePointer<UInt8>
    /// The block in `documents`, and the one in `rows`.
    var documentsOf = -1
    var rowsOf = -1
    /// The block at which the next search begins.
    var block = 0

    init(
        _ entry: WordList.Entry, _ snapshot: Snapshot, documents: UnsafeMutablePointer<Int32>,
        rows: UnsafeMutablePointer<UInt8>
    ) {
        let first = Int(entry.firstBlock)
        lasts = snapshot.blockLasts + first
        blocks = snapshot.blocks + first
        postings = snapshot.postings
        users = Int(entry.users)
        blockCount = (users + PostingBlock.postingsMax - 1) / PostingBlock.postingsMax
        start = Int32(entry.firstDocument) - 1
        rarity = Relevance.rarity(users: users, documents: snapshot.count)
        scoreMax = Relevance.contribution(
            rarity: rarity, weight: entry.bound << PostingBlock.boundShift)
        self.documents = documents
        self.rows = rows
    }

    /// The documents of a block lie after this one.
    @inline(__always)
    func before(_ block: Int) -> Int32 { block == 0 ? start : Int32(lasts[block - 1]) }

    @inline(__always)
    func size(_ block: Int) -> Int {
        block + 1 < blockCount
            ? PostingBlock.postingsMax : users - (blockCount - 1) * PostingBlock.postingsMax
    }

    /// No document of a block scores more by the word.
    @inline(__always)
    package func scoreMax(block: Int) -> UInt32 {
        Relevance.contribution(rarity: rarity, weight: blocks[block].weightMax)
    }

    /// Moves `block` on to the one that would hold `document`.
    ///
    /// - Returns: whether there is one.
    @inline(__always)
    package mutating func seek(_ document: Int32) -> Bool {
        while block < blockCount, Int32(lasts[block]) < document { block += 1 }
        return block < blockCount && before(block) < document
    }

    /// Puts the documents of a block into `documents`.
    mutating func decode(_ block: Int) {
        if documentsOf == block { return }
        documentsOf = block
        let form = blocks[block]
        let payload = postings + Int(form.offset)
        if form.documentWidth == PostingBlock.bitmap {
            decodeBitmap(payload, after: before(block), last: Int32(lasts[block]))
        } else {
            BitPacking.unpackAscending(
                payload, size(block), width: Int(form.documentWidth), after: before(block),
                into: documents)
        }
    }

    private func decodeBitmap(_ payload: UnsafeRawPointer, after before: Int32, last: Int32) {
        var (next, first, word) = (0, before + 1, 0)
        while first <= last {
            var bits = payload.loadUnaligned(fromByteOffset: 8 * word, as: UInt64.self)
            while bits != 0 {
                documents[next] = first &+ Int32(truncatingIfNeeded: bits.trailingZeroBitCount)
                next &+= 1
                bits &= bits &- 1
            }
            first += 64
            word += 1
        }
    }

    /// Where the packed occurrences of a block begin.
    @inline(__always)
    private func occurrences(_ block: Int) -> UnsafeRawPointer {
        let form = blocks[block]
        let payload = postings + Int(form.offset)
        if form.documentWidth == PostingBlock.bitmap {
            return payload + (Int(lasts[block]) - Int(before(block)) + 63) / 64 * 8
        }
        return payload + BitPacking.byteCount(size(block), width: Int(form.documentWidth))
    }

    /// Puts the rows of a block's documents into `rows`.
    mutating func decodeRows(_ block: Int) {
        if rowsOf == block { return }
        rowsOf = block
        BitPacking.unpack(
            occurrences(block), size(block), width: Int(blocks[block].occurrenceWidth), into: rows)
    }

    /// The row of a document in the weight table, or −1 if the word is not in it.
    ///
    /// - Precondition: documents come in ascending order, unless `block` is set anew.
    mutating func row(of document: Int32) -> Int {
        guard seek(document) else { return -1 }
        let form = blocks[block]
        let place: Int
        if form.documentWidth == PostingBlock.bitmap {
            place = rank(document, postings + Int(form.offset))
        } else {
            decode(block)
            place = position(of: document, in: size(block))
        }
        if place < 0 || form.occurrenceWidth == 0 { return min(place, 0) }
        let width = Int(form.occurrenceWidth)
        let mask = (UInt64(1) << UInt64(width)) - 1
        return Int(BitPacking.one(occurrences(block), place * width, mask))
    }

    /// The place of a document in a bitmap block, or −1.
    @inline(__always)
    private func rank(_ document: Int32, _ bitmap: UnsafeRawPointer) -> Int {
        let bit = Int(document - before(block) - 1)
        let last = bit >> 6
        let word = bitmap.loadUnaligned(fromByteOffset: 8 * last, as: UInt64.self)
        let flag = UInt64(1) &<< UInt64(bit & 63)
        guard word & flag != 0 else { return -1 }
        var place = (word & (flag &- 1)).nonzeroBitCount
        for index in 0..<last {
            place &+=
                bitmap.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self).nonzeroBitCount
        }
        return place
    }

    /// The place of a document among the first `count` decoded ones, or −1.
    @inline(__always)
    private func position(of document: Int32, in count: Int) -> Int {
        let place = lowerBound(document, in: count)
        return place < count && documents[place] == document ? place : -1
    }

    /// The place of the first decoded document that is not before `document`.
    @inline(__always)
    func lowerBound(_ document: Int32, in count: Int) -> Int {
        var base = documents
        var length = count
        while length > 1 {
            let half = length &>> 1
            if base[half &- 1] < document { base += half }
            length &-= half
        }
        return base - documents + (length == 1 && base[0] < document ? 1 : 0)
    }
}
