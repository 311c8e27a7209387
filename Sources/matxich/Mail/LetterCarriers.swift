import Exchange
import Foundation
import Platform
import Records
import Representations
import Store

/// Sends letters by a mail server.
struct MailCarrier: LetterCarrier {
    let from: String
    let transfer: MailTransfer

    func carry(_ letter: Letter) async throws {
        let message = MailMessage(
            from: from, to: letter.to.text, subject: letter.subject, body: letter.body,
            milliseconds: WallClock.stamp.milliseconds, id: UUID().uuidString.lowercased())
        guard let message else { throw MailError.malformedServer }
        try await BlockingWork.run { try transfer.send(message) }
    }
}

/// Writes letters into a file, one as JSON a line, for whoever develops.
struct FileCarrier: LetterCarrier {
    let path: String

    func carry(_ letter: Letter) async throws {
        let line = JSONValue.object([
            "to": .text(letter.to.text), "language": .text(letter.language.rawValue),
            "subject": .text(letter.subject), "body": .text(letter.body),
        ]).line
        // What opens accounts is for nobody else on the machine.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LetterLost(errno: errno) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: Data((line + "\n").utf8))
    }
}

/// Stands where nobody said how letters leave.
struct NoCarrier: LetterCarrier {
    func carry(_ letter: Letter) async throws { throw LettersUnset() }
}

/// What the system says against the file of letters.
struct LetterLost: Error {
    let errno: Int32
}

struct LettersUnset: Error, CustomStringConvertible {
    let description = "start serve with --mail-server, or --mail-file to try it out"
}
