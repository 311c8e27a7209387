/// How a body may be packed for the way.
package enum ContentCoding: String, CaseIterable, Hashable, Sendable {
    case gzip
    case brotli = "br"
    case zstandard = "zstd"

    /// What we say we take. The order is no preference; servers choose what they have.
    static let accepted = HeaderField(
        "Accept-Encoding", allCases.map(\.rawValue).joined(separator: ", "))

    /// The coding an answer names; nil when the body is sent as it is.
    ///
    /// - Throws: `codingUnsupported` for one that was not offered, or several on each other.
    static func of(_ head: TransferHead) throws(TransferError) -> ContentCoding? {
        let names = head.values("content-encoding").flatMap { $0.split(separator: ",") }
            .map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            .filter { !$0.isEmpty && $0 != "identity" }
        guard let name = names.first else { return nil }
        // RFC 9110, section 8.4.1.3: the same.
        let coding = name == "x-gzip" ? gzip : ContentCoding(rawValue: name)
        guard names.count == 1, let coding else {
            // Servers choose the words; only what looks like a coding is repeated.
            let isName = name.utf8.count < 32 && name.utf8.allSatisfy(HeaderField.isTokenByte)
            throw .codingUnsupported(host: head.address.host, coding: isName ? name : "?")
        }
        return coding
    }

    func makeDecoder() -> any ContentDecoder {
        switch self {
        case .gzip: GzipDecoder()
        case .brotli: BrotliDecoder()
        case .zstandard: ZstandardDecoder()
        }
    }
}
