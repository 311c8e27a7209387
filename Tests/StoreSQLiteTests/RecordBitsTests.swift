import Testing

@testable import StoreSQLite

@Suite struct RecordBitsTests {
    private let page: Int64 = 3

    private func ids(_ bits: RecordBits) -> [Int64] {
        var ids: [Int64] = []
        bits.forEach(onPage: page) { ids.append($0) }
        return ids
    }

    @Test func holdsTheRecordsOfAPageFromFirstToLast() {
        let records = RecordBits.records(onPage: page)
        #expect(records.count == Int(RecordBits.span))
        var bits = RecordBits()
        let some = [
            records.lowerBound, records.lowerBound + 7, records.lowerBound + 8,
            records.upperBound - 1, records.upperBound,
        ]
        for record in some.reversed() { bits.insert(record) }
        #expect(ids(bits) == some)
        #expect(bits.count == 5)
        for record in [records.lowerBound - 1, records.upperBound + 1] {
            #expect(RecordBits.page(of: record) != page)
        }
        for record in some { #expect(RecordBits.page(of: record) == page) }
        bits.remove(some[1])
        bits.remove(some[1])
        #expect(!bits.contains(some[1]))
        #expect(bits.contains(some[2]))
        #expect(bits.count == 4)
    }

    @Test func takesAwayWhatAnotherHolds() {
        let first = RecordBits.records(onPage: page).lowerBound
        var (bits, other) = (RecordBits(), RecordBits())
        for offset in Int64(0)..<100 { bits.insert(first + offset) }
        for offset in Int64(50)..<200 { other.insert(first + offset) }
        #expect(ids(bits.subtracting(other)) == Array(first..<first + 50))
        #expect(ids(bits) == Array(first..<first + 100))
    }

    @Test func bytesOfAnotherLengthAreDamage() throws {
        for count in [0, 1, 2_047, 2_049] {
            #expect(throws: Damage.self) {
                try RecordBits(Array(repeating: 0, count: count))
            }
        }
        #expect(try RecordBits(RecordBits().bytes).count == 0)
    }
}
