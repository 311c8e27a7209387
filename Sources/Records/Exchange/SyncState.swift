/// What a sync leaves for the next, so that it need not ask for what it has.
package struct SyncState: Hashable, Sendable, Codable {
    /// Longer texts are forgotten, which costs the next sync a whole transfer and no record: a
    /// header of 8 KiB is more than servers send.
    package static let textBytesMax = 8_192

    /// The validators of the last answer (RFC 9110, section 8.8), as they were received.
    package let entityTag: String?
    package let lastModified: String?
    /// Where the next sync goes on: a cursor or watermark in the endpoint's own spelling.
    package let cursor: String?
    /// When a sync last brought or confirmed everything, in milliseconds since 1970.
    package let lastSuccessMilliseconds: Int64?
    /// What its one list was of; nil where there were several, or nobody looked.
    package let kind: RecordKind?

    package init(
        entityTag: String? = nil, lastModified: String? = nil, cursor: String? = nil,
        lastSuccessMilliseconds: Int64? = nil, kind: RecordKind? = nil
    ) {
        self.entityTag = Self.bounded(entityTag)
        self.lastModified = Self.bounded(lastModified)
        self.cursor = Self.bounded(cursor)
        self.lastSuccessMilliseconds = lastSuccessMilliseconds
        self.kind = kind
    }

    private static func bounded(_ text: String?) -> String? {
        text.flatMap { $0.utf8.count <= textBytesMax ? $0 : nil }
    }
}
