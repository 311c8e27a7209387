/// A fixed run of plain values outside the reach of reference counting and bounds checks.
///
/// It exists because the loops over postings run hundreds of millions of times. Whoever indexes it
/// states why the index lies in 0 ..< `count`.
///
/// Sendable, because tasks that share a slab write disjoint parts of it and are awaited before
/// anybody reads.
struct Slab<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
    let start: UnsafeMutablePointer<Element>
    let count: Int

    init(_ count: Int, of value: Element) {
        precondition(count >= 0, "a slab holds zero values or more")
        self.count = count
        start = .allocate(capacity: max(count, 1))
        start.initialize(repeating: value, count: max(count, 1))
    }

    init(_ values: some Collection<Element>) {
        count = values.count
        start = .allocate(capacity: max(count, 1))
        _ = UnsafeMutableBufferPointer(start: start, count: count).initialize(from: values)
    }

    deinit { start.deallocate() }

    subscript(_ index: Int) -> Element {
        @inline(__always) get { start[index] }
        @inline(__always) nonmutating set { start[index] = newValue }
    }

    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(UnsafeBufferPointer(start: start, count: count))
    }
}

/// A pointer that tasks may share, each writing a part of its own.
struct SharedPointer<Element: BitwiseCopyable>: @unchecked Sendable {
    let start: UnsafeMutablePointer<Element>

    subscript(_ index: Int) -> Element {
        @inline(__always) get { start[index] }
        @inline(__always) nonmutating set { start[index] = newValue }
    }
}
