import Foundation

/// A letter as it is sent: plain text in UTF-8.
///
/// - Source: RFC 5322 (form), RFC 2047 (subjects), RFC 2045 (base 64, which every server passes on
///   as it is).
package struct MailMessage: Sendable {
    /// Own choice: two screens of text.
    static let bodyBytesMax = 64 * 1_024
    /// Of an encoded word with its marks (RFC 2047, section 2).
    private static let wordBytesMax = 75
    private static let wordMarks = "=?UTF-8?B??=".utf8.count

    package let from: String
    package let to: String
    let text: String

    /// - Parameters:
    ///   - from: addresses of letters, digits and marks alone.
    ///   - milliseconds: when it was written, since 1970.
    ///   - id: what tells it from all others.
    /// - Returns: nil where an address could end its line, or the body is too long.
    package init?(
        from: String, to: String, subject: String, body: String, milliseconds: Int64, id: String
    ) {
        guard Self.isPlain(from), Self.isPlain(to), Self.isPlain(id),
            body.utf8.count <= Self.bodyBytesMax
        else { return nil }
        self.from = from
        self.to = to
        let domain = from.split(separator: "@").last.map(String.init) ?? "localhost"
        let head = [
            "From: <\(from)>", "To: <\(to)>", "Subject: " + Self.words(subject),
            "Date: " + Self.date(milliseconds), "Message-ID: <\(id)@\(domain)>",
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64", "Auto-Submitted: auto-generated",
        ]
        let lines = body.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        let coded = Data(lines.utf8).base64EncodedString(
            options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        text = head.joined(separator: "\r\n") + "\r\n\r\n" + coded + "\r\n"
    }

    /// Whether a text may stand in a header between brackets.
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
            }
    }

    /// A subject as encoded words, cut between characters.
    static func words(_ subject: String) -> String {
        var words: [String] = []
        var piece = ""
        for character in subject where !character.isNewline {
            let longer = piece + String(character)
            let length = (longer.utf8.count + 2) / 3 * 4 + wordMarks
            if length > wordBytesMax, !piece.isEmpty {
                words.append(piece)
                piece = String(character)
            } else {
                piece = longer
            }
        }
        words.append(piece)
        return words.map { "=?UTF-8?B?" + Data($0.utf8).base64EncodedString() + "?=" }
            .joined(separator: "\r\n ")
    }

    private static func date(_ milliseconds: Int64) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
        return formatter.string(from: Date(timeIntervalSince1970: Double(milliseconds) / 1_000))
    }
}
