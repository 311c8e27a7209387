import Representations

/// Headers of requests that write.
extension Parameter {
    /// - Source: RFC 9110, section 13.1.1.
    static let ifMatch = Parameter(
        name: "If-Match", place: .header, kind: .text(lengthMax: 200),
        summary: "The ETag of what is changed, so that nobody's change is lost unseen.",
        example: "\"0123456789abcdef0123456789abcdef\"", isRequired: true)
    /// - Source: draft-ietf-httpapi-idempotency-key-header-07.
    static let idempotencyKey = Parameter(
        name: "Idempotency-Key", place: .header, kind: .text(lengthMax: 200),
        summary: "A text of your own in quotation marks; the same request with it is done once.",
        example: "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"",
        pattern: "^\"[ !#-\\[\\]-~]{1,198}\"$")
    /// - Source: RFC 7240, section 4.2.
    static let prefer = Parameter(
        name: "Prefer", place: .header, kind: .text(lengthMax: 400),
        summary: "return=minimal for an answer without a body.", example: "return=minimal")
}

extension Operation {
    /// Whether an answer without a body may be asked for.
    var isMinimalTaken: Bool { parameters.contains { $0.summary == Parameter.prefer.summary } }
}
