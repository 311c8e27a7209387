import Glibc

/// The stretch of a text that is being cut into rows: what has been read and not yet consumed.
///
/// It grows only as far as one row needs, so memory is bounded by the longest row allowed.
final class TextWindow {
    private var stream: TextStream
    private var storage: UnsafeMutableBufferPointer<UInt8>
    private var start = 0
    private var end = 0
    private(set) var isAtEnd = false

    init(_ stream: TextStream) throws(ImportError) {
        self.stream = stream
        storage = .allocate(capacity: 2 * TextStream.chunkBytes)
        try extend()
    }

    deinit { storage.deallocate() }

    var encoding: TextEncoding { stream.encoding }
    var count: Int { end - start }

    /// Valid until the next `extend`.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[start..<end]) }

    func consume(_ count: Int) { start += count }

    /// Reads on; what is not consumed keeps its place from the start of `bytes`.
    ///
    /// The room doubles when a row fills half of it, so that a row of *n* bytes is moved and
    /// looked at O(log *n*) times.
    func extend() throws(ImportError) {
        makeRoom()
        let rest = UnsafeMutableBufferPointer(rebasing: storage[end...])
        var filled = 0
        while filled < rest.count / 2 {
            let free = UnsafeMutableBufferPointer(rebasing: rest[filled...])
            let read = try stream.read(into: free)
            if read == 0 {
                isAtEnd = true
                break
            }
            filled += read
        }
        end += filled
    }

    /// The number of bytes to and with the next line feed; nil when none has been read yet.
    func lineEnd() -> Int? {
        guard count > 0, let base = storage.baseAddress,
            let found = memchr(base + start, 0x0A, count)
        else { return nil }
        return base.distance(to: found.assumingMemoryBound(to: UInt8.self)) - start + 1
    }

    /// Consumes to the end of the line, however far it is, without keeping it.
    func passLine() throws(ImportError) {
        while true {
            if let end = lineEnd() { return consume(end) }
            consume(count)
            if isAtEnd { return }
            try extend()
        }
    }

    private func makeRoom() {
        let unread = count
        let target =
            unread > storage.count / 2
            ? UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * storage.count) : storage
        if unread > 0, let from = storage.baseAddress, let to = target.baseAddress {
            to.update(from: from + start, count: unread)
        }
        if target.baseAddress != storage.baseAddress {
            storage.deallocate()
            storage = target
        }
        start = 0
        end = unread
    }
}
