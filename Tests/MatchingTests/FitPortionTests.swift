import Records
import SearchIndex
import TestSupport
import Testing

@testable import Matching

/// An index made of portions, read on several threads, is the one made supplier by supplier.
@Suite struct FitPortionTests {
    @Test(arguments: [1, 2, 3], [1, 7, 50, 1_000])
    func portionsAndThreadsDoNotShow(readers: Int, portionSize: Int) async throws {
        let suppliers = ChangingSuppliers(seed: 5, suppliers: 400)
        let profiles = suppliers.profiles.values.sorted { $0.id < $1.id }
        let catalogue = PreparedCatalogue(suppliers.catalogue)
        var builder = FitIndexBuilder(catalogue)
        for profile in profiles { builder.add(profile) }
        let whole = builder.finish(date: suppliers.date)
        var rest = profiles[...]
        let index = await FitIndexBuilder.index(
            catalogue, on: suppliers.date, readers: readers
        ) {
            defer { rest = rest.dropFirst(portionSize) }
            return Array(rest.prefix(portionSize))
        }
        #expect(try Self.bytes(index, catalogue) == Self.bytes(whole, catalogue))
    }

    private static func bytes(
        _ index: FitIndex, _ catalogue: PreparedCatalogue
    ) throws -> [UInt8] {
        try FitSnapshot.image(index, from: SavedIndex.origin, catalogue).bytes()
    }

    private struct NotRead: Error {}

    @Test(arguments: [1, 2]) func whatCannotBeReadIsThrown(readers: Int) async {
        let suppliers = ChangingSuppliers(seed: 5, suppliers: 20)
        var portions = [suppliers.profiles.values.sorted { $0.id < $1.id }]
        await #expect(throws: NotRead.self) {
            _ = try await FitIndexBuilder.index(
                PreparedCatalogue(suppliers.catalogue), on: suppliers.date, readers: readers
            ) { () throws(NotRead) -> [Profile] in
                guard let portion = portions.popLast() else { throw NotRead() }
                return portion
            }
        }
    }
}
