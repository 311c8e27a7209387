import Foundation
import Glibc
import Synchronization
import TestServers

/// A mail server on loopback that takes one letter after the other and keeps what it was told.
///
/// - Source: RFC 5321, as far as one sender speaks it.
final class MailServer: Sendable {
    let port: Int
    private let listener: Int32
    /// What it answers to a recipient.
    private let recipientAnswer: String
    private let lines = Mutex<[String]>([])

    init(recipientAnswer: String = "250 OK") {
        self.recipientAnswer = recipientAnswer
        (listener, port) = FaultServer.listen()
        Thread.detachNewThread { self.serve() }
    }

    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    /// All lines that senders wrote.
    var heard: [String] { lines.withLock { $0 } }

    private func serve() {
        while true {
            let client = accept(listener, nil, nil)
            guard client >= 0 else { break }
            talk(client)
            close(client)
        }
        close(listener)
    }

    private func talk(_ client: Int32) {
        say("220 loopback", to: client)
        var (rest, isLetter): ([UInt8], Bool) = ([], false)
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = recv(client, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            rest += buffer[..<count]
            while let end = rest.firstIndex(of: 0x0A) {
                let line = String(decoding: rest[..<end].filter { $0 != 0x0D }, as: UTF8.self)
                rest.removeSubrange(...end)
                lines.withLock { $0.append(line) }
                guard let answer = answer(line, &isLetter) else { continue }
                say(answer, to: client)
                if answer.hasPrefix("221") { return }
            }
        }
    }

    private func answer(_ line: String, _ isLetter: inout Bool) -> String? {
        if isLetter {
            guard line == "." else { return nil }
            isLetter = false
            return "250 taken"
        }
        switch line.prefix(4).uppercased() {
        case "RCPT": return recipientAnswer
        case "DATA":
            isLetter = true
            return "354 go on"
        case "QUIT": return "221 bye"
        default: return "250 OK"
        }
    }

    private func say(_ line: String, to client: Int32) {
        let bytes = Array((line + "\r\n").utf8)
        send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}
