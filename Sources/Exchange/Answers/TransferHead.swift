/// What a server said before, or instead of, a body.
package struct TransferHead: Hashable, Sendable {
    /// Where the answer came from, after all redirects.
    package let address: WebAddress
    package let status: Int
    /// Such as `1.1` or `2`.
    package let httpVersion: String
    package let fields: [HeaderField]

    /// The first value of a name, in any case.
    package func value(_ name: String) -> String? {
        let name = name.lowercased()
        return fields.first { $0.name == name }?.value
    }

    /// All values of a name.
    package func values(_ name: String) -> [String] {
        let name = name.lowercased()
        return fields.filter { $0.name == name }.map(\.value)
    }
}

extension TransferHead {
    /// What was asked for has not changed; there is no body.
    package var isNotModified: Bool { status == 304 }

    /// What to give with the next request, so that an unchanged answer costs nothing.
    package var validators: Validators {
        Validators(etag: value("etag"), lastModified: value("last-modified"))
    }

    /// Such as `text/csv` with its parameters.
    package var mediaType: MediaType? { value("content-type").flatMap(MediaType.init) }

    /// The page after this one by `Link: <…>; rel="next"`.
    package var nextPage: NextPage {
        var isDoubtful = false
        for line in values("link") {
            let (links, isWhole) = LinkValue.list(line)
            for link in links where link.leads(to: "next") {
                // A link that leads nowhere is no page; the next one may be.
                if let target = try? address.resolving(link.target) { return .at(target) }
                isDoubtful = true
            }
            if !isWhole { isDoubtful = true }
        }
        return isDoubtful ? .unreadable : .none
    }

    /// Seconds to wait, by `Retry-After` as a number or as a date.
    ///
    /// A date counts from the server's own clock where it shows it, since ours may differ.
    ///
    /// - Parameter now: Our clock, in seconds since 1970.
    package func retryAfterSeconds(now: Int) -> Int? {
        guard let text = value("retry-after") else { return nil }
        if let seconds = Int(text) { return max(seconds, 0) }
        guard let date = HTTPDate.seconds(text) else { return nil }
        return max(date - (value("date").flatMap(HTTPDate.seconds) ?? now), 0)
    }

    /// The length of the body as sent, where the head tells it.
    package var bodyBytes: Int? {
        isChunked ? nil : value("content-length").flatMap { Int($0) }
    }

    /// Only the end of the connection ends the body, so that a cut cannot be noticed.
    ///
    /// Of an answer like this a format has to tell by itself whether it is whole.
    package var endsWithConnection: Bool {
        httpVersion.hasPrefix("1.") && bodyBytes == nil && !isChunked && mayHaveBody
    }

    var mayHaveBody: Bool { status != 204 && status != 304 }

    private var isChunked: Bool {
        value("transfer-encoding")?.lowercased().contains("chunked") ?? false
    }
}
