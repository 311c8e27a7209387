import HTTPTypes
import Platform
import Records

/// A request whose parameters were read and whose sender is known.
struct Call: NamedValues, Sendable {
    /// In the log and in the answer's `X-Request-Id`.
    let id: String
    /// By the names in the operation's path and query.
    let values: [String: ParameterValue]
    var body: JSONBody?
    /// The file that came as the body, where one is taken.
    var upload: Upload?
    /// What forms the asker takes, as the header says it.
    var accept = ""
    /// By which the same request is known again: a digest of its method, address and body; none
    /// of one that only reads.
    var fingerprint: [UInt8] = []
    let viewer: Viewer
    /// What they showed: the text of their session, where it is one.
    let session: String?
    /// The numbers of the address from which they ask.
    let origin: String
    /// The operation's id.
    let operation: String
    /// The language of sentences in the answer.
    let language: Language
    /// The path with the query, as it was asked for.
    let target: String
}
