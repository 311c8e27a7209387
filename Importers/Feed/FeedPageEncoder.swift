/// Collects entries into the bytes of a page. It decides nothing: what may be told to whom has
/// been decided by who makes the entries.
///
///     var page = FeedPageEncoder(number: 1, first: 1)
///     for entry in entries where !page.isFull { page.append(entry) }
///     let (listed, bytes) = page.finished
package struct FeedPageEncoder: Sendable {
    /// A page is checked and read as a whole; 1,000 suppliers with all their fields are 1 MB.
    package static let entriesFull = 5_000
    package static let bytesFull = 4 * 1_024 * 1_024

    private let number: Int
    private let first: Int
    private var next: Int
    private var entryCount = 0
    private var bytes: [UInt8] = []

    /// - Parameters:
    ///   - number: the page's own, counted from 1.
    ///   - first: the sequence of its first entry.
    package init(number: Int, first: Int) {
        self.number = number
        self.first = first
        next = first
    }

    package var isEmpty: Bool { next == first }
    package var isFull: Bool { Self.isFull(entries: entryCount, bytes: bytes.count) }

    static func isFull(entries: Int, bytes: Int) -> Bool {
        entries >= entriesFull || bytes >= bytesFull
    }

    /// - Precondition: the entry follows the one before.
    package mutating func append(_ entry: FeedEntry) {
        precondition(entry.sequence == next, "a feed's sequence has no gaps")
        add(entry.encoded, through: entry.sequence)
    }

    /// - Precondition: the entries follow the one before.
    package mutating func appendBlotted(_ sequences: ClosedRange<Int>) {
        precondition(sequences.lowerBound == next, "a feed's sequence has no gaps")
        add(FeedEntry.blotted(sequences), through: sequences.upperBound)
    }

    /// Adds a line as it is written.
    ///
    /// - Precondition: its first entry follows the one before.
    mutating func append(_ line: [UInt8], through last: Int) {
        precondition(last >= next, "a feed's sequence has no gaps")
        add(line, through: last)
    }

    private mutating func add(_ line: [UInt8], through last: Int) {
        bytes += line
        next = last + 1
        entryCount += 1
    }

    /// The page as the head lists it, and its bytes.
    ///
    /// - Precondition: it has an entry.
    package var finished: (page: FeedPage, bytes: [UInt8]) {
        precondition(!isEmpty, "a page without entries is not written")
        let page = FeedPage(
            name: FeedPage.name(number: number), first: first, last: next - 1,
            bytes: bytes.count, digest: FeedPage.digest(of: bytes))
        return (page, bytes)
    }
}
