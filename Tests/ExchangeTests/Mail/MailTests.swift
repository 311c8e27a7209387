import Foundation
import Testing

@testable import Exchange

@Suite struct MailTests {
    private static let body = "Mở liên kết: https://x.example.vn/links#ml_a_b\n.\n..hết\n"

    private func message(to: String = "an@anbinh.vn") throws -> MailMessage {
        try #require(
            MailMessage(
                from: "desk@x.example.vn", to: to, subject: "Xác nhận địa chỉ email",
                body: Self.body, milliseconds: 1_795_377_600_000, id: "m1"))
    }

    private func transfer(_ server: MailServer, allowsPlain: Bool) -> MailTransfer {
        MailTransfer(
            server: "smtp://127.0.0.1:\(server.port)", login: nil, allowsPlain: allowsPlain)
    }

    @Test func aLetterArrivesWhole() throws {
        let server = MailServer()
        defer { server.stop() }
        try transfer(server, allowsPlain: true).send(message())
        let heard = server.heard
        #expect(heard.contains { $0.hasPrefix("MAIL FROM:<desk@x.example.vn>") })
        #expect(heard.contains { $0.hasPrefix("RCPT TO:<an@anbinh.vn>") })
        #expect(heard.contains("Date: Sun, 22 Nov 2026 20:00:00 +0000"))
        let blank = try #require(heard.firstIndex(of: ""))
        let end = try #require(heard.lastIndex(of: "."))
        let coded = heard[(blank + 1)..<end].joined()
        let text = String(decoding: try #require(Data(base64Encoded: coded)), as: UTF8.self)
        #expect(text == Self.body.replacing("\n", with: "\r\n"))
    }

    @Test func aServerWithoutEncryptionGetsNothing() throws {
        let server = MailServer()
        defer { server.stop() }
        #expect(throws: MailError.inTheClear) {
            try transfer(server, allowsPlain: false).send(message())
        }
        #expect(!server.heard.contains { $0.hasPrefix("RCPT") })
    }

    @Test func whatAServerRefusesIsSaid() throws {
        let server = MailServer(recipientAnswer: "550 no such box")
        defer { server.stop() }
        #expect(throws: MailError.refused(status: 550)) {
            try transfer(server, allowsPlain: true).send(message())
        }
    }

    @Test func nobodyAnswersOrTheNameIsNone() throws {
        let server = MailServer()
        server.stop()
        #expect(throws: MailError.malformedServer) {
            try MailTransfer(server: "http://127.0.0.1", login: nil).send(message())
        }
        #expect(throws: MailError.malformedServer) {
            try MailTransfer(server: "smtp://a:b@127.0.0.1", login: nil).send(message())
        }
    }

    @Test func subjectsAreCutBetweenLetters() throws {
        let subject = String(repeating: "Xác nhận địa chỉ 빛나 ", count: 9)
        let words = MailMessage.words(subject).components(separatedBy: "\r\n ")
        #expect(words.count > 3)
        var text = ""
        for word in words {
            #expect(word.utf8.count <= 75)
            let coded = word.dropFirst("=?UTF-8?B?".count).dropLast(2)
            let data = try #require(Data(base64Encoded: String(coded)))
            text += try #require(String(bytes: data, encoding: .utf8))
        }
        #expect(text == subject)
    }

    @Test(arguments: ["an@x.vn\r\nBcc: b@x.vn", "an @x.vn", "<an@x.vn>", ""])
    func anAddressCannotEndItsLine(address: String) {
        #expect(
            MailMessage(
                from: "desk@x.vn", to: address, subject: "", body: "", milliseconds: 0, id: "m")
                == nil)
    }
}
