/// What an endpoint gives. Raw values are stored and typed on the command line: a contract.
package enum ExchangeFormat: String, Sendable, CaseIterable, Codable {
    case csv, xlsx, json, ocds, ubl, bmecat, html, matxich
    case jsonLines = "json-lines"
    case jsonLD = "json-ld"
    case openSupplyHub = "open-supply-hub"
    case oaiPMH = "oai-pmh"

    /// Whether the records lie somewhere within a document that only the endpoint's owner knows.
    package var takesRecordPath: Bool { self == .json }
}

/// What a transfer means for the records it does not give.
package enum SyncMode: String, Sendable, CaseIterable, Codable {
    /// The whole catalogue: a record that is not in it any more is withdrawn.
    case full
    /// What is new or changed since the last; the rest stands.
    case incremental
    /// The same, and what is to be withdrawn is named (tombstones).
    case delta
}

/// How an endpoint gives more than fits into one answer.
package enum Paging: Hashable, Sendable, Codable {
    case none
    /// `Link: <…>; rel="next"` (RFC 8288).
    case link
    /// The value found at a path of the answer, sent as a parameter of the next request.
    case cursor(parameter: String, path: String)
    /// A parameter that counts records in steps of a page's size.
    case offset(parameter: String, size: Int)
    /// OAI-PMH's own.
    case resumptionToken

    static let textBytesMax = 1_024

    func check() throws(EndpointError) {
        switch self {
        case .none, .link, .resumptionToken: return
        case .cursor(let parameter, let path):
            guard !parameter.isEmpty, !path.isEmpty else { throw .emptyParameter }
            try Endpoint.check(parameter + path, .paging, bytesMax: Self.textBytesMax)
        case .offset(let parameter, let size):
            guard !parameter.isEmpty else { throw .emptyParameter }
            guard size > 0 else { throw .limitNotPositive }
            try Endpoint.check(parameter, .paging, bytesMax: Self.textBytesMax)
        }
    }
}
