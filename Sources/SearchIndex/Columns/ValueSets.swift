/// Which documents of a segment have which values, window by window, and the values of each
/// document.
///
/// Values are small whole numbers that the caller gives out.
package final class ValueSets: @unchecked Sendable {
    private static let none = UInt32.max

    /// For each value its row of places, or none.
    private let rows: [UInt32]
    /// For each row and window where its container begins, or none.
    private let places: [UInt32]
    private let windowCount: Int
    private let containers: UnsafeMutableRawPointer
    /// How many documents have each value.
    private let counts: [UInt32]
    private let offsets: Slab<UInt32>
    private let values: Slab<UInt32>

    /// - Parameters:
    ///   - lists: the values of the documents, one after the other.
    ///   - ends: where each document's values end.
    ///   - isSearched: false for values that are only read document by document.
    init(_ lists: [UInt32], _ ends: [UInt32], isSearched: Bool) {
        windowCount = DocumentWindow.count(documents: ends.count)
        offsets = Slab(ends.count + 1, of: 0)
        values = Slab(lists.count, of: 0)
        for (document, end) in ends.enumerated() { offsets[document + 1] = end }
        for (place, value) in lists.enumerated() { values[place] = value }
        let (rows, positions) =
            isSearched ? Self.positions(lists, ends) : ([], [])
        let bytes = ByteChunks()
        places = positions.flatMap { Self.write($0, ends.count, to: bytes) }
        self.rows = rows
        counts = positions.map { UInt32($0.count) }
        containers = .allocate(byteCount: max(bytes.count, 1), alignment: 64)
        var written = containers
        bytes.forEachPiece { (piece: UnsafeRawBufferPointer) throws(Never) in
            UnsafeMutableRawBufferPointer(start: written, count: piece.count)
                .copyMemory(from: piece)
            written += piece.count
        }
    }

    deinit { containers.deallocate() }

    /// The row of each value, and for each row the documents that have it, each once.
    private static func positions(
        _ lists: [UInt32], _ ends: [UInt32]
    ) -> (rows: [UInt32], positions: [[UInt32]]) {
        var rows = [UInt32](repeating: none, count: lists.max().map { Int($0) + 1 } ?? 0)
        var positions: [[UInt32]] = []
        var place = 0
        for (document, end) in ends.enumerated() {
            while place < Int(end) {
                let value = Int(lists[place])
                if rows[value] == none {
                    rows[value] = UInt32(positions.count)
                    positions.append([])
                }
                let row = Int(rows[value])
                if positions[row].last != UInt32(document) {
                    positions[row].append(UInt32(document))
                }
                place += 1
            }
        }
        return (rows, positions)
    }

    /// Writes a value's containers.
    ///
    /// - Returns: where each begins.
    private static func write(
        _ documents: [UInt32], _ count: Int, to bytes: ByteChunks
    ) -> [UInt32] {
        var places: [UInt32] = []
        var next = 0
        for window in 0..<DocumentWindow.count(documents: count) {
            let base = window << DocumentWindow.bits
            var positions: [UInt16] = []
            while next < documents.count, Int(documents[next]) < base + DocumentWindow.size {
                positions.append(UInt16(Int(documents[next]) - base))
                next += 1
            }
            guard !positions.isEmpty else {
                places.append(none)
                continue
            }
            places.append(UInt32(bytes.count))
            SetContainer.write(positions, to: bytes)
        }
        return places
    }

    /// How many documents have a value.
    package func count(of value: UInt32) -> Int {
        guard Int(value) < rows.count, rows[Int(value)] != Self.none else { return 0 }
        return Int(counts[Int(rows[Int(value)])])
    }

    /// Adds to `bits` the documents of a window that have a value.
    ///
    /// - Returns: whether there is any.
    package func unite(_ value: UInt32, window: Int, into bits: WindowBits) -> Bool {
        guard Int(value) < rows.count, rows[Int(value)] != Self.none else { return false }
        let place = places[Int(rows[Int(value)]) * windowCount + window]
        if place == Self.none { return false }
        SetContainer.unite(UnsafeRawPointer(containers) + Int(place), bits.words)
        return true
    }

    /// The values of a document, in the order in which they were given.
    package func values(of document: Int) -> UnsafeBufferPointer<UInt32> {
        let start = Int(offsets[document])
        return UnsafeBufferPointer(
            start: values.start + start, count: Int(offsets[document + 1]) - start)
    }
}

/// Gathers the values of a segment's documents.
package struct ValueSetsBuilder {
    private var lists: [UInt32] = []
    private var ends: [UInt32] = []

    package init() {}

    package mutating func add(_ value: UInt32) { lists.append(value) }

    /// Ends a document.
    package mutating func end() { ends.append(UInt32(lists.count)) }

    /// - Parameter isSearched: false for values that are only read document by document.
    package func finish(isSearched: Bool = true) -> ValueSets {
        ValueSets(lists, ends, isSearched: isSearched)
    }
}
