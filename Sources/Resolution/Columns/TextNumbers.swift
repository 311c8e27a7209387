/// Distinct texts, numbered in the order in which they come, their bytes side by side; the empty
/// one is number 0.
struct TextNumbers: Sendable {
    private var bytes: [UInt8] = []
    /// Where each text begins; one more than there are texts.
    private var starts = [0, 0]
    /// Per text, a number that is the same in every list.
    private(set) var hashes = [Mixing.mixed(Mixing.mixed(""))]
    /// A table of open addresses: a text's number, or none; a power of two, at most half full.
    private var slots = [UInt32](repeating: Self.none, count: 64)

    private static let none = UInt32.max

    var count: Int { hashes.count }

    subscript(_ number: Int) -> String {
        String(decoding: bytes[starts[number]..<starts[number + 1]], as: UTF8.self)
    }

    /// The bytes of a text.
    func withBytes<Value>(
        _ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value
    ) -> Value {
        bytes.withUnsafeBufferPointer { bytes in
            body(UnsafeBufferPointer(rebasing: bytes[starts[number]..<starts[number + 1]]))
        }
    }

    /// The number of a text, a new one where it was not met yet.
    ///
    /// - Complexity: O(bytes of the text).
    mutating func number(of text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { number(of: $0) }
    }

    mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if text.isEmpty { return 0 }
        return number(of: text, hash: Mixing.mixed(Mixing.mixed(text)))
    }

    /// What stands for a text in every list.
    static func hash(of text: String) -> UInt64 { Mixing.mixed(Mixing.mixed(text)) }

    /// - Parameter hash: that of the text.
    mutating func number(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
        if text.isEmpty { return 0 }
        let slot = slot(of: text, hash: hash)
        if slots[slot] != Self.none { return slots[slot] }
        slots[slot] = UInt32(hashes.count)
        hashes.append(hash)
        bytes.append(contentsOf: text)
        starts.append(bytes.count)
        if hashes.count * 2 > slots.count { grow() }
        return UInt32(hashes.count - 1)
    }

    /// The number of a text that was met; nil for others.
    ///
    /// - Complexity: O(bytes of the text), no allocation.
    func known(_ text: String) -> UInt32? {
        var text = text
        return text.withUTF8 { text in
            if text.isEmpty { return 0 }
            let hash = Mixing.mixed(Mixing.mixed(text))
            let found = slots[slot(of: text, hash: hash)]
            return found == Self.none ? nil : found
        }
    }

    /// Where a text stands in the table, or would stand.
    @inline(__always)
    private func slot(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != Self.none {
            let number = Int(slots[slot])
            if hashes[number] == hash, isText(number, text) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    /// The number that one of these texts has among others, which take it in.
    func number(_ number: Int, in others: inout TextNumbers) -> UInt32 {
        withBytes(number) { others.number(of: $0, hash: hashes[number]) }
    }

    private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = starts[number]
        guard starts[number + 1] - start == text.count else { return false }
        return text.indices.allSatisfy { bytes[start + $0] == text[$0] }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: Self.none, count: 2 * slots.count)
        for number in 1..<hashes.count {
            var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
            while slots[slot] != Self.none { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number)
        }
    }
}
