import Exchange
import Importers
import Platform
import Records
import Synchronization

/// The feed of another Matxich store as a catalogue of changes.
///
/// The head is asked for first; then the pages with entries that are not known yet, each checked
/// as a whole before its first row is taken.
final class FeedCatalogue: ReportingCatalogue {
    private struct Course {
        let head: FeedHead
        let validators: Validators
        /// Where it was read; its pages lie beside it.
        let address: WebAddress
    }

    private let endpoint: Endpoint
    private let requests: PageRequests
    private let spool: Spool
    private let course = Mutex<Course?>(nil)
    private let pages = Mutex<FeedPages?>(nil)

    init(_ endpoint: Endpoint, transfers: Transfers) {
        self.endpoint = endpoint
        requests = PageRequests(transfers, allowance: SyncAllowance(endpoint.limits))
        spool = Spool(requests.allowance)
    }

    var cost: TransferCost { requests.cost }

    /// What the feed says and no field takes.
    var notUnderstood: NotUnderstood {
        pages.withLock { $0?.notUnderstood ?? NotUnderstood() }
    }

    /// The licence that the feed states of itself; nil where nothing was read of it.
    var licence: String? { course.withLock { $0?.head.licence } }

    func open(knowing state: SyncState?) async throws -> CatalogueOpening {
        let known = FeedPosition(state?.cursor)
        let request = TransferRequest(endpoint, knowing: state)
        return try await BlockingWork.run { [self] in
            let transfer = try requests.open(request)
            if transfer.head.isNotModified { return .notModified }
            return try .lists(lists(transfer, request, after: known))
        }
    }

    var ending: CatalogueEnding {
        guard let course = course.withLock({ $0 }) else {
            return CatalogueEnding(extent: .changes, state: SyncState())
        }
        let position = FeedPosition(store: course.head.store, sequence: course.head.last)
        return CatalogueEnding(
            extent: .changes,
            state: SyncState(
                entityTag: course.validators.etag, lastModified: course.validators.lastModified,
                cursor: position.text))
    }

    /// The lists of the feed as it is now.
    ///
    /// A publisher that compacts its feed takes pages away which a head named a moment ago. All
    /// pages are fetched before the first row is taken, so where one is missing nothing is lost by
    /// starting over from the head that has come in place of the one that was read.
    private func lists(
        _ first: Transfer, _ request: TransferRequest, after known: FeedPosition?
    ) throws -> [CatalogueList] {
        var latest = try read(first)
        for _ in 0..<Self.headsMax {
            do { return try lists(latest, request, after: known) } catch let fault as PartnerFault
                where Self.missing.contains(fault.code)
            {
                var anew = request
                anew.known = Validators()
                let now = try read(requests.open(anew))
                guard now.head != latest.head else { throw Self.pageMissing }
                latest = now
            }
        }
        throw Self.pageMissing
    }

    private func read(_ transfer: Transfer) throws -> Course {
        let bytes = requests.bytes(of: transfer, file: endpoint.address.text)
        do {
            let head = try FeedHead(bytes, file: endpoint.address.text)
            try bytes.drain()
            return Course(
                head: head, validators: transfer.head.validators,
                address: transfer.head.address)
        } catch { throw bytes.explained(error) }
    }

    private func lists(
        _ latest: Course, _ request: TransferRequest, after known: FeedPosition?
    ) throws -> [CatalogueList] {
        let name = endpoint.address.text
        let listed: [FeedPage]
        do throws(ImportError) {
            listed = try latest.head.pages(
                after: known?.sequence ?? 0, of: known?.store, file: name)
        } catch { throw PartnerFault(error) }
        let kept = try listed.map { page in
            let asked: TransferRequest
            do throws(TransferError) {
                asked = try request.following(page.name, on: latest.address)
            } catch {
                throw PartnerFault(error)
            }
            let bytes = requests.bytes(of: try requests.open(asked), file: name)
            return try spool.keep(bytes, isAlone: false)
        }
        course.withLock { $0 = latest }
        if listed.isEmpty { return [] }
        let pages = FeedPages(
            listed, kept: kept, head: latest.head, after: known?.sequence ?? 0, file: name)
        self.pages.withLock { $0 = pages }
        return try RecordKind.allCases.map { try pages.list(of: $0) }
    }

    /// Publishers compact once a day at most; a feed that goes on changing is asked again later.
    private static let headsMax = 3
    /// Answers that say that a page is not there.
    private static let missing: Set<String> = ["status-404", "status-410"]

    private static var pageMissing: PartnerFault {
        PartnerFault(
            code: "feed-page-missing",
            text: say(
                en: "The feed names a page that is not there; its publisher may be at it.",
                vi: "Nguồn cấp nêu một trang không có trên máy chủ; có thể bên phát đang cập nhật."
            ), mayPass: true)
    }
}

/// How far a feed is known: whose it is, and its last entry that was taken in.
struct FeedPosition: Hashable {
    let store: String
    let sequence: Int

    init(store: String, sequence: Int) {
        self.store = store
        self.sequence = sequence
    }

    init?(_ text: String?) {
        let parts = text?.split(separator: " ") ?? []
        guard parts.count == 2, let sequence = Int(parts[1]) else { return nil }
        self.init(store: String(parts[0]), sequence: sequence)
    }

    var text: String { store + " " + String(sequence) }
}
