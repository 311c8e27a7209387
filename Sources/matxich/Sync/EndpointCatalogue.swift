import Exchange
import Importers
import Platform
import Records
import Synchronization

/// A partner's endpoint as a catalogue: its pages fetched, its format read.
final class EndpointCatalogue: ReportingCatalogue {
    private struct Course {
        var fetcher: PageFetcher
        var lists: [ListPages]
    }

    private let endpoint: Endpoint
    private let requests: PageRequests
    private let certificates: @Sendable () throws -> CertificateHeaders
    private let course = Mutex<Course?>(nil)
    /// Where the last sync ended.
    private let former = Mutex<String?>(nil)

    init(
        _ endpoint: Endpoint, transfers: Transfers,
        certificates: @escaping @Sendable () throws -> CertificateHeaders
    ) {
        self.endpoint = endpoint
        self.certificates = certificates
        requests = PageRequests(transfers, allowance: SyncAllowance(endpoint.limits))
    }

    var cost: TransferCost { requests.cost }

    func open(knowing state: SyncState?) async throws -> CatalogueOpening {
        former.withLock { $0 = state?.cursor }
        var request = TransferRequest(endpoint, knowing: state)
        let token = resume(&request, at: state)
        let order = PageOrder(endpoint, first: request, token: token)
        return try await BlockingWork.run { [self, request] in
            let transfer = try requests.open(request)
            return transfer.head.isNotModified ? .notModified : try .lists(lists(transfer, order))
        }
    }

    var ending: CatalogueEnding {
        guard let course = course.withLock({ $0 }) else {
            return CatalogueEnding(extent: .changes, state: SyncState())
        }
        // What may lack its end is asked for as a whole again.
        let validators = doubt(of: course) == nil ? course.fetcher.validators : nil
        let harvest = course.lists.first?.harvest
        return CatalogueEnding(
            extent: extent(course),
            state: SyncState(
                entityTag: validators?.etag, lastModified: validators?.lastModified,
                cursor: cursor(course)),
            wholes: harvest?.wholes ?? [], removals: harvest?.removals ?? [])
    }

    /// What the catalogue holds and no field takes; each of its lists meets the same.
    var notUnderstood: NotUnderstood {
        course.withLock { $0?.lists.first?.notUnderstood ?? NotUnderstood() }
    }

    var harvestShortfall: HarvestShortfall? {
        course.withLock { $0?.lists.first?.harvest.shortfall }
    }

    var endDoubt: EndDoubt? { course.withLock { $0.flatMap(doubt(of:)) } }

    /// Goes on from where the last sync ended, where the endpoint can be asked for that.
    ///
    /// - Returns: the token by which the first page is asked for.
    private func resume(_ request: inout TransferRequest, at state: SyncState?) -> String? {
        guard endpoint.pulling.mode != .full, let cursor = state?.cursor else { return nil }
        switch (endpoint.pulling.paging, endpoint.reading.format) {
        case (.cursor(let parameter, _), _):
            request.url = QueryText.setting(parameter, to: cursor, in: request.url)
            return cursor
        case (_, .oaiPMH):
            request.url = QueryText.setting("from", to: cursor, in: request.url)
            return nil
        default: return nil
        }
    }

    private func lists(_ first: Transfer, _ order: PageOrder) throws -> [CatalogueList] {
        let name = endpoint.address.text
        let fetcher = try PageFetcher(
            first, order: order, requests: requests,
            keeping: PageOpening.keeping(endpoint), file: name)
        let certificates = try certificates()
        let lists = try PageOpening.kinds(endpoint).compactMap { kind in
            let opening: PageOpening
            do throws(ImportError) {
                opening = try PageOpening(
                    endpoint, kind: kind, certificates: certificates, file: name)
            } catch { throw PartnerFault(error) }
            return try ListPages(fetcher, opening: opening)
        }
        course.withLock { $0 = Course(fetcher: fetcher, lists: lists) }
        return lists.map { list in
            CatalogueList(
                name: name, layout: list.layout, rows: requests.allowance.bounding(list.next))
        }
    }

    private func extent(_ course: Course) -> CatalogueEnding.Extent {
        switch course.lists.first?.scope {
        case .changes, .prices: return .changes
        case .withdrawal: return .withdrawal
        case .whole, nil:
            if course.lists.contains(where: { $0.harvest.shortfall != nil }) { return .changes }
            return doubt(of: course) == nil ? .whole : .changes
        }
    }

    private func doubt(of course: Course) -> EndDoubt? {
        if course.fetcher.isEndGuessed || course.fetcher.isCutUnseen && !tellsItsEnd {
            return .noLength
        }
        // An answer without a record may lack all else too.
        guard case .cursor(_, let path) = endpoint.pulling.paging, let list = course.lists.first
        else { return nil }
        return list.tellsNext ? nil : .noCursor(path: path)
    }

    /// Whether a document that was cut cannot be taken for a whole one.
    private var tellsItsEnd: Bool {
        switch endpoint.reading.format {
        case .csv, .jsonLines, .html: false
        default: true
        }
    }

    private func cursor(_ course: Course) -> String? {
        switch (endpoint.pulling.paging, endpoint.reading.format) {
        case (.cursor, _): course.fetcher.token
        case (_, .oaiPMH): harvested(course)
        default: nil
        }
    }

    /// From when the next harvest asks: no finer than the repository writes its own datestamps,
    /// since what is finer it refuses (OAI-PMH 2.0, section 2.7.1).
    private func harvested(_ course: Course) -> String? {
        let harvest = course.lists.first?.harvest
        let former = former.withLock { $0 }
        // An answer without a byte says nothing of time: the next asks from where this one did.
        guard let answered = harvest?.answered, let model = harvest?.datestamp ?? former
        else { return former }
        return String(answered.prefix(model.count))
    }
}
