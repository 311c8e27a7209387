/// The bytes that have arrived and not been read: bounded, so that a slow reader slows the sender.
struct ByteRing {
    /// Some sixteen of libcurl's deliveries, so that neither side waits for the other at each.
    static let capacity = 256 * 1_024

    /// Made with the first byte, since answers such as 304 have none.
    private var storage: [UInt8] = []
    private var start = 0
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }
    var free: Int { Self.capacity - count }

    /// Whether a sender that was stopped may go on; at half, so that it is not stopped at once.
    var isHalfFree: Bool { count <= Self.capacity / 2 }

    /// Takes all the bytes, or none when they do not fit.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= free else { return false }
        if storage.isEmpty { storage = [UInt8](repeating: 0, count: Self.capacity) }
        let end = (start + count) % Self.capacity
        let first = min(bytes.count, Self.capacity - end)
        storage.withUnsafeMutableBufferPointer { storage in
            _ = storage[end...].update(fromContentsOf: bytes[..<first])
            _ = storage.update(fromContentsOf: bytes[first...])
        }
        count += bytes.count
        return true
    }

    /// Moves as many bytes as there are and fit to the start of `target`.
    mutating func take(into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let taken = min(count, target.count)
        let first = min(taken, Self.capacity - start)
        storage.withUnsafeBufferPointer { storage in
            _ = target.update(fromContentsOf: storage[start..<start + first])
            _ = target[first...].update(fromContentsOf: storage[..<(taken - first)])
        }
        start = (start + taken) % Self.capacity
        count -= taken
        return taken
    }
}
