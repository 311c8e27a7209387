extension Endpoint {
    /// How the bytes become records.
    package struct Reading: Hashable, Sendable, Codable {
        package static let recordPathBytesMax = 1_024
        /// A thousand columns with long headers; a field map that a person wrote is far smaller.
        package static let fieldMapBytesMax = 262_144

        package var format: ExchangeFormat
        /// What the records are about; nil = what the format says, or both.
        package var kind: RecordKind?
        /// Where in a JSON document the records lie; nil = at its top.
        package var recordPath: String?
        /// The field map as it was written (YAML); nil = the format's own, or guessed.
        package var fieldMap: String?

        package init(
            format: ExchangeFormat, kind: RecordKind? = nil, recordPath: String? = nil,
            fieldMap: String? = nil
        ) {
            self.format = format
            self.kind = kind
            self.recordPath = recordPath
            self.fieldMap = fieldMap
        }

        func check() throws(EndpointError) {
            if let recordPath {
                guard format.takesRecordPath else { throw .unfit(.recordPath, format: format) }
                try Endpoint.check(recordPath, .recordPath, bytesMax: Self.recordPathBytesMax)
            }
            try Endpoint.check(fieldMap ?? "", .fieldMap, bytesMax: Self.fieldMapBytesMax)
        }
    }

    /// What is asked for, and how often.
    package struct Pulling: Hashable, Sendable, Codable {
        /// A minute is the least a partner can be asked to bear, a year the most that is still a
        /// schedule.
        package static let intervals = 60...366 * 86_400
        /// One a day: who wants fewer gives a longer interval.
        package static let requestsPerSecondMin = 1.0 / 86_400
        package static let requestsPerSecondMax = 1_000.0

        package var mode: SyncMode
        package var paging: Paging
        /// nil = only when somebody asks.
        package var intervalSeconds: Int?
        /// nil = as fast as the partner answers, one request after the other.
        package var requestsPerSecond: Double?

        package init(
            mode: SyncMode = .full, paging: Paging = .none, intervalSeconds: Int? = nil,
            requestsPerSecond: Double? = nil
        ) {
            self.mode = mode
            self.paging = paging
            self.intervalSeconds = intervalSeconds
            self.requestsPerSecond = requestsPerSecond
        }

        func check(_ format: ExchangeFormat) throws(EndpointError) {
            try paging.check()
            guard paging != .resumptionToken || format == .oaiPMH else {
                throw .unfit(.paging, format: format)
            }
            if let seconds = intervalSeconds, !Self.intervals.contains(seconds) {
                throw .intervalOutOfRange(seconds: seconds)
            }
            let rates = Self.requestsPerSecondMin...Self.requestsPerSecondMax
            if let rate = requestsPerSecond, !rates.contains(rate) {
                throw .rateOutOfRange(requestsPerSecond: rate)
            }
        }
    }

    /// How to get there and be let in.
    package struct Access: Hashable, Sendable, Codable {
        package var credential: EndpointCredential?
        /// Whether the address may lie in a private network.
        package var allowsPrivate: Bool
        package var proxy: EndpointAddress?
        /// Who asks the proxy; nil where it asks nobody.
        package var proxyLogin: ProxyLogin?
        /// Certificates to trust instead of the system's, PEM; an absolute path.
        package var caFile: String?

        package init(
            credential: EndpointCredential? = nil, allowsPrivate: Bool = false,
            proxy: EndpointAddress? = nil, proxyLogin: ProxyLogin? = nil,
            caFile: String? = nil
        ) {
            self.credential = credential
            self.allowsPrivate = allowsPrivate
            self.proxy = proxy
            self.proxyLogin = proxyLogin
            self.caFile = caFile
        }

        func check() throws(EndpointError) {
            try credential?.check()
            try proxyLogin?.check()
            guard proxyLogin == nil || proxy != nil else { throw .proxyMissing }
            guard let caFile else { return }
            try Endpoint.check(caFile, .caFile, bytesMax: SecretReference.lengthMax)
            guard caFile.hasPrefix("/") else { throw .pathNotAbsolute(.caFile) }
        }
    }

    /// What was agreed with whom, in their own words; empty when not said.
    package struct Terms: Hashable, Sendable, Codable {
        package static let textBytesMax = 16_384

        /// The licence the endpoint states. What holds of its records is `Source.licence`.
        package var licence: String
        /// Whom to write to when the endpoint fails.
        package var contact: String

        package init(licence: String = "", contact: String = "") {
            self.licence = licence
            self.contact = contact
        }

        func check() throws(EndpointError) {
            try Endpoint.check(licence, .licence, bytesMax: Self.textBytesMax)
            try Endpoint.check(contact, .contact, bytesMax: Self.textBytesMax)
        }
    }

    /// Where this endpoint may go beyond, or must stay below, what holds of all; nil = as all.
    package struct Limits: Hashable, Sendable, Codable {
        package var wireBytesMax: Int64?
        package var decodedBytesMax: Int64?
        package var rowsMax: Int64?
        /// The share of its records that a full catalogue may lose unasked, in percent.
        package var vanishingPercentMax: Int?
        /// How long a sync may take, over all its pages.
        package var syncSecondsMax: Int?
        /// What all pages of a sync may come to, unpacked.
        package var syncBytesMax: Int64?
        /// What the pages of a sync may take that have to be kept while they are read.
        package var spoolBytesMax: Int64?

        package init(
            wireBytesMax: Int64? = nil, decodedBytesMax: Int64? = nil, rowsMax: Int64? = nil,
            vanishingPercentMax: Int? = nil, syncSecondsMax: Int? = nil,
            syncBytesMax: Int64? = nil, spoolBytesMax: Int64? = nil
        ) {
            self.wireBytesMax = wireBytesMax
            self.decodedBytesMax = decodedBytesMax
            self.rowsMax = rowsMax
            self.vanishingPercentMax = vanishingPercentMax
            self.syncSecondsMax = syncSecondsMax
            self.syncBytesMax = syncBytesMax
            self.spoolBytesMax = spoolBytesMax
        }

        func check() throws(EndpointError) {
            let seconds = syncSecondsMax.map { Int64($0) }
            let limits = [
                wireBytesMax, decodedBytesMax, rowsMax, seconds, syncBytesMax, spoolBytesMax,
            ]
            for limit in limits {
                guard limit ?? 1 > 0 else { throw .limitNotPositive }
            }
            if let syncSecondsMax, syncSecondsMax > Pulling.intervals.upperBound {
                throw .intervalOutOfRange(seconds: syncSecondsMax)
            }
            if let percent = vanishingPercentMax, !(0...100).contains(percent) {
                throw .percentOutOfRange(percent)
            }
        }
    }
}
