import Platform
import Records
import Synchronization

/// A partner's catalogue that a test tells: firms by id and name, or how it fails.
final class ToldCatalogue: PartnerCatalogue {
    struct Firm {
        let id: String
        let name: String
        var isGone = false
        /// What is wrong with its row, and in which column; nil = the whole of it.
        var problem: (reason: RowProblem.Reason, column: String?)?
    }

    static let layout = Layout(
        kind: .supplier, columns: ["id", "name", "country"],
        assignments: [
            .init(path: FieldPath(.externalID), binding: .columns([0])),
            .init(path: FieldPath(.name), binding: .columns([1])),
            .init(path: FieldPath(.country), binding: .columns([2])),
        ])

    /// Without ids.
    static let needs = Layout(
        kind: .need, columns: ["title"],
        assignments: [.init(path: FieldPath(.title), binding: .columns([0]))])

    /// What happens while it is asked for.
    private let meanwhile: @Sendable () async throws -> Void
    private let layout: Layout
    private let needs: [String]
    private let firms: [Firm]
    private let extent: CatalogueEnding.Extent
    /// How many rows come before the line is cut; nil = all.
    private let rowsBeforeCut: Int?
    private let isNotModified: Bool
    /// Groups of firms that are given whole, and such as are named as gone.
    private let wholes: [String]
    private let removals: [String]
    private let asked = Mutex<[SyncState?]>([])

    init(
        _ firms: [Firm], extent: CatalogueEnding.Extent = .whole, rowsBeforeCut: Int? = nil,
        isNotModified: Bool = false, needs: [String] = [], layout: Layout = layout,
        wholes: [String] = [], removals: [String] = [],
        meanwhile: @escaping @Sendable () async throws -> Void = {}
    ) {
        self.meanwhile = meanwhile
        self.needs = needs
        self.layout = layout
        self.firms = firms
        self.extent = extent
        self.rowsBeforeCut = rowsBeforeCut
        self.isNotModified = isNotModified
        self.wholes = wholes
        self.removals = removals
    }

    static let cut = PartnerFault(code: "body-cut", text: "cut", mayPass: true)

    /// What the sync knew each time it asked.
    var known: [SyncState?] { asked.withLock { $0 } }

    var cost: TransferCost {
        var cost = TransferCost()
        cost.requests = 1
        return cost
    }

    var ending: CatalogueEnding {
        CatalogueEnding(
            extent: extent, state: SyncState(entityTag: "\"1\"", cursor: "c"), wholes: wholes,
            removals: removals)
    }

    func open(knowing state: SyncState?) async throws -> CatalogueOpening {
        asked.withLock { $0.append(state) }
        try await meanwhile()
        if isNotModified { return .notModified }
        let supply = Given(firms.enumerated().map { Self.row($1, line: $0 + 1) })
        let demand = Given(
            needs.enumerated().map { index, title in
                TableRow(position: RowPosition(file: "told", line: index + 1), cells: [title])
            })
        let list = CatalogueList(name: "told", layout: layout) { [rowsBeforeCut] in
            if let rowsBeforeCut, supply.count >= rowsBeforeCut { throw Self.cut }
            return supply.next()
        }
        if needs.isEmpty { return .lists([list]) }
        return .lists([
            list, CatalogueList(name: "told", layout: Self.needs) { demand.next() },
        ])
    }

    private static func row(_ firm: Firm, line: Int) -> TableRow {
        let position = RowPosition(file: "told", line: line)
        let problem = firm.problem.map { problem in
            RowProblem(position: position, column: problem.column, reason: problem.reason)
        }
        return TableRow(
            position: position, cells: [firm.id, firm.name, "VN"],
            problems: problem.map { [$0] } ?? [], isWithdrawn: firm.isGone)
    }

    private final class Given: Sendable {
        private let rows: [TableRow]
        private let given = Mutex(0)

        init(_ rows: [TableRow]) { self.rows = rows }

        var count: Int { given.withLock { $0 } }

        func next() -> TableRow? {
            given.withLock { count in
                guard count < rows.count else { return nil }
                count += 1
                return rows[count - 1]
            }
        }
    }
}
