/// Turns the postings of words into blocks.
final class PostingEncoder {
    private(set) var payload = ByteChunks()
    private(set) var lasts = ByteChunks()
    private(set) var blocks: [PostingBlock] = []
    private let weights: WeightTable
    private let gaps = Slab<UInt32>(PostingBlock.postingsMax, of: 0)
    /// A block's payload: 128 gaps of 32 bits, 128 counts of 8, and what packing may write beyond.
    private let buffer = Slab<UInt8>(PostingBlock.postingsMax * 5 + 16, of: 0)

    init(_ weights: consuming WeightTable) { self.weights = weights }

    /// Adds the postings of the next word.
    ///
    /// - Parameters:
    ///   - documents: ascending.
    ///   - occurrences: of each document, from 1.
    ///   - classes: the length class of every document of the index.
    /// - Returns: the highest bound of its blocks.
    func add(
        _ documents: UnsafePointer<UInt32>, _ occurrences: UnsafePointer<UInt8>, _ count: Int,
        classes: UnsafePointer<UInt8>
    ) -> UInt16 {
        var before = Int(documents[0]) - 1
        var highest: UInt16 = 0
        for start in stride(from: 0, to: count, by: PostingBlock.postingsMax) {
            let size = min(PostingBlock.postingsMax, count - start)
            var heaviest: UInt32 = 0
            for index in start..<start + size {
                let weight = weights.weight(
                    Int(occurrences[index]), classes[Int(documents[index])])
                heaviest = max(heaviest, weight)
            }
            let bound = PostingBlock.bound(of: heaviest)
            addBlock(documents + start, occurrences + start, size, after: before, bound)
            highest = max(highest, bound)
            before = Int(documents[start + size - 1])
        }
        return highest
    }

    private func addBlock(
        _ documents: UnsafePointer<UInt32>, _ occurrences: UnsafePointer<UInt8>, _ count: Int,
        after before: Int, _ bound: UInt16
    ) {
        var (previous, widest) = (before, UInt32(0))
        for index in 0..<count {
            let gap = UInt32(Int(documents[index]) - previous - 1)
            gaps[index] = gap
            widest = max(widest, gap)
            previous = Int(documents[index])
        }
        let width = BitPacking.width(of: widest)
        let span = (previous - before + 63) / 64 * 8
        let packed = BitPacking.byteCount(count, width: width)
        let isBitmap = span <= packed
        let size = isBitmap ? span : packed
        if isBitmap {
            setBits(documents, count, from: before + 1, span)
        } else {
            BitPacking.pack(gaps.start, count, width: width, into: buffer.start)
        }
        let occurrenceWidth = packOccurrences(occurrences, count, at: size)
        blocks.append(
            PostingBlock(
                offset: UInt32(truncatingIfNeeded: payload.count), bound: bound,
                documentWidth: isBitmap ? PostingBlock.bitmap : UInt8(width),
                occurrenceWidth: UInt8(occurrenceWidth)))
        lasts.append(value: UInt32(previous))
        let total = size + BitPacking.byteCount(count, width: occurrenceWidth)
        payload.append(UnsafeRawBufferPointer(start: buffer.start, count: total))
    }

    private func setBits(
        _ documents: UnsafePointer<UInt32>, _ count: Int, from first: Int, _ bytes: Int
    ) {
        for index in 0..<bytes { buffer[index] = 0 }
        for index in 0..<count {
            let bit = Int(documents[index]) - first
            buffer[bit >> 3] |= 1 << UInt8(bit & 7)
        }
    }

    private func packOccurrences(
        _ occurrences: UnsafePointer<UInt8>, _ count: Int, at offset: Int
    ) -> Int {
        var widest: UInt32 = 0
        for index in 0..<count {
            gaps[index] = UInt32(occurrences[index]) - 1
            widest = max(widest, gaps[index])
        }
        let width = BitPacking.dividing(BitPacking.width(of: widest))
        BitPacking.pack(gaps.start, count, width: width, into: buffer.start + offset)
        return width
    }
}
