import Platform
import Records
import Synchronization
import Testing

@testable import matxich

/// When a source that was read makes room for the next.
@Suite struct WatchedCatalogueTests {
    /// Lists of so many rows each.
    private struct Lists: PartnerCatalogue {
        let rowCounts: [Int]
        var isNotModified = false

        var cost: TransferCost { TransferCost() }
        var ending: CatalogueEnding { CatalogueEnding(extent: .whole, state: SyncState()) }

        func open(knowing state: SyncState?) async throws -> CatalogueOpening {
            if isNotModified { return .notModified }
            return .lists(rowCounts.map(Self.list))
        }

        private static func list(of count: Int) -> CatalogueList {
            let left = Mutex(count)
            let layout = Layout(kind: .supplier, columns: ["id"], assignments: [])
            return CatalogueList(name: "list", layout: layout) {
                left.withLock { left in
                    left -= 1
                    let position = RowPosition(file: "list", line: 1)
                    return left < 0 ? nil : TableRow(position: position, cells: ["a"])
                }
            }
        }
    }

    @Test(arguments: [[2], [0], [3, 1], [1, 0]])
    func itTellsOnceBehindTheLastRowOfAll(rowCounts: [Int]) async throws {
        let told = Mutex(0)
        let watched = WatchedCatalogue(catalogue: Lists(rowCounts: rowCounts)) {
            told.withLock { $0 += 1 }
        }
        guard case .lists(let lists) = try await watched.open(knowing: nil) else {
            Issue.record("there are lists")
            return
        }
        var read = 0
        for list in lists {
            #expect(told.withLock { $0 } == 0)
            while try list.rows() != nil { read += 1 }
        }
        #expect(read == rowCounts.reduce(0, +))
        #expect(told.withLock { $0 } == 1)
        #expect(try lists.last?.rows() == nil)
        #expect(told.withLock { $0 } == 1)
    }

    @Test func whatDidNotChangeHasNoRowToTellOf() async throws {
        let watched = WatchedCatalogue(catalogue: Lists(rowCounts: [], isNotModified: true)) {
            Issue.record("nothing was read")
        }
        guard case .notModified = try await watched.open(knowing: nil) else {
            Issue.record("nothing changed")
            return
        }
    }
}
