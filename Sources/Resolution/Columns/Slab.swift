/// A fixed run of plain values outside the reach of reference counting and bounds checks.
///
/// It exists because the loop over pairs runs tens of millions of times. Whoever indexes it knows
/// why the index lies in 0 ..< `count`.
///
/// Sendable, because tasks that share a slab write disjoint parts of it and are awaited before
/// anybody reads.
final class Slab<Element: BitwiseCopyable>: @unchecked Sendable {
    let start: UnsafeMutablePointer<Element>
    let count: Int

    init(_ count: Int, of value: Element) {
        precondition(count >= 0, "a slab holds zero values or more")
        self.count = count
        start = Self.allocated(count)
        start.initialize(repeating: value, count: max(count, 1))
    }

    init(_ values: [Element]) {
        count = values.count
        start = Self.allocated(count)
        values.withUnsafeBufferPointer { buffer in
            if let source = buffer.baseAddress { start.initialize(from: source, count: count) }
        }
    }

    /// The bytes of a line of the processor's cache, at which slabs begin.
    static var alignment: Int { 64 }

    private static func allocated(_ count: Int) -> UnsafeMutablePointer<Element> {
        UnsafeMutableRawPointer.allocate(
            byteCount: max(count, 1) * MemoryLayout<Element>.stride, alignment: alignment
        ).bindMemory(to: Element.self, capacity: max(count, 1))
    }

    deinit { UnsafeMutableRawPointer(start).deallocate() }

    @inline(__always)
    subscript(_ index: Int) -> Element {
        get { start[index] }
        set { start[index] = newValue }
    }
}

/// Lists of plain values, one list after another.
struct SlabLists<Element: BitwiseCopyable>: Sendable {
    /// Where list *i* begins; one more than there are lists.
    let starts: Slab<UInt32>
    let elements: Slab<Element>

    init(starts: [UInt32], elements: [Element]) {
        self.starts = Slab(starts)
        self.elements = Slab(elements)
    }

    var count: Int { starts.count - 1 }

    @inline(__always)
    subscript(_ list: Int) -> UnsafeBufferPointer<Element> {
        let first = Int(starts[list])
        return UnsafeBufferPointer(
            start: elements.start + first, count: Int(starts[list + 1]) - first)
    }
}
