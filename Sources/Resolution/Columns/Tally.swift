/// How often numbers were met, in a table of open addresses.
///
/// It exists because a million patterns are counted while learning, and the library's dictionary
/// spends most of that on making its hashes unpredictable, which numbers of our own need not be.
struct Tally: Sendable {
    private var keys: [UInt64]
    /// Beside each key; 0 = the slot is free.
    private var counts: [Int]
    /// How many keys were met.
    private(set) var count = 0

    /// - Parameter room: so many keys find room before the table grows.
    init(room: Int = 32) {
        var slots = 64
        while slots < 2 * room { slots *= 2 }
        keys = [UInt64](repeating: 0, count: slots)
        counts = [Int](repeating: 0, count: slots)
    }

    /// Counts a key.
    ///
    /// - Returns: how often it was met so far, this time among them.
    /// - Precondition: `times` is positive.
    @discardableResult
    mutating func add(_ key: UInt64, times: Int = 1) -> Int {
        precondition(times > 0, "what is counted was met")
        if 2 * count >= keys.count { grow() }
        let slot = slot(of: key)
        if counts[slot] == 0 {
            keys[slot] = key
            count += 1
        }
        counts[slot] += times
        return counts[slot]
    }

    /// Gives every key with its count, in no order.
    func forEachKey(_ body: (UInt64, Int) -> Void) {
        for slot in keys.indices where counts[slot] > 0 { body(keys[slot], counts[slot]) }
    }

    /// Where a key stands, or would stand.
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: Mixing.mixed(key)) & mask
        while counts[slot] > 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        var wider = Tally(room: keys.count)
        forEachKey { wider.add($0, times: $1) }
        self = wider
    }
}
