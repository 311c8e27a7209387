package import Records

/// Keeps what writing over a network needs beside the records: which requests were carried out, who
/// wrote what, and the files that prove it. All implementations pass `WriteStoreConformance`.
package protocol WriteStore: Sendable {
    /// Takes note of a request before it is carried out, in one transaction.
    ///
    /// - Parameter limits: what is forgotten first.
    /// - Returns: what is known of it; `.new` = nothing, and it is to be carried out.
    func begin(
        _ key: RequestKey, fingerprint: [UInt8], now: Int64, limits: RequestLimits
    ) async throws(StoreError) -> RequestStanding
    /// Keeps what a request was answered with.
    func keep(_ answer: KeptAnswer, of key: RequestKey) async throws(StoreError)
    /// Forgets a request that changed nothing, so that it may be made once more.
    func forget(_ key: RequestKey) async throws(StoreError)

    /// Whether somebody stated something of a subject (`RecordStore.take`).
    func isWriter(
        _ holder: String, of subject: SourceRecord.Subject
    ) async throws(StoreError) -> Bool

    /// Adds a file, with a `changed` line in the log for its organisation.
    ///
    /// - Returns: false where the organisation has as many as it may.
    func add(
        _ evidence: Evidence, bytes: [UInt8], most: Int, stamp: Stamp
    ) async throws(StoreError) -> Bool
    /// The files of an organisation, oldest first.
    func evidence(of organisation: OrganisationID) async throws(StoreError) -> [Evidence]
    func bytes(ofEvidence id: String) async throws(StoreError) -> [UInt8]?
    /// Takes a file away, with a `changed` line for its organisation; nothing where there is none.
    func removeEvidence(_ id: String, stamp: Stamp) async throws(StoreError)
}

/// By what a request is known again: its sender's own key.
package struct RequestKey: Hashable, Sendable {
    package let holder: String
    package let key: String

    package init(holder: String, key: String) {
        self.holder = holder
        self.key = key
    }
}

package struct RequestLimits: Hashable, Sendable {
    /// How long a request is remembered.
    package let keptMilliseconds: Int64
    /// After so long a request that was not answered is taken for broken off.
    package let runningMilliseconds: Int64

    package init(keptMilliseconds: Int64, runningMilliseconds: Int64) {
        self.keptMilliseconds = keptMilliseconds
        self.runningMilliseconds = runningMilliseconds
    }
}

package enum RequestStanding: Hashable, Sendable {
    case new
    /// The same request is being carried out.
    case running
    /// It was begun and never answered: whether it changed anything is not known.
    case brokenOff
    /// The key was used for another request.
    case other
    case answered(KeptAnswer)
}

/// What a request was answered with.
package struct KeptAnswer: Hashable, Sendable, Codable {
    package let status: Int
    package let mediaType: String
    /// By name.
    package let headers: [String: String]
    package let body: String

    package init(status: Int, mediaType: String, headers: [String: String], body: String) {
        self.status = status
        self.mediaType = mediaType
        self.headers = headers
        self.body = body
    }
}

/// A file that proves something of an organisation, such as the scan of a certificate.
package struct Evidence: Hashable, Sendable, Codable {
    package let id: String
    /// The organisation's id.
    package let organisation: String
    /// The certificate's standard, as a concept's id; nil = of no certain one.
    package let standard: String?
    package let fileName: String
    package let mediaType: String
    package let byteCount: Int
    /// SHA-256, in hexadecimal digits.
    package let digest: String
    package let createdMilliseconds: Int64

    package init(
        id: String, organisation: String, standard: String?, fileName: String,
        mediaType: String, byteCount: Int, digest: String, createdMilliseconds: Int64
    ) {
        self.id = id
        self.organisation = organisation
        self.standard = standard
        self.fileName = fileName
        self.mediaType = mediaType
        self.byteCount = byteCount
        self.digest = digest
        self.createdMilliseconds = createdMilliseconds
    }
}
