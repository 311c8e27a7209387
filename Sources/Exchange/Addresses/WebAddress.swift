import CCurl

/// An address of the web, read by the same code that later connects to it, so that the host that
/// is checked is the host that is asked.
///
/// Spellings are unified: `HTTP://0x7f.1/a/../b` is `http://127.0.0.1/b`. A fragment is dropped,
/// since servers never see it.
package struct WebAddress: Hashable, Sendable {
    /// Longer ones are attacks; servers commonly refuse 8 kB already.
    package static let lengthMax = 8_192

    package let text: String
    package let origin: WebOrigin

    package var host: String { origin.host }
    package var isSecure: Bool { origin.scheme == "https" }

    /// - Throws: `malformedAddress`, `unsupportedScheme` or `userInfoInAddress`.
    package init(_ text: String) throws(TransferError) {
        try self.init(parts: [text])
    }

    /// The address a reference such as `../page2` or `//host/path` leads to from here.
    ///
    /// - Throws: As for `init`.
    package func resolving(_ reference: String) throws(TransferError) -> WebAddress {
        try WebAddress(parts: [text, reference])
    }

    /// Reads the first part, and the second relative to it.
    private init(parts: [String]) throws(TransferError) {
        guard let handle = curl_url() else { throw .malformedAddress }
        defer { curl_url_cleanup(handle) }
        let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE | CURLU_ALLOW_SPACE)
        for part in parts {
            guard part.utf8.count <= Self.lengthMax, !part.utf8.contains(0),
                curl_url_set(handle, CURLUPART_URL, part, flags) == CURLUE_OK
            else { throw .malformedAddress }
        }
        try self.init(handle)
    }

    private init(_ handle: OpaquePointer) throws(TransferError) {
        let scheme = Self.part(CURLUPART_SCHEME, of: handle) ?? ""
        guard WebOrigin.schemes.contains(scheme) else { throw .unsupportedScheme(scheme) }
        guard let host = Self.part(CURLUPART_HOST, of: handle)?.lowercased(), !host.isEmpty,
            let port = Self.part(CURLUPART_PORT, of: handle).flatMap({ Int($0) })
        else { throw .malformedAddress }
        guard Self.part(CURLUPART_USER, of: handle) == nil,
            Self.part(CURLUPART_PASSWORD, of: handle) == nil
        else { throw .userInfoInAddress(host: host) }
        curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
        guard let text = Self.part(CURLUPART_URL, of: handle) else { throw .malformedAddress }
        self.text = text
        origin = WebOrigin(scheme: scheme, host: host, port: port)
    }

    private static func part(_ part: CURLUPart, of handle: OpaquePointer) -> String? {
        let isPort = part == CURLUPART_PORT
        var text: UnsafeMutablePointer<CChar>?
        let flags = isPort ? UInt32(CURLU_DEFAULT_PORT) : 0
        guard curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}

extension WebAddress {
    /// What is asked of the host: `/path?query`.
    var pathAndQuery: String {
        let path = text.dropFirst(origin.scheme.utf8.count + "://".utf8.count)
            .drop { $0 != "/" && $0 != "?" }
        return path.first == "/" ? String(path) : "/" + path
    }
}
