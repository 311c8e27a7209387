import HTTPTypes
import Records
import Representations
import Store

/// One thing that can be asked for over HTTP: what a route does and what the document says of it
/// come from here, so that they cannot differ.
struct Operation: Sendable {
    /// In the document, and what cursors are signed for.
    let id: String
    let method: HTTPRequest.Method
    /// `/v1/suppliers/{id}`.
    let path: String
    let summary: String
    /// What it takes of whoever shows a key with scopes; whoever comes by a cookie shows besides
    /// that they were given it, before anything but reading.
    var scope = AccessKey.Scope.read
    /// The status of an answer as asked for.
    var success = HTTPResponse.Status.ok
    /// Who may ask; nil = anybody.
    var roles: Set<Role>?
    var parameters: [Parameter] = []
    /// Whether whatever else stands in the query is passed over, where others write it.
    var ignoresOtherQuery = false
    /// Whether it is for those who watch over the server: no rate keeps them out.
    var isWatch = false
    /// The schema of the body; nil = none is taken.
    var body: JSONValue?
    /// As what a body may come.
    var bodyTypes = ["application/json"]
    /// What files are taken as the body; nil = none.
    var upload: UploadRule?
    /// The schema of what is answered.
    let answer: JSONValue
    /// Of what is answered; `*/*` where it is as it was asked for.
    var mediaType = "application/json"
    /// As what else it may come.
    var otherMediaTypes: [String] = []
    /// What may go wrong beside what may with every request.
    var problems: [Problem.Kind] = []
    let run: @Sendable (Call, Desk) async throws -> Answer
}

extension Operation {
    /// Everything that may be asked for.
    static let all: [Operation] =
        health + catalogue + organisations + suppliers + profileParts + firmRecords + needs
        + matches + people + writes + evidence
        + imports + exports + sources + changes + hooks + network + networkJobs + jobs
        + resolution
        + [document, docs, signInPage, problemKind]

    /// By which methods something can be asked for at a path; none where nothing is.
    ///
    /// - Source: RFC 9110, section 15.5.6.
    static func methods(at path: String) -> [String] {
        let asked = path.split(separator: "/")
        let known = all.filter { operation in
            let parts = operation.path.split(separator: "/")
            return parts.count == asked.count
                && zip(parts, asked).allSatisfy { $0 == $1 || $0.first == "{" }
        }
        let methods = Set(known.map(\.method.rawValue))
        return (methods.contains("GET") ? methods.union(["HEAD"]) : methods).sorted()
    }
}
