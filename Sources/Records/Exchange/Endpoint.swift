/// Where and how a source is pulled: what `matxich source add` states.
///
/// A valid value only: whoever has an endpoint need not check it again. It holds no secret, only
/// references to them (`EndpointCredential`).
package struct Endpoint: Hashable, Sendable, Codable {
    package let source: SourceID
    package let address: EndpointAddress
    package let reading: Reading
    package let pulling: Pulling
    package let access: Access
    package let terms: Terms
    package let limits: Limits

    package init(
        source: SourceID, address: EndpointAddress, reading: Reading, pulling: Pulling = Pulling(),
        access: Access = Access(), terms: Terms = Terms(), limits: Limits = Limits()
    ) throws(EndpointError) {
        try reading.check()
        try pulling.check(reading.format)
        try access.check()
        try terms.check()
        try limits.check()
        self.source = source
        self.address = address
        self.reading = reading
        self.pulling = pulling
        self.access = access
        self.terms = terms
        self.limits = limits
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        var pulling = try container.decode(Pulling.self, forKey: .pulling)
        // Earlier versions took any rate above nothing; the least that is kept means no more.
        if let rate = pulling.requestsPerSecond, rate > 0 {
            pulling.requestsPerSecond = max(rate, Pulling.requestsPerSecondMin)
        }
        do {
            try self.init(
                source: try container.decode(SourceID.self, forKey: .source),
                address: try container.decode(EndpointAddress.self, forKey: .address),
                reading: try container.decode(Reading.self, forKey: .reading),
                pulling: pulling,
                access: try container.decode(Access.self, forKey: .access),
                terms: try container.decode(Terms.self, forKey: .terms),
                limits: try container.decode(Limits.self, forKey: .limits))
        } catch let error as EndpointError {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath, debugDescription: "endpoint: \(error)"))
        }
    }

    /// What a pull means for the records it does not bring. A feed of another store names changes
    /// and withdrawals alone, whatever was stated.
    package var mode: SyncMode { reading.format == .matxich ? .delta : pulling.mode }

    /// Whether what was learned of one in a sync (validators, a cursor) holds for the other too.
    ///
    /// Another address, way of reading, paging or credential may bring other records, so all
    /// have to be read anew.
    package func isPulled(like other: Endpoint) -> Bool {
        written.utf8.elementsEqual(other.written.utf8)
    }

    /// Spelled out, since Swift's `==` takes canonically equivalent texts for the same, and a
    /// column is found by its bytes.
    private var written: String {
        String(
            reflecting: (address, reading, pulling.mode, pulling.paging, access.credential))
    }

    static func check(
        _ text: String, _ what: EndpointError.Text, bytesMax: Int
    ) throws(EndpointError) {
        guard text.utf8.count <= bytesMax else { throw .tooLong(what, bytesMax: bytesMax) }
    }
}
