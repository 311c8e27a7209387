import Platform
import Records
import Synchronization

/// A catalogue that tells when its last row was read.
struct WatchedCatalogue: PartnerCatalogue {
    let catalogue: any PartnerCatalogue
    /// Called once, while its rows may still wait to be written.
    let whenRead: @Sendable () -> Void

    var cost: TransferCost { catalogue.cost }
    var ending: CatalogueEnding { catalogue.ending }

    func open(knowing state: SyncState?) async throws -> CatalogueOpening {
        guard case .lists(let lists) = try await catalogue.open(knowing: state) else {
            return .notModified
        }
        guard let last = lists.last else { return .lists([]) }
        return .lists(lists.dropLast() + [watched(last)])
    }

    private func watched(_ list: CatalogueList) -> CatalogueList {
        let isRead = Atomic(false)
        return CatalogueList(name: list.name, layout: list.layout) {
            let row = try list.rows()
            if row == nil, !isRead.exchange(true, ordering: .relaxed) { whenRead() }
            return row
        }
    }
}
