import Exchange
import Importers
import Platform
import Records
import Synchronization

/// Fetches the pages of an endpoint one after another, and keeps those that are read twice.
///
/// It blocks the thread of whoever asks for a page.
final class PageFetcher: Sendable {
    private struct State {
        var order: PageOrder
        /// Kept pages from the first on; of passing ones only the last.
        var pages: [Int: (bytes: PageBytes, transfer: Transfer)] = [:]
        var next: TransferRequest?
        var lastPage = 0
        var isCutUnseen = false
        var isEndGuessed = false
        var validators: Validators?
    }

    private let requests: PageRequests
    private let keeping: PageOpening.Keeping
    private let file: String
    private let spool: Spool
    private let state: Mutex<State>

    init(
        _ first: Transfer, order: PageOrder, requests: PageRequests,
        keeping: PageOpening.Keeping, file: String
    ) throws {
        self.requests = requests
        self.keeping = keeping
        self.file = file
        spool = Spool(requests.allowance)
        state = Mutex(State(order: order))
        let bytes = try bytes(of: first)
        state.withLock { $0.pages[0] = (bytes, first) }
    }

    /// The bytes of a page; nil behind the last one.
    func page(_ index: Int) throws -> PageBytes? {
        try state.withLock { state in
            if let known = state.pages[index] { return known.bytes }
            guard let request = state.next, index == state.lastPage + 1 else { return nil }
            guard let transfer = try answer(to: request, &state) else { return nil }
            if keeping != .all { state.pages = [:] }
            let bytes = try bytes(of: transfer)
            state.pages[index] = (bytes, transfer)
            state.lastPage = index
            state.next = nil
            return bytes
        }
    }

    private func answer(
        to request: TransferRequest, _ state: inout State
    ) throws -> Transfer? {
        guard state.order.absence != .fault else { return try requests.open(request) }
        if let transfer = try requests.openIfThere(request) { return transfer }
        state.next = nil
        state.isEndGuessed = state.order.absence == .likelyEnd
        return nil
    }

    /// Notes how a page says the next is asked for.
    func ended(_ index: Int, saying said: Continuation?, rows: Int) throws {
        try state.withLock { state in
            guard index == state.lastPage, let page = state.pages[index] else { return }
            if case .passing(let bytes) = page.bytes {
                do { try bytes.drain() } catch { throw bytes.explained(error) }
            }
            let head = page.transfer.head
            if head.endsWithConnection { state.isCutUnseen = true }
            if index == 0 { state.validators = head.validators }
            state.next = try state.order.next(
                after: PageOrder.Page(
                    address: head.address, said: said, link: head.nextPage, rows: rows,
                    digest: page.transfer.digest))
        }
    }

    /// Whether the end of a page was told by nothing but the end of the connection.
    var isCutUnseen: Bool { state.withLock { $0.isCutUnseen } }

    /// Whether the list may go on behind a page that was full and had none after it.
    var isEndGuessed: Bool { state.withLock { $0.isEndGuessed } }

    /// By what the next sync asks whether anything changed: a catalogue of many pages cannot tell.
    var validators: Validators? { state.withLock { $0.lastPage == 0 ? $0.validators : nil } }

    /// The token that led to the last page.
    var token: String? { state.withLock { $0.order.token } }

    private func bytes(of transfer: Transfer) throws -> PageBytes {
        let bytes = requests.bytes(of: transfer, file: file)
        return switch keeping {
        case .none: .passing(bytes)
        case .last: .kept(try spool.keep(bytes, isAlone: true))
        case .all: .kept(try spool.keep(bytes, isAlone: false))
        }
    }
}
