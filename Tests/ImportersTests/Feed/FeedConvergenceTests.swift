import Records
import TestSupport
import Testing

@testable import Importers

/// Two stores that read each other's feeds come to hold the same and then fall silent.
@Suite struct FeedConvergenceTests {
    /// As much of a store as a feed needs: what it said itself, and what others told it.
    private struct SmallStore {
        let id: String
        var own: [String: String] = [:]
        var told: [String: String] = [:]
        var entries: [FeedEntry] = []
        var pages: [(page: FeedPage, bytes: [UInt8])] = []
        var known = 0
        var knownStore: String?
        var pagesFetched = 0

        mutating func say(_ key: String, _ name: String?) throws {
            own[key] = name
            let sequence = entries.count + 1
            let said = try name.map { try FeedFixture.supplier(sequence, key, ["name": $0]) }
            entries.append(try said ?? FeedFixture.withdrawn(sequence, key))
        }

        /// Writes what has been said since the last page; what came from others is not in it.
        mutating func publish() {
            let first = (pages.last?.page.last ?? 0) + 1
            guard first <= entries.count else { return }
            var page = FeedPageEncoder(number: pages.count + 1, first: first)
            for entry in entries[(first - 1)...] { page.append(entry) }
            pages.append(page.finished)
        }

        var head: FeedHead {
            FeedHead(
                store: id, title: id, licence: "", generated: "2026-11-21T00:00:00Z",
                fields: [.supplier: [FieldPath(.name)]], pages: pages.map(\.page))
        }

        mutating func sync(from other: SmallStore) throws {
            let head = try FeedHead(MemoryBytes(other.head.encoded), file: "feed.json")
            for page in try head.pages(after: known, of: knownStore, file: "feed.json") {
                pagesFetched += 1
                let bytes = other.pages.first { $0.page == page }?.bytes ?? []
                var reader = try FeedReader(
                    MemoryBytes(bytes), file: page.name, page: page, head: head, kind: .supplier,
                    after: known)
                for row in try reader.rows() {
                    let key = try #require(row.cell("@id", reader.columns))
                    told[key] = row.isWithdrawn ? nil : row.cell("name", reader.columns)
                }
                known = page.last
            }
            knownStore = head.store
        }

        /// All it holds, by the names both would use.
        var all: [String: String] {
            let named = own.map { (id + "/chamber/" + $0.key, $0.value) }
            return told.merging(named) { _, own in own }
        }
    }

    @Test func twoStoresConvergeAndStayQuiet() throws {
        for seed in MatchingRandom.seeds.prefix(50) {
            var random = MatchingRandom(seed: seed)
            var stores = [SmallStore(id: "store-a"), SmallStore(id: "store-b")]
            for _ in 0..<40 {
                let who = Int.random(in: 0...1, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0, 1:
                    let name =
                        random.chance(25) ? nil : "N\(Int.random(in: 0..<99, using: &random))"
                    try stores[who].say("k\(Int.random(in: 0..<6, using: &random))", name)
                case 2: stores[who].publish()
                default: try stores[who].sync(from: stores[1 - who])
                }
            }
            for _ in 0..<2 {
                for who in 0...1 {
                    stores[who].publish()
                    try stores[1 - who].sync(from: stores[who])
                }
            }
            #expect(stores[0].all == stores[1].all, "seed \(seed)")
            let quiet = stores.map { ($0.pages.count, $0.pagesFetched) }
            for who in 0...1 {
                stores[who].publish()
                try stores[1 - who].sync(from: stores[who])
            }
            #expect(stores.map(\.pages.count) == quiet.map(\.0), "seed \(seed)")
            #expect(stores.map(\.pagesFetched) == quiet.map(\.1), "seed \(seed)")
        }
    }
}
