/// Some documents of one window, a bit for each, and what is done with all of them at once.
///
/// It points to `DocumentWindow.size` bits that a workspace owns. Two of them in one call never
/// overlap, unless they are the same. Public, as only what is public is inlined into other modules.
public struct WindowBits: BitwiseCopyable {
    @inlinable
    public static var wordCount: Int { DocumentWindow.size / 64 }

    public let words: UnsafeMutablePointer<UInt64>

    @inlinable
    public init(_ words: UnsafeMutablePointer<UInt64>) { self.words = words }

    package func clear() { words.update(repeating: 0, count: Self.wordCount) }

    /// Sets the bits of the first `count` documents and no others.
    package func fill(_ count: Int) {
        for word in 0..<Self.wordCount {
            let bits = min(max(count - 64 * word, 0), 64)
            words[word] = bits == 64 ? .max : (1 &<< UInt64(bits)) &- 1
        }
    }

    package func copy(_ other: WindowBits) {
        words.update(from: other.words, count: Self.wordCount)
    }

    package func intersect(_ other: WindowBits) {
        let (own, their) = (words, other.words)
        for word in 0..<Self.wordCount { own[word] &= their[word] }
    }

    package func unite(_ other: WindowBits) {
        let (own, their) = (words, other.words)
        for word in 0..<Self.wordCount { own[word] |= their[word] }
    }

    package func subtract(_ other: WindowBits) {
        let (own, their) = (words, other.words)
        for word in 0..<Self.wordCount { own[word] &= ~their[word] }
    }

    @inlinable
    public func set(_ position: Int) { words[position >> 6] |= 1 &<< UInt64(position & 63) }

    @inlinable
    public func contains(_ position: Int) -> Bool {
        words[position >> 6] &>> UInt64(position & 63) & 1 == 1
    }

    package var isEmpty: Bool {
        var any: UInt64 = 0
        for word in 0..<Self.wordCount { any |= words[word] }
        return any == 0
    }

    package var count: Int {
        var sum = 0
        for word in 0..<Self.wordCount { sum &+= words[word].nonzeroBitCount }
        return sum
    }

    /// Moves to `inside` what `other` holds too, and leaves the rest here.
    ///
    /// - Returns: whether anything moved, and whether anything is left.
    package func part(
        by other: WindowBits, inside: WindowBits
    ) -> (isAnyInside: Bool, isAnyLeft: Bool) {
        let (own, their, moved) = (words, other.words, inside.words)
        var (any, left): (UInt64, UInt64) = (0, 0)
        for word in 0..<Self.wordCount {
            let both = own[word] & their[word]
            let rest = own[word] & ~their[word]
            moved[word] = both
            own[word] = rest
            any |= both
            left |= rest
        }
        return (any != 0, left != 0)
    }
}

/// A row of bit sets of one size, allocated together.
public final class WindowBitsRow {
    @usableFromInline
    let start: UnsafeMutablePointer<UInt64>
    public let count: Int

    /// All empty.
    package init(_ count: Int) {
        self.count = count
        start = .allocate(capacity: max(count, 1) * WindowBits.wordCount)
        start.initialize(repeating: 0, count: max(count, 1) * WindowBits.wordCount)
    }

    deinit { start.deallocate() }

    /// - Precondition: `index` is in 0 ..< `count`.
    public subscript(_ index: Int) -> WindowBits {
        @inlinable get { WindowBits(start + index * WindowBits.wordCount) }
    }
}
