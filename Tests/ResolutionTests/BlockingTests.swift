import Catalog
import Records
import Testing

@testable import Resolution

@Suite struct BlockingTests {
    private func records(_ firms: SampleFirms) async throws -> RecordColumns {
        try await RecordColumns.reading(firms.list(), places: PlaceNames(), parts: 1)
    }

    /// Against every pair that shares a key which few enough records have.
    @Test(arguments: 1...5) func givesEveryPairOfASharedKeyOnce(seed: UInt64) async throws {
        let records = try await records(SampleFirms(seed: seed, firms: 60))
        let blocks = await Blocks.building(records, parts: 2)
        let keys = BlockingKeys(records)
        var holders: [UInt64: Set<Int>] = [:]
        for record in 0..<records.count {
            var written: [UInt64] = []
            keys.append(record, to: &written)
            for key in written { holders[key, default: []].insert(record) }
        }
        var expected: Set<[Int]> = []
        for records in holders.values where (2...Blocks.recordsMax).contains(records.count) {
            let sorted = records.sorted()
            for (place, one) in sorted.enumerated() {
                for other in sorted[(place + 1)...] { expected.insert([one, other]) }
            }
        }
        var found: [[Int]] = []
        blocks.forEachPair(of: 0..<records.count) { found.append([$0, $1]) }
        #expect(Set(found) == expected)
        #expect(found.count == expected.count, "a pair was given twice")
        for pair in expected { #expect(blocks.meet(pair[0], pair[1])) }
    }

    @Test func dropsAKeyThatTooManyRecordsShareAndSaysSo() async throws {
        var list = ListedRecords(fields: [.known(.phone)])
        for record in 0...Blocks.recordsMax { list.add(id: "\(record)", texts: ["0243825123"]) }
        let records = try await RecordColumns.reading(list, places: PlaceNames(), parts: 1)
        let blocks = await Blocks.building(records, parts: 1)
        #expect(blocks.report.blocks == 0 && blocks.report.blocksDropped == 1)
        #expect(blocks.report.largestDropped == Blocks.recordsMax + 1)
    }

    @Test func wordsThatSoundAlikeShareASound() {
        let words = ["bitnara", "pitnara", "hoaphat", "hoafat", "minhlong"]
        let letters = Letters(words)
        let sounds = words.indices.map { WordSounds.sound(of: letters[$0]) }
        #expect(sounds[0] == sounds[1] && sounds[2] == sounds[3])
        #expect(Set(sounds).count == 3)
    }
}
