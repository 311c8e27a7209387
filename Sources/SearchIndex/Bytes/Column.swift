/// A fixed run of plain values that nobody changes, in memory of its own or in place in a file.
///
/// Whoever reads in place asks first whether the values are sound (`isSound`); of a column in
/// memory of its own they always are. Whoever indexes a column states why the index lies in
/// 0 ..< `count`.
package struct Column<Element: BitwiseCopyable>: @unchecked Sendable {
    package let start: UnsafePointer<Element>
    package let count: Int
    /// What keeps the values where they are.
    private let owner: AnyObject
    /// The file the values lie in, which `owner` keeps; nil where they have memory of their own.
    @usableFromInline
    let file: Unmanaged<ColumnFile>?

    package init(_ values: some Collection<Element>) {
        self.init(ColumnMemory(values))
    }

    /// Takes over what was filled.
    init(_ slab: consuming Slab<Element>) {
        self.init(ColumnMemory(slab))
    }

    private init(_ memory: ColumnMemory<Element>) {
        start = UnsafePointer(memory.slab.start)
        count = memory.slab.count
        owner = memory
        file = nil
    }

    init(_ start: UnsafePointer<Element>, count: Int, in file: ColumnFile) {
        self.start = start
        self.count = count
        owner = file
        self.file = Unmanaged.passUnretained(file)
    }

    /// - Precondition: `index` is in 0 ..< `count`, and the value there is sound.
    package subscript(_ index: Int) -> Element {
        @inlinable get { start[index] }
    }

    /// The value at `index`; nil if it was damaged, which its file then knows.
    @inlinable
    package func sound(_ index: Int) -> Element? {
        isSound(index..<index + 1) ? start[index] : nil
    }

    /// Whether the values of a range may be read. Where they may not, the file knows from then on
    /// that it is damaged.
    ///
    /// - Complexity: O(range) the first time, then O(1) a page of 4 KiB.
    @inlinable
    package func isSound(_ range: Range<Int>) -> Bool {
        guard let file else { return true }
        let size = MemoryLayout<Element>.stride
        let bytes = UnsafeRawBufferPointer(
            start: UnsafeRawPointer(start) + range.lowerBound * size, count: range.count * size)
        return file._withUnsafeGuaranteedRef { $0.isSound(bytes) }
    }

    package var isSound: Bool { isSound(0..<count) }

    package var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(UnsafeBufferPointer(start: start, count: count))
    }
}

/// The memory of a column of its own.
private final class ColumnMemory<Element: BitwiseCopyable> {
    let slab: Slab<Element>

    init(_ slab: consuming Slab<Element>) { self.slab = slab }

    convenience init(_ values: some Collection<Element>) {
        self.init(Slab(values))
    }
}
