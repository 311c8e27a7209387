import Store
import StoreConformance
import Testing

@testable import StoreSQLite

@Suite struct KeyHashTests {
    private let hash = KeyHash(seed: 42)

    /// Stored numbers are found again by tomorrow's program only if it computes the same.
    @Test func numbersArePartOfTheFormat() {
        let key = RecordKey(text: "Công ty Bình Minh", source: 3, kind: 1)
        #expect(hash.slot(of: key) == -8_836_790_930_023_652_717)
        #expect(hash.hash(subject: "VN-7K3M9Q2A4B1C-P", kind: 0) == 9_035_556_070_710_922_910)
        #expect(hash.slot(of: RecordKey(text: "", source: 1, kind: 0)) == 5_102_538_005_398_386_906)
    }

    @Test func textSourceKindAndSeedAllCount() {
        var numbers: Set<Int64> = []
        let texts = StoreOddTexts.all
        for text in texts {
            for (source, kind) in [(1, 0), (1, 1), (2, 0), (2, 1)] as [(Int64, Int64)] {
                let key = RecordKey(text: text, source: source, kind: kind)
                numbers.insert(hash.slot(of: key))
                numbers.insert(KeyHash(seed: 42 << 32).slot(of: key))
            }
            numbers.insert(hash.hash(subject: text, kind: 0))
            numbers.insert(hash.hash(subject: text, kind: 1))
        }
        #expect(numbers.count == texts.count * 10)
    }

    @Test func howAStringIsHeldDoesNotCount() {
        let text = "Khu công nghiệp Tân Bình"
        let slice = String("x\(text)y".dropFirst().dropLast())
        #expect(hash.hash(subject: text, kind: 0) == hash.hash(subject: slice, kind: 0))
    }

    /// Keys that differ in a number fall evenly into 256 boxes, by high bits and by low.
    @Test func likeKeysSpread() {
        var low = Array(repeating: 0, count: 256)
        var high = low
        for number in 0..<65_536 {
            let bits = UInt64(
                bitPattern: hash.slot(of: RecordKey(text: "S\(number)", source: 1, kind: 0)))
            low[Int(bits & 255)] += 1
            high[Int(bits >> 56)] += 1
        }
        // 256 expected in each, standard deviation 16; six of them are 96.
        #expect((low + high).allSatisfy { abs($0 - 256) < 96 })
    }

    @Test func whoKnowsTheSeedCanMakeKeysCollide() {
        let keys = CollidingTexts.keys(4, seed: 42, source: 3, kind: 1)
        #expect(Set(keys).count == 4)
        let slots = keys.map { hash.slot(of: RecordKey(text: $0, source: 3, kind: 1)) }
        #expect(Set(slots).count == 1)
        let other = keys.map { KeyHash(seed: 43).slot(of: RecordKey(text: $0, source: 3, kind: 1)) }
        #expect(Set(other).count == 4)
        let subjects = CollidingTexts.subjects(4, seed: 42, kind: 1)
        #expect(Set(subjects.map { hash.hash(subject: $0, kind: 1) }).count == 1)
    }
}
