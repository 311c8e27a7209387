import Synchronization

/// Columns read in place from one run of bytes.
///
/// Opening reads the head alone. Every page is hashed when something of it is read for the first
/// time, so that a file of any size opens at once and damage is seen before it is believed: what
/// was damaged reads as nothing, and `isDamaged` holds from then on. Whoever answered from the file
/// asks that before handing the answer out.
///
/// Sendable, because its bytes never change; which pages were checked is kept in atomic words.
package final class ColumnFile: @unchecked Sendable {
    private let bytes: UnsafeRawBufferPointer
    private let owner: any AnyObject & Sendable
    private let columns: [ColumnName: Range<Int>]
    private let pages: UnsafeRawBufferPointer
    /// Where the hashes of the pages begin.
    private let hashes: Int
    /// A bit for each page that was found sound.
    private let checked: UnsafeMutablePointer<Atomic<UInt64>>
    private let words: Int
    private let isWhole = Atomic(false)
    private let damage = Atomic(false)

    /// - Parameters:
    ///   - bytes: the whole file, starting on a multiple of 64. They must neither move nor change
    ///     while `owner` lives.
    ///   - form: what the columns are expected to mean.
    /// - Complexity: O(head), a five-hundredth of the file.
    package init(
        _ bytes: UnsafeRawBufferPointer, owner: any AnyObject & Sendable, form: UInt32
    ) throws(ColumnFileError) {
        let head = try ColumnFileHead(bytes, form: form)
        self.bytes = bytes
        self.owner = owner
        columns = head.columns
        hashes = head.hashes
        pages = UnsafeRawBufferPointer(rebasing: bytes[head.end...])
        words = (ColumnFileLayout.pageCount(pages.count) + 63) / 64
        checked = .allocate(capacity: max(words, 1))
        for word in 0..<words { (checked + word).initialize(to: Atomic(0)) }
    }

    deinit {
        checked.deinitialize(count: words)
        checked.deallocate()
    }

    /// Whether anything that was read was damaged.
    package var isDamaged: Bool { damage.load(ordering: .acquiring) }

    package func column<Element: BitwiseCopyable>(
        _ name: ColumnName, of type: Element.Type = Element.self
    ) throws(ColumnFileError) -> Column<Element> {
        guard let range = columns[name], range.count % MemoryLayout<Element>.stride == 0,
            let base = bytes.baseAddress
        else { throw .inconsistent(name) }
        let start = (base + range.lowerBound).assumingMemoryBound(to: type)
        return Column(start, count: range.count / MemoryLayout<Element>.stride, in: self)
    }

    /// The same, of a known number of values.
    package func column<Element: BitwiseCopyable>(
        _ name: ColumnName, count: Int
    ) throws(ColumnFileError) -> Column<Element> {
        let column = try column(name, of: Element.self)
        guard column.count == count else { throw .inconsistent(name) }
        return column
    }

    /// Checks whatever was not read yet.
    ///
    /// - Complexity: O(bytes), some 6 GB a second.
    package func check() throws(ColumnFileError) {
        guard isSound(pages) else { throw .damagedPage }
        isWhole.store(true, ordering: .releasing)
    }

    /// Whether some bytes of the file's pages are as they were written.
    @usableFromInline
    func isSound(_ part: UnsafeRawBufferPointer) -> Bool {
        if isWhole.load(ordering: .acquiring) { return true }
        return arePagesSound(part)
    }

    private func arePagesSound(_ part: UnsafeRawBufferPointer) -> Bool {
        guard let start = part.baseAddress, let first = pages.baseAddress, !part.isEmpty else {
            return true
        }
        let offset = start - first
        let last = (offset + part.count - 1) / ColumnFileLayout.pageBytes
        for page in offset / ColumnFileLayout.pageBytes...last where !isPageSound(page) {
            damage.store(true, ordering: .releasing)
            return false
        }
        return true
    }

    private func isPageSound(_ page: Int) -> Bool {
        let bit: UInt64 = 1 << UInt64(page & 63)
        if checked[page >> 6].load(ordering: .acquiring) & bit != 0 { return true }
        let from = page * ColumnFileLayout.pageBytes
        let end = min(from + ColumnFileLayout.pageBytes, pages.count)
        let expected = bytes.loadUnaligned(fromByteOffset: hashes + 8 * page, as: UInt64.self)
        guard XXHash64.hash(UnsafeRawBufferPointer(rebasing: pages[from..<end])) == expected
        else { return false }
        checked[page >> 6].bitwiseOr(bit, ordering: .acquiringAndReleasing)
        return true
    }
}

/// The head of a file of columns, checked.
struct ColumnFileHead {
    var columns: [ColumnName: Range<Int>] = [:]
    let hashes: Int
    let end: Int

    init(_ bytes: UnsafeRawBufferPointer, form: UInt32) throws(ColumnFileError) {
        typealias Layout = ColumnFileLayout
        guard bytes.count >= Layout.headerBytes else { throw .wrongLength }
        func word<Value: BitwiseCopyable>(_ offset: Int, _: Value.Type) -> Value {
            bytes.loadUnaligned(fromByteOffset: offset, as: Value.self)
        }
        guard word(0, UInt64.self) == Layout.magic else { throw .notColumns }
        guard word(8, UInt32.self) == Layout.version else {
            throw .otherVersion(word(8, UInt32.self))
        }
        guard word(12, UInt32.self) == form else { throw .otherForm(word(12, UInt32.self)) }
        guard word(24, UInt64.self) == UInt64(bytes.count) else { throw .wrongLength }
        let count = Int(word(16, UInt32.self))
        guard count <= Layout.sectionsMax else { throw .damagedHead }
        hashes = Layout.headerBytes + Layout.entryBytes * count
        end = Int(word(20, UInt32.self)) * Layout.pageBytes
        guard end <= bytes.count, hashes + 8 * Layout.pageCount(bytes.count - end) <= end else {
            throw .damagedHead
        }
        guard Self.hash(bytes, end) == word(Layout.hashOffset, UInt64.self) else {
            throw .damagedHead
        }
        for number in 0..<count {
            let entry = Layout.headerBytes + Layout.entryBytes * number
            let (offset, length) = (word(entry + 8, UInt64.self), word(entry + 16, UInt64.self))
            let name = ColumnName(
                kind: word(entry, UInt16.self), field: Int(word(entry + 2, UInt16.self)),
                segment: Int(word(entry + 4, UInt32.self)))
            guard offset % UInt64(Layout.alignment) == 0, offset >= UInt64(end),
                offset <= UInt64(bytes.count), length <= UInt64(bytes.count) - offset
            else { throw .inconsistent(name) }
            columns[name] = Int(offset)..<Int(offset + length)
        }
    }

    static func hash(_ bytes: UnsafeRawBufferPointer, _ end: Int) -> UInt64 {
        let behind = ColumnFileLayout.hashOffset + 8
        var state = XXHash64()
        state.add(stripes: UnsafeRawBufferPointer(rebasing: bytes[..<ColumnFileLayout.hashOffset]))
        return state.finish(UnsafeRawBufferPointer(rebasing: bytes[behind..<end]))
    }
}
