/// Which documents of a segment have which values, window by window, and the values of each
/// document.
///
/// Values are small whole numbers that the caller gives out.
package final class ValueSets: Sendable {
    private static let none = UInt32.max

    /// For each value its row of places, or none.
    private let rows: Column<UInt32>
    /// For each row and window where its container begins, or none.
    private let places: Column<UInt32>
    private let windowCount: Int
    private let containers: Column<UInt8>
    /// How many documents have each value.
    private let counts: Column<UInt32>
    private let offsets: Column<UInt32>
    private let values: Column<UInt32>

    /// - Parameters:
    ///   - lists: the values of the documents, one after the other.
    ///   - ends: where each document's values end.
    ///   - isSearched: false for values that are only read document by document.
    init(_ lists: [UInt32], _ ends: [UInt32], isSearched: Bool) {
        windowCount = DocumentWindow.count(documents: ends.count)
        offsets = Column([0] + ends)
        values = Column(lists)
        let (rows, positions) =
            isSearched ? Self.positions(lists, ends) : ([], [])
        let bytes = ByteChunks()
        places = Column(positions.flatMap { Self.write($0, ends.count, to: bytes) })
        self.rows = Column(rows)
        counts = Column(positions.map { UInt32($0.count) })
        let containers = Slab<UInt8>(bytes.count, of: 0)
        var written = UnsafeMutableRawPointer(containers.start)
        bytes.forEachPiece { (piece: UnsafeRawBufferPointer) throws(Never) in
            UnsafeMutableRawBufferPointer(start: written, count: piece.count)
                .copyMemory(from: piece)
            written += piece.count
        }
        self.containers = Column(containers)
    }

    private init(
        rows: Column<UInt32>, places: Column<UInt32>, counts: Column<UInt32>,
        offsets: Column<UInt32>, values: Column<UInt32>, containers: Column<UInt8>, windows: Int
    ) {
        self.rows = rows
        self.places = places
        self.counts = counts
        self.offsets = offsets
        self.values = values
        self.containers = containers
        windowCount = windows
    }

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
        guard let row = row(of: value) else { return 0 }
        return Int(counts.sound(row) ?? 0)
    }

    private func row(of value: UInt32) -> Int? {
        guard Int(value) < rows.count, let row = rows.sound(Int(value)), row != Self.none else {
            return nil
        }
        return Int(row)
    }

    /// Adds to `bits` the documents of a window that have a value.
    ///
    /// - Returns: whether there is any.
    package func unite(_ value: UInt32, window: Int, into bits: WindowBits) -> Bool {
        guard let row = row(of: value), let place = places.sound(row * windowCount + window),
            place != Self.none
        else { return false }
        let start = Int(place)
        guard containers.isSound(start..<start + SetContainer.headBytes) else { return false }
        let container = UnsafeRawPointer(containers.start) + start
        guard containers.isSound(start..<start + SetContainer.byteCount(container)) else {
            return false
        }
        SetContainer.unite(container, bits.words)
        return true
    }

    /// The values of a document, in the order in which they were given.
    package func values(of document: Int) -> UnsafeBufferPointer<UInt32> {
        guard offsets.isSound(document..<document + 2) else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        let (start, end) = (Int(offsets[document]), Int(offsets[document + 1]))
        guard values.isSound(start..<end) else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: values.start + start, count: end - start)
    }
}

extension ValueSets {
    /// Adds the sets to a file, as columns of a field.
    package func add(to image: inout ColumnImage, _ name: (_ column: Int) -> ColumnName) {
        for (place, column) in [rows, places, counts, offsets, values].enumerated() {
            image.add(column, as: name(place))
        }
        image.add(containers, as: name(5))
    }

    /// Reads the sets of some documents in place.
    package convenience init(
        _ file: ColumnFile, documents: Int, _ name: (_ column: Int) -> ColumnName
    ) throws(ColumnFileError) {
        let counts: Column<UInt32> = try file.column(name(2))
        let windows = DocumentWindow.count(documents: documents)
        self.init(
            rows: try file.column(name(0)),
            places: try file.column(name(1), count: counts.count * windows), counts: counts,
            offsets: try file.column(name(3), count: documents + 1),
            values: try file.column(name(4)), containers: try file.column(name(5)),
            windows: windows)
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
