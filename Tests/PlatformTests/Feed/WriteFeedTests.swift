import Foundation
import Records
import Store
import Testing

@testable import Platform

@Suite struct WriteFeedTests {
    private static let firms = [
        [
            "externalID": "1", "name": "A", "country": "VN", "processes": "dập",
            "phone": "0912345678",
        ],
        ["externalID": "2", "name": "B", "country": "VN", "contact": "Trần Văn Bê"],
    ]
    private static let told = [
        ["country": "VN", "name": "A", "processes": "dập"], ["country": "VN", "name": "B"],
    ]

    private func desk() async throws -> FeedDesk {
        let desk = FeedDesk()
        try await desk.save("chamber")
        try await desk.take(Self.firms, of: "chamber", digest: "d1")
        return desk
    }

    @Test func theFirstWriteTellsWhatMayBeTold() async throws {
        var desk = try await desk()
        let report = try await desk.write()
        #expect(report.new == 2 && report.changed == 0 && report.withdrawn == 0)
        #expect(desk.feed.rows == Self.told)
        let again = try await desk.write()
        #expect(again.new + again.changed + again.withdrawn == 0)
        #expect(desk.feed.entries.count == 2)
    }

    @Test func onlyWhatChangedIsToldOnce() async throws {
        var desk = try await desk()
        try await desk.write()
        var firms = Self.firms
        firms[0]["processes"] = "dập; hàn"
        firms.append(["externalID": "3", "name": "C"])
        try await desk.take(firms, of: "chamber", digest: "d2")
        let report = try await desk.write()
        #expect(report.new == 1 && report.changed == 1)
        #expect(desk.feed.entries.count == 4)
        #expect(desk.feed.rows.map { $0["processes"] } == ["dập; hàn", nil, nil])
    }

    /// A merged firm is one subject to others, and its records are its own again after a split.
    @Test func recordsOfAMergedFirmTellOfTheFirm() async throws {
        var desk = try await desk()
        try await desk.write()
        let apart = desk.feed.says
        #expect(Set(apart.values.map(\.subject)).count == 2)
        let ids = try await desk.store.organisations(after: nil, limit: .max).map(\.id)
        let merge = Merge(
            subject: ids[1], into: ids[0], run: "1", partner: ids[0].text, millionths: nil,
            weights: [])
        #expect(
            try await desk.store.write([.save(merge, over: nil)], stamp: FeedDesk.stamp))
        let merged = try await desk.write()
        #expect(merged.changed == 1 && merged.new == 0 && merged.withdrawn == 0)
        #expect(Set(desk.feed.says.values.map(\.subject)).count == 1)
        #expect(try await desk.store.write([.remove(merge)], stamp: FeedDesk.stamp))
        try await desk.write()
        #expect(desk.feed.says == apart)
    }

    /// The log says of a merged record that it is shown no more, and what is said of it later is
    /// said of the firm.
    @Test func whoFollowsTheLogHearsOfTheFirm() async throws {
        let desk = try await desk()
        let ids = try await desk.store.organisations(after: nil, limit: .max).map(\.id)
        let merge = Merge(
            subject: ids[1], into: ids[0], run: "1", partner: ids[0].text, millionths: nil,
            weights: [])
        func heard(after sequence: Int64) async throws -> [String] {
            let lines = try await desk.store.changes(after: sequence, limit: .max)
            return try await ReadAudit(store: desk.store).seen(
                lines, by: .visitor, now: 0
            )
            .filter { $0.entity == .organisation }.map { "\($0.id) \($0.kind)" }
        }
        let first = try await desk.store.lastSequence()
        #expect(
            try await desk.store.write([.save(merge, over: nil)], stamp: FeedDesk.stamp))
        #expect(try await heard(after: first) == ["\(ids[0]) changed", "\(ids[1]) withdrawn"])
        let second = try await desk.store.lastSequence()
        var firms = Self.firms
        for place in firms.indices { firms[place]["processes"] = "hàn" }
        try await desk.take(firms, of: "chamber", digest: "d2")
        #expect(
            try await heard(after: second) == ["\(ids[0]) changed", "\(ids[0]) changed"])
        let third = try await desk.store.lastSequence()
        #expect(try await desk.store.write([.remove(merge)], stamp: FeedDesk.stamp))
        #expect(try await heard(after: third) == ["\(ids[0]) changed", "\(ids[1]) restored"])
    }

    /// The day is the list's; of the fields nothing that is told changed.
    @Test func aChangeOfWhatIsNotToldLeavesNoEntry() async throws {
        var desk = try await desk()
        try await desk.write()
        var firms = Self.firms
        firms[0]["phone"] = "0987654321"
        firms[1]["contact"] = "Lê Thị Xê"
        try await desk.take(firms, of: "chamber", digest: "d2")
        let report = try await desk.write()
        #expect(try await desk.store.lastSequence() > 4)
        #expect(report.changed == 0)
        #expect(desk.feed.entries.count == 2)
    }

    @Test func whatIsTakenBackIsWithdrawn() async throws {
        var desk = try await desk()
        try await desk.write()
        try await desk.take([["externalID": "1"]], of: "chamber", digest: "d2", gone: "1")
        #expect(try await desk.write().withdrawn == 1)
        #expect(desk.feed.rows == [Self.told[1]])
        let chamber = SampleRecords.id("chamber")
        try await desk.store.setWithdrawn(true, source: chamber, stamp: FeedDesk.stamp)
        #expect(try await desk.write().withdrawn == 1)
        #expect(desk.feed.rows.isEmpty)
        try await desk.store.setWithdrawn(false, source: chamber, stamp: FeedDesk.stamp)
        #expect(try await desk.write().new == 1)
    }

    @Test func aSourceWithoutLicenceIsNotTold() async throws {
        var desk = try await desk()
        try await desk.save("private", licence: " ")
        try await desk.take([["externalID": "9", "name": "Z"]], of: "private", digest: "d2")
        let report = try await desk.write()
        #expect(report.sources.unlicensed.map(\.text) == ["private"])
        #expect(report.sources.licences == ["CC BY 4.0"])
        #expect(desk.feed.rows == Self.told)
        await #expect(throws: FeedRefusal.sourceUnlicensed(SampleRecords.id("private"))) {
            _ = try await desk.answer(sources: ["private"])
        }
        await #expect(throws: FeedRefusal.sourceUnknown(SampleRecords.id("nobody"))) {
            _ = try await desk.answer(sources: ["nobody"])
        }
        try await desk.save("private", licence: "CC0")
        #expect(try await desk.write().new == 1)
        try await desk.save("private", licence: "")
        #expect(try await desk.write().withdrawn == 1)
    }

    @Test func whatCameThroughAFeedIsNotToldAgain() async throws {
        var desk = try await desk()
        try await desk.save("partner")
        try await desk.store.save(
            Endpoint(
                source: SampleRecords.id("partner"),
                address: try EndpointAddress("https://a.example/feed.json"),
                reading: Endpoint.Reading(format: .matxich)), stamp: FeedDesk.stamp)
        try await desk.take([["externalID": "9", "name": "Z"]], of: "partner", digest: "d2")
        // The endpoint of this one was removed; its rows still say where they are from.
        try await desk.save("former")
        try await desk.take(
            [["externalID": "8", "name": "Y"]], of: "former", digest: "d3", columns: ["@origin"])
        try await desk.write()
        #expect(desk.feed.rows == Self.told)
        await #expect(throws: FeedRefusal.sourceOfFeed(SampleRecords.id("partner"))) {
            _ = try await desk.answer(sources: ["partner"])
        }
    }

    @Test func needsAreToldOnlyWhenAskedFor() async throws {
        var desk = try await desk()
        try await desk.take(
            [["externalID": "n1", "title": "Gears", "buyer": "Acme", "targetPrice": "9 USD"]],
            of: "chamber", kind: .need, digest: "d2")
        try await desk.write()
        #expect(desk.feed.rows == Self.told)
        #expect(try await desk.write(needs: true).new == 1)
        #expect(desk.feed.rows.contains(["title": "Gears"]))
        #expect(try await desk.write().withdrawn == 1)
        #expect(desk.feed.rows == Self.told)
    }

    @Test func otherSourcesThanLastTimeAreComparedAsAWhole() async throws {
        var desk = try await desk()
        try await desk.save("second")
        try await desk.take([["externalID": "9", "name": "Z"]], of: "second", digest: "d2")
        #expect(try await desk.write(sources: ["chamber"]).new == 2)
        #expect(try await desk.write().new == 1)
        #expect(try await desk.write(sources: ["second"]).withdrawn == 2)
        #expect(desk.feed.rows == [["name": "Z"]])
    }

    @Test func namesSayNothingOfKeys() async throws {
        var desk = try await desk()
        try await desk.write()
        let names = desk.feed.entries.flatMap { [$0.key, $0.subject ?? ""] }
        #expect(Set(names).count == 4)
        #expect(names.allSatisfy { $0.utf8.count == 32 })
        let records = try await desk.store.changedRecords(after: 0, lines: 99).subjects
        for record in records.flatMap(\.records) {
            let other = FeedNames(secret: try await MemoryStore().secret()).key(of: record.record)
            #expect(!names.contains(other))
        }
    }

    @Test func aFeedGoesOnOnlyFromWhereItWas() async throws {
        var desk = try await desk()
        try await desk.write()
        await #expect(throws: FeedRefusal.markMissing) {
            _ = try await desk.answer(mark: .some(nil))
        }
        await #expect(throws: FeedRefusal.storeChanged(known: "store-a", asked: "store-b")) {
            _ = try await desk.answer(name: "store-b")
        }
        let later = try #require(desk.mark)
        let behind = FeedMark(
            version: later.version, store: later.store, feedLast: 7, through: later.through,
            line: later.line, beginning: later.beginning, told: later.told,
            untold: later.untold, hasNeeds: false, disclosure: later.disclosure)
        await #expect(throws: FeedRefusal.feedWentBack(known: 7, last: 2)) {
            _ = try await desk.answer(mark: .some(behind))
        }
        let other = MemoryStore()
        try await other.save(SampleRecords.source("x"), stamp: FeedDesk.stamp)
        await #expect(throws: FeedRefusal.otherDatabase) {
            _ = try await desk.answer(from: other)
        }
    }

    /// A backup of the store taken before the last import was put in its place.
    @Test func aStoreThatWentBackIsRefusedUntilAllIsCompared() async throws {
        var desk = try await desk()
        let backup = try await self.desk().store
        try await desk.take([["externalID": "3", "name": "C"]], of: "chamber", digest: "d2")
        try await desk.write()
        await #expect(throws: FeedRefusal.databaseWentBack) {
            _ = try await desk.answer(from: backup)
        }
        let report = try await desk.answer(rechecks: true, from: backup)
        #expect(report.isWhole)
        #expect(report.new == 0 && report.changed == 0 && report.withdrawn == 1)
        #expect(desk.feed.rows == Self.told)
    }

    @Test func aMarkOutlivesBeingWritten() async throws {
        var desk = try await desk()
        try await desk.write()
        let mark = try #require(desk.mark)
        let data = try JSONEncoder().encode(mark)
        #expect(try JSONDecoder().decode(FeedMark.self, from: data) == mark)
    }
}
