package import Records

/// A partner's catalogue, as one sync reads it: opened, read to its end, then asked what is left.
///
/// Who implements it knows transfers and formats; the sync knows neither.
package protocol PartnerCatalogue: Sendable {
    /// Asks for the catalogue.
    ///
    /// - Parameter state: what the last sync left; nil = everything is to be read.
    /// - Throws: `PartnerFault`.
    func open(knowing state: SyncState?) async throws -> CatalogueOpening

    /// What the transfers cost so far; at any time, from any thread.
    var cost: TransferCost { get }

    /// What the catalogue turned out to be; known once all rows were read.
    var ending: CatalogueEnding { get }
}

/// What a partner answers.
package enum CatalogueOpening: Sendable {
    /// Nothing changed since the last sync.
    case notModified
    /// The lists the catalogue consists of, one for each kind of record, to be read in order.
    case lists([CatalogueList])
}

/// One list of a catalogue, over all its pages.
package struct CatalogueList: Sendable {
    /// What it is called in reports: an address without secrets.
    package let name: String
    package let layout: Layout
    /// The rows in their order, nil at the end. Called from one task at a time; it blocks its
    /// thread while the partner's server is waited for, and throws `PartnerFault`.
    package let rows: @Sendable () throws -> TableRow?

    package init(
        name: String, layout: Layout, rows: @escaping @Sendable () throws -> TableRow?
    ) {
        self.name = name
        self.layout = layout
        self.rows = rows
    }
}

/// What a catalogue that was read to its end leaves.
package struct CatalogueEnding: Sendable {
    /// What a list says of the records it does not hold.
    package enum Extent: Hashable, Sendable {
        /// They are gone.
        case whole
        /// Nothing.
        case changes
        /// They are gone, whatever it does hold: the partner takes the catalogue back.
        case withdrawal
    }

    package var extent: Extent
    /// What the next sync begins with.
    package var state: SyncState
    /// Things whose records were given whole, though the catalogue was not: what else is known by
    /// a key that one of these and a slash begin is gone.
    package var wholes: [String]
    /// The same of things that the partner names as gone: nothing of theirs stands any more.
    package var removals: [String]

    package init(
        extent: Extent, state: SyncState, wholes: [String] = [], removals: [String] = []
    ) {
        self.extent = extent
        self.state = state
        self.wholes = wholes
        self.removals = removals
    }
}

/// What transfers cost.
package struct TransferCost: Hashable, Sendable {
    package var requests = 0
    package var retries = 0
    package var wireBytes: Int64 = 0
    package var decodedBytes: Int64 = 0

    package init() {}
}

/// Why a partner's catalogue could not be read, or read on.
package struct PartnerFault: Error, Hashable, Sendable {
    /// Stable, for programs.
    package let code: String
    /// A sentence for people, without secrets.
    package let text: String
    /// What a person may do about it.
    package let next: String?
    /// Whether the same sync, made again later, may succeed without anybody changing anything.
    package let mayPass: Bool
    /// How long the partner wants to be left alone, counted from now; nil where it did not say.
    package let restSeconds: Int?

    /// Whether the transfer was ended here, and nothing is wrong with anybody.
    var isBreak: Bool { code == Self.breakCode }
    package static let breakCode = "cancelled"

    package init(
        code: String, text: String, next: String? = nil, mayPass: Bool, restSeconds: Int? = nil
    ) {
        self.code = code
        self.text = text
        self.next = next
        self.mayPass = mayPass
        self.restSeconds = restSeconds
    }
}
