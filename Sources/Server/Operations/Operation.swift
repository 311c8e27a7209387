import HTTPTypes
import Records
import Representations

/// One thing that can be asked for over HTTP: what a route does and what the document says of it
/// come from here, so that they cannot differ.
struct Operation: Sendable {
    /// In the document, and what cursors are signed for.
    let id: String
    let method: HTTPRequest.Method
    /// `/v1/suppliers/{id}`.
    let path: String
    let summary: String
    /// Who may ask; nil = anybody.
    var roles: Set<Role>?
    var parameters: [Parameter] = []
    /// The schema of the body; nil = none is taken.
    var body: JSONValue?
    /// The schema of what is answered.
    let answer: JSONValue
    var mediaType = "application/json"
    /// What may go wrong beside what may with every request.
    var problems: [Problem.Kind] = []
    let run: @Sendable (Call, Desk) async throws -> Answer
}

extension Operation {
    /// Everything that may be asked for.
    static let all: [Operation] =
        health + catalogue + suppliers + needs + matches + [document, problemKind]
}
