package import Records

/// A text that is sent to somebody by mail.
package struct Letter: Hashable, Sendable {
    package let to: EmailAddress
    package let language: Language
    package let subject: String
    package let body: String
}

/// What carries letters: SMTP, or a file for whoever develops.
package protocol LetterCarrier: Sendable {
    /// - Throws: whatever keeps the letter from being handed on.
    func carry(_ letter: Letter) async throws
}
