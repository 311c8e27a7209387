/// By what a server recognises one state of a document.
package struct Validators: Hashable, Sendable {
    package var etag: String?
    package var lastModified: String?

    package init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }

    package var isEmpty: Bool { etag == nil && lastModified == nil }

    /// The etag, when it vouches for every byte. A weak one (`W/`) vouches for the meaning only.
    var strongETag: String? {
        guard let etag, etag.hasPrefix("\""), etag.hasSuffix("\""), etag.utf8.count > 1,
            HeaderField("If-Range", etag).isWellFormed
        else { return nil }
        return etag
    }

    /// The headers that ask for an answer only if something has changed; without what a server
    /// wrote that cannot be written back.
    ///
    /// - Source: RFC 9110, section 13.1.3: a server that knows etags ignores the date.
    var conditions: [HeaderField] {
        var fields: [HeaderField] = []
        if let etag { fields.append(HeaderField("If-None-Match", etag)) }
        if let lastModified { fields.append(HeaderField("If-Modified-Since", lastModified)) }
        return fields.filter(\.isWellFormed)
    }
}
