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
        #expect(holders.values.allSatisfy { $0.count <= Blocks.windowRecords })
        for (key, records) in holders {
            let isMet = records.count <= Blocks.recordsMax || BlockingKeys.isSure(key)
            guard isMet, records.count > 1 else { continue }
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
        var list = ListedRecords(fields: [.known(.phone), .known(.taxNumber)])
        for record in 0...Blocks.recordsMax {
            list.add(id: "\(record)", texts: ["0243825123", "\(record)"])
        }
        let records = try await RecordColumns.reading(list, places: PlaceNames(), parts: 1)
        let blocks = await Blocks.building(records, parts: 1)
        #expect(blocks.report.blocks == 0 && blocks.report.blocksDropped == 1)
        #expect(blocks.report.largestDropped == Blocks.recordsMax + 1)
    }

    /// A list with a row for each of a firm's goods, or one number in many lists.
    @Test(arguments: [33, 64, 65, 130]) func manyRecordsOfOneFirmAreOne(
        count: Int
    ) async throws {
        var list = SampleFirms(seed: 7, firms: 160).list()
        let names = ["Sao Mai Bac", "Sao Mai Bac Co., Ltd", "Công ty TNHH Sao Mai Bắc"]
        for record in 0..<count {
            var texts = [String](repeating: "", count: SampleFirms.fields.count)
            for (place, field) in SampleFirms.fields.enumerated() {
                switch field {
                case .known(.name): texts[place] = names[record % names.count]
                case .known(.taxNumber): texts[place] = "0100109106"
                case .known(.phone): texts[place] = "0243825123"
                default: break
                }
            }
            list.add(id: "many \(record)", texts: texts)
        }
        let resolver = Resolver(catalogue: try Catalogue.embedded(), threads: 2)
        let found = try await resolver.resolve(list)
        let firms = Set((0..<count).compactMap { found.clusterNames["many \($0)"] })
        #expect(firms.count == 1)
    }

    @Test func wordsThatSoundAlikeShareASound() {
        let words = ["bitnara", "pitnara", "hoaphat", "hoafat", "minhlong"]
        let letters = Letters(words)
        let sounds = words.indices.map { WordSounds.sound(of: letters[$0]) }
        #expect(sounds[0] == sounds[1] && sounds[2] == sounds[3])
        #expect(Set(sounds).count == 3)
    }
}
