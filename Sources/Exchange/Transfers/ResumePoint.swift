/// Where within a body to go on, and how to know that it is still the same body.
struct ResumePoint: Hashable {
    /// How much of the body, as sent, is there already.
    let received: Int
    /// What the server must still recognise.
    private let validator: String
    private let complete: Int?
    private let codings: [String]

    /// Nil when the answer cannot be gone on with, and has to begin again.
    ///
    /// A body is only the same, byte for byte, under a strong etag, or a date of change that lies
    /// so far back that no second change can hide in it. A packed body must also be a file on the
    /// server, which its length and `Accept-Ranges` show: one that is packed anew for each request
    /// may come out different under the same etag.
    ///
    /// - Source: RFC 9110, sections 8.8.2.2 (the date) and 13.1.5 (`If-Range`).
    init?(_ head: TransferHead, received: Int) {
        guard received > 0, let validator = Self.validator(of: head) else { return nil }
        codings = head.values("content-encoding")
        let ranges = head.value("accept-ranges")?.lowercased()
        guard ranges != "none" else { return nil }
        let isFile = head.bodyBytes != nil && ranges == "bytes"
        guard codings.isEmpty || isFile else { return nil }
        self.received = received
        self.validator = validator
        complete = head.bodyBytes
    }

    var fields: [HeaderField] {
        [HeaderField("Range", "bytes=\(received)-"), HeaderField("If-Range", validator)]
    }

    /// Whether a partial answer holds exactly what is missing.
    func isMet(by head: TransferHead) -> Bool {
        guard head.status == 206,
            let range = head.value("content-range").flatMap(ContentRange.init),
            range.first == received, head.values("content-encoding") == codings
        else { return false }
        if let complete { guard range.complete == complete else { return false } }
        if let total = range.complete { guard range.last == total - 1 else { return false } }
        // A partial answer may repeat what it is a part of (RFC 9110, section 15.3.7).
        let name = validator.hasPrefix("\"") ? "etag" : "last-modified"
        return head.value(name).map { $0 == validator } ?? true
    }

    /// Two changes within this time may bear the same date.
    private static let settledSeconds = 60

    private static func validator(of head: TransferHead) -> String? {
        if let etag = head.validators.strongETag { return etag }
        guard head.value("etag") == nil, let changed = head.validators.lastModified,
            let changedSeconds = HTTPDate.seconds(changed),
            let sentSeconds = head.value("date").flatMap(HTTPDate.seconds),
            sentSeconds - changedSeconds >= settledSeconds
        else { return nil }
        return changed
    }
}
