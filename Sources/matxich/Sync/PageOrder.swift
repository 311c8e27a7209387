import Exchange
import Importers
import Platform
import Records

/// How the pages of an endpoint follow one another.
struct PageOrder {
    /// More than any catalogue has: a hundred million records in pages of a thousand.
    static let pagesMax = 100_000

    /// A page that was read to its end, and what it says of the next.
    struct Page {
        /// Where it lay, after all redirects.
        let address: WebAddress
        /// What its format says of the next.
        var said: Continuation?
        /// What the head of its answer says of it.
        var link = NextPage.none
        var rows: Int
        /// Of its bytes.
        var digest: [UInt8] = []
    }

    private let endpoint: Endpoint
    private let first: TransferRequest
    /// What the pages are asked for with that others name; it lacks what says who we are once one
    /// of another origin came by.
    private var base: TransferRequest
    private let pagesMax: Int
    private var asked: Set<String>
    private var pageCount = 1
    private var rowCount = 0
    /// Of the page before, where pages are told by an offset.
    private var digest: [UInt8] = []
    /// The token by which the page that is read now was asked for.
    private(set) var token: String?
    /// What it means that the page asked for last is not there.
    private(set) var absence = Absence.fault

    enum Absence {
        case fault
        /// The list ends: many servers answer 404 where others give a page of no rows.
        case end
        /// The list ends as it seems: the page before was full, so there may be more.
        case likelyEnd
    }

    init(
        _ endpoint: Endpoint, first: TransferRequest, token: String? = nil,
        pagesMax: Int = Self.pagesMax
    ) {
        self.endpoint = endpoint
        self.first = first
        self.token = token
        self.pagesMax = pagesMax
        base = first
        asked = [first.url]
    }

    /// The request for the page after one that was read to its end, nil when that was the last.
    ///
    /// - Throws: `PartnerFault` when pages repeat or do not end.
    mutating func next(after page: Page) throws -> TransferRequest? {
        rowCount += page.rows
        guard let request = try following(page) else { return nil }
        guard asked.insert(request.url).inserted else {
            // Feeds of changes go on naming the same cursor until there is news.
            if page.rows == 0 { return nil }
            throw Self.repeated
        }
        pageCount += 1
        guard pageCount <= pagesMax else { throw endless }
        return request
    }

    private mutating func following(_ page: Page) throws -> TransferRequest? {
        absence = .fault
        switch endpoint.pulling.paging {
        case .link: return try linked(page)
        case .offset(let parameter, let size): return try offset(parameter, page, size: size)
        case .cursor(let parameter, _):
            guard case .token(let cursor) = page.said, !cursor.isEmpty else { return nil }
            token = cursor
            return at(QueryText.setting(parameter, to: cursor, in: first.url))
        case .resumptionToken, .none: return try formatsOwn(page)
        }
    }

    /// What names a page that cannot be asked for is no end: the rest would seem gone.
    private mutating func linked(_ page: Page) throws -> TransferRequest? {
        switch page.link {
        case .none: return nil
        case .at(let address): return try request(address.text, on: page.address)
        case .unreadable: throw Self.linkUnreadable
        }
    }

    /// Many servers give less than is asked for, and any page may lack rows that were left out on
    /// its way: only a page without a row is behind the last. One that does not know the parameter
    /// gives the same page for ever.
    private mutating func offset(
        _ parameter: String, _ page: Page, size: Int
    ) throws -> TransferRequest? {
        guard page.rows > 0 else { return nil }
        if page.digest == digest { throw Self.offsetIgnored(parameter) }
        digest = page.digest
        absence = page.rows < size ? .end : .likelyEnd
        return at(QueryText.setting(parameter, to: String(rowCount), in: first.url))
    }

    private mutating func formatsOwn(_ page: Page) throws -> TransferRequest? {
        switch (page.said, endpoint.reading.format) {
        case (nil, _): return nil
        case (.url(let url), _): return try request(url, on: page.address)
        case (.token(let token), .oaiPMH):
            return at(
                QueryText.replacing(
                    with: [("verb", "ListRecords"), ("resumptionToken", token)], in: first.url))
        case (.token(let pairs), _): return at(QueryText.merging(pairs, into: first.url))
        }
    }

    private func at(_ url: String) -> TransferRequest {
        var request = first
        request.url = url
        request.known = Validators()
        return request
    }

    private mutating func request(
        _ reference: String, on page: WebAddress
    ) throws -> TransferRequest {
        do throws(TransferError) { base = try base.following(reference, on: page) } catch {
            throw PartnerFault(error)
        }
        return base
    }

    /// What the link says is not told: it may hold a secret.
    private static var linkUnreadable: PartnerFault {
        PartnerFault(
            code: "page-link",
            text: say(
                en: "The partner's Link header names a next page that cannot be asked for.",
                vi: "Tiêu đề Link của đối tác dẫn tới trang tiếp theo không thể tải."),
            mayPass: false)
    }

    private static func offsetIgnored(_ parameter: String) -> PartnerFault {
        PartnerFault(
            code: "page-repeated",
            text: say(
                en: "The partner gives the page before once more for the next \(parameter): it "
                    + "does not know that parameter, or gives its last page again behind it.",
                vi: "Đối tác trả lại trang vừa đọc cho \(parameter) kế tiếp: máy chủ không biết "
                    + "tham số này, hoặc lặp lại trang cuối khi đã hết."), mayPass: false)
    }

    private static var repeated: PartnerFault {
        PartnerFault(
            code: "page-repeated",
            text: say(
                en: "The partner names a page as the next that was read before.",
                vi: "Đối tác dẫn tới trang tiếp theo là trang đã đọc."), mayPass: false)
    }

    private var endless: PartnerFault {
        PartnerFault(
            code: "pages-limit",
            text: say(
                en: "The catalogue has more than \(pagesMax) pages.",
                vi: "Danh mục có hơn \(pagesMax) trang."), mayPass: false)
    }
}
