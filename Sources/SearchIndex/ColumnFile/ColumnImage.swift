/// A file of columns that is to be written: the columns in their order.
package struct ColumnImage {
    private struct Section {
        let name: ColumnName
        let bytes: UnsafeRawBufferPointer
        let isSound: () -> Bool
    }

    private let form: UInt32
    private var sections: [Section] = []

    /// - Parameter form: what the columns mean.
    package init(form: UInt32) { self.form = form }

    package mutating func add<Element>(_ column: Column<Element>, as name: ColumnName) {
        // The closure keeps the column, and so its bytes.
        sections.append(
            Section(name: name, bytes: column.bytes) { column.isSound })
    }

    package mutating func add(bytes: some Collection<UInt8>, as name: ColumnName) {
        add(Column(bytes), as: name)
    }

    private var pagesBytes: Int {
        sections.reduce(0) { $0 + ColumnFileLayout.padded($1.bytes.count) }
    }

    private var tableEnd: Int {
        ColumnFileLayout.headerBytes + ColumnFileLayout.entryBytes * sections.count
    }

    private var headBytes: Int {
        ColumnFileLayout.padded(
            tableEnd + 8 * ColumnFileLayout.pageCount(pagesBytes), to: ColumnFileLayout.pageBytes)
    }

    package var byteCount: Int { headBytes + pagesBytes }

    /// Hands out all bytes in order, in pieces.
    ///
    /// - Throws: `ColumnFileError.damagedPage` if a column lies in a file that is damaged.
    /// - Complexity: O(bytes), reading twice.
    package func write(
        _ sink: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        guard sections.allSatisfy({ $0.isSound() }) else { throw ColumnFileError.damagedPage }
        var hasher = PageHasher()
        forEachPiece { hasher.add($0) }
        try head(hasher.finish()).withUnsafeBytes { try sink($0) }
        try forEachPiece(sink)
    }

    /// All bytes in one piece.
    package func bytes() throws -> [UInt8] {
        var all: [UInt8] = []
        all.reserveCapacity(byteCount)
        try write { all.append(contentsOf: $0) }
        return all
    }

    private func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
        let zeros = [UInt8](repeating: 0, count: ColumnFileLayout.alignment)
        for section in sections {
            try body(section.bytes)
            let rest = ColumnFileLayout.padded(section.bytes.count) - section.bytes.count
            try zeros.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<rest])) }
        }
    }

    private func head(_ hashes: [UInt64]) -> [UInt8] {
        var head: [UInt8] = []
        func put(_ value: some FixedWidthInteger) {
            withUnsafeBytes(of: value.littleEndian) { head.append(contentsOf: $0) }
        }
        put(ColumnFileLayout.magic)
        put(ColumnFileLayout.version)
        put(form)
        put(UInt32(sections.count))
        put(UInt32(headBytes / ColumnFileLayout.pageBytes))
        put(UInt64(byteCount))
        put(UInt64(0))
        head += [UInt8](repeating: 0, count: ColumnFileLayout.headerBytes - head.count)
        var offset = headBytes
        for section in sections {
            put(section.name.kind)
            put(section.name.field)
            put(section.name.segment)
            put(UInt64(offset))
            put(UInt64(section.bytes.count))
            offset += ColumnFileLayout.padded(section.bytes.count)
        }
        for hash in hashes { put(hash) }
        head += [UInt8](repeating: 0, count: headBytes - head.count)
        let hash = head.withUnsafeBytes { ColumnFileHead.hash($0, $0.count) }
        withUnsafeBytes(of: hash.littleEndian) {
            head.replaceSubrange(
                ColumnFileLayout.hashOffset..<ColumnFileLayout.hashOffset + 8, with: $0)
        }
        return head
    }
}

/// Hashes bytes that come in pieces of any size page by page.
private struct PageHasher {
    private var page: [UInt8] = []
    private var hashes: [UInt64] = []

    mutating func add(_ piece: UnsafeRawBufferPointer) {
        var rest = piece
        while !rest.isEmpty {
            let taken = min(ColumnFileLayout.pageBytes - page.count, rest.count)
            let part = UnsafeRawBufferPointer(rebasing: rest[..<taken])
            rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
            // A page that comes whole is not copied.
            if part.count == ColumnFileLayout.pageBytes {
                hashes.append(XXHash64.hash(part))
                continue
            }
            page.append(contentsOf: part)
            if page.count == ColumnFileLayout.pageBytes { endPage() }
        }
    }

    private mutating func endPage() {
        hashes.append(page.withUnsafeBytes { XXHash64.hash($0) })
        page.removeAll(keepingCapacity: true)
    }

    consuming func finish() -> [UInt64] {
        if !page.isEmpty { endPage() }
        return hashes
    }
}
