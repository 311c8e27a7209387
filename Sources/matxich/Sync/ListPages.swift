import Importers
import Platform
import Records
import Synchronization

/// The rows of one list over all its pages.
final class ListPages: Sendable {
    /// Rows that are held until a page tells what the records of a repository are: deletions, of
    /// 250 bytes each.
    static let waitingMax = 200_000

    /// Catalogues that a harvest may bring or take back, of 100 bytes each: repositories publish
    /// one for each supplier.
    static let wholesMax = 1_000_000

    private struct State {
        var opening: PageOpening
        var reader: any RowReader
        var bytes: PageBytes
        /// Rows that came before the columns were known.
        var waiting: ArraySlice<TableRow> = []
        var page = 0
        var rows = 0
        var isLast = false
        var isAtEnd = false
        var harvest = Harvest()
        /// Whether any page said where the next is, or that there is none.
        var tellsNext = false
        /// What the pages before say of the records they do not hold.
        var scope: CatalogueScope?
        var notUnderstood = NotUnderstood()
    }

    /// What a repository says of time.
    struct Harvest {
        /// When it answered the first page, in its own spelling.
        var answered: String?
        /// A datestamp of its records, as finely as it writes them.
        var datestamp: String?
        /// The identifiers below which all that stands was given.
        var wholes: [String] = []
        /// Those of records that are deleted.
        var removals: [String] = []
        /// The records that came, and how many there were to be: the last word on it counts, since
        /// repositories may estimate at first (OAI-PMH 2.0, section 3.5).
        var records = 0
        var listed: Int?

        /// How much came where more was said to; nil when all did.
        var shortfall: HarvestShortfall? {
            listed.flatMap { listed in
                records < listed ? HarvestShortfall(records: records, listed: listed) : nil
            }
        }

        fileprivate mutating func note(_ reader: any RowReader) throws {
            guard let reader = reader as? OAIPMHReader else { return }
            let page = reader.page
            wholes += reader.wholes
            removals += reader.removals
            records += page.recordCount
            listed = page.completeListSize ?? listed
            guard wholes.count + removals.count <= wholesMax else { throw tooManyCatalogues }
            answered = answered ?? page.responseDate
            datestamp = page.latestDatestamp ?? datestamp
        }
    }

    let layout: Layout
    private let fetcher: PageFetcher
    private let state: Mutex<State>

    /// Opens the first page, and those after it until the columns are known.
    ///
    /// - Returns: nil for an answer without a byte that says that nothing is new.
    /// - Throws: `PartnerFault`.
    init?(_ fetcher: PageFetcher, opening: sending PageOpening) throws {
        self.fetcher = fetcher
        guard let bytes = try fetcher.page(0) else {
            preconditionFailure("the first page is fetched before its reader")
        }
        var opening = opening
        let takesNothing = opening.takesNothing
        do {
            let reader = try opening.open(bytes)
            var begun = State(opening: opening, reader: reader, bytes: bytes)
            try Self.passDeletions(&begun, fetcher)
            layout = try begun.opening.layout(begun.reader)
            state = Mutex(begun)
        } catch ImportError.empty where takesNothing {
            try fetcher.ended(0, saying: nil, rows: 0)
            return nil
        } catch { throw bytes.explained(error) }
        try state.withLock { try Self.refusePrices($0.reader) }
    }

    /// The next row; blocks its thread while the partner is waited for.
    ///
    /// - Throws: `PartnerFault`.
    func next() throws -> TableRow? {
        try state.withLock { state in
            if let row = state.waiting.popFirst() { return row }
            while !state.isAtEnd {
                if let row = try Self.row(&state) { return row }
                try Self.turn(&state, fetcher)
            }
            return nil
        }
    }

    /// What the pages so far say they are together; nil where the format has no word for that.
    var scope: CatalogueScope? {
        state.withLock { state in
            Self.scope(of: state.reader)?.weaker(state.scope) ?? state.scope
        }
    }

    /// Whether any page that was read to its end said where the next is, or that there is none.
    var tellsNext: Bool { state.withLock { $0.tellsNext } }

    var harvest: Harvest { state.withLock { $0.harvest } }

    /// Goes past pages of deletions alone: they do not tell what a repository's records hold.
    private static func passDeletions(_ state: inout State, _ fetcher: PageFetcher) throws {
        while !state.isAtEnd, let page = state.reader as? OAIPMHReader, page.metadata == .unknown {
            while let row = try row(&state) { state.waiting.append(row) }
            guard state.waiting.count <= waitingMax else { throw tooManyDeletions }
            try turn(&state, fetcher)
        }
    }

    /// The next row of the page that is open.
    private static func row(_ state: inout State) throws -> TableRow? {
        do {
            let row = try state.reader.next()
            if row != nil { state.rows += 1 }
            return row
        } catch { throw state.bytes.explained(error) }
    }

    /// What the pages that were read to their ends hold and no field takes.
    var notUnderstood: NotUnderstood { state.withLock { $0.notUnderstood } }

    /// Goes on to the next page.
    private static func turn(_ state: inout State, _ fetcher: PageFetcher) throws {
        if state.isLast {
            state.isAtEnd = true
            return
        }
        let said = (state.reader as? any PageReader)?.continuation
        state.opening.ended(state.reader, rows: state.rows)
        state.notUnderstood.add(state.reader.reading.notUnderstood)
        if (state.reader as? JSONReader)?.tellsNext ?? true { state.tellsNext = true }
        try state.harvest.note(state.reader)
        try fetcher.ended(state.page, saying: said, rows: state.rows)
        guard let bytes = try fetcher.page(state.page + 1) else {
            state.isLast = true
            // Releases are held over all pages, and now there is none to come.
            let releases = state.reader as? OCDSReader
            releases?.giveHeld()
            state.isAtEnd = releases == nil
            return
        }
        state.scope = Self.scope(of: state.reader)?.weaker(state.scope) ?? state.scope
        state.page += 1
        state.rows = 0
        state.bytes = bytes
        do { state.reader = try state.opening.open(bytes) } catch ImportError.empty
            where !(state.reader is OCDSReader)
        {
            state.reader = NoRows(columns: state.reader.columns, reading: state.reader.reading)
        } catch { throw bytes.explained(error) }
        try refusePrices(state.reader)
    }

    /// New prices alone say nothing of what a firm can do, and must not replace what does.
    private static func refusePrices(_ reader: any RowReader) throws {
        guard scope(of: reader) == .prices else { return }
        throw PartnerFault(
            code: "prices-only",
            text: say(
                en: "The partner sends new prices only; there is nothing to take over.",
                vi: "Đối tác chỉ gửi giá mới; không có thông tin năng lực nào để nhận."),
            mayPass: false)
    }

    private static var tooManyDeletions: PartnerFault {
        PartnerFault(
            code: "deletions-limit",
            text: say(
                en: "The repository begins with more than \(Plainly.number(waitingMax)) deleted "
                    + "records.",
                vi: "Kho dữ liệu bắt đầu bằng hơn \(Plainly.number(waitingMax)) bản ghi đã xóa."),
            mayPass: false)
    }

    private static var tooManyCatalogues: PartnerFault {
        PartnerFault(
            code: "harvest-limit",
            text: say(
                en: "The repository names more than \(Plainly.number(wholesMax)) catalogues.",
                vi: "Kho dữ liệu nêu hơn \(Plainly.number(wholesMax)) danh mục."),
            mayPass: false)
    }

    private static func scope(of reader: any RowReader) -> CatalogueScope? {
        (reader as? UBLCatalogueReader)?.scope ?? (reader as? BMEcatReader)?.scope
    }
}

/// A harvest that ended before it was as long as the repository had said.
struct HarvestShortfall: Hashable {
    let records: Int
    let listed: Int
}

/// A page without a byte, behind the last one with rows.
private struct NoRows: RowReader {
    let columns: [String]
    let reading: ReadingReport

    func next() throws(ImportError) -> TableRow? { nil }
}
