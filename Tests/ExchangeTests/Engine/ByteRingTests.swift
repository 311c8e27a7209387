import Testing

@testable import Exchange

@Suite struct ByteRingTests {
    /// Against an array as the oracle.
    @Test(arguments: SeededRandom.seeds(usually: 40))
    func givesWhatItTookInOrder(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var ring = ByteRing()
        var oracle: [UInt8] = []
        for _ in 0..<200 {
            let count = Int.random(in: 0...20_000, using: &random)
            if Bool.random(using: &random) {
                let start = Int.random(in: 0...100_000, using: &random)
                let bytes = Fault.large[start..<start + count]
                let fits = count <= ByteRing.capacity - oracle.count
                #expect(bytes.withUnsafeBufferPointer { ring.append($0) } == fits, "seed \(seed)")
                if fits { oracle += bytes }
            } else {
                var room = [UInt8](repeating: 0, count: count)
                let taken = room.withUnsafeMutableBufferPointer { ring.take(into: $0) }
                #expect(room[..<taken] == oracle.prefix(count), "seed \(seed)")
                oracle.removeFirst(taken)
            }
            #expect(ring.count == oracle.count)
            #expect(ring.isHalfFree == (oracle.count <= ByteRing.capacity / 2))
        }
    }
}
