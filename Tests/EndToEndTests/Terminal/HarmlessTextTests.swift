import Foundation
import TestServers
import Testing

@testable import matxich

/// What partners write is shown, and not obeyed by the terminal it is shown on.
@Suite struct HarmlessTextTests {
    private static let colours = ["CLICOLOR_FORCE": "1"]

    @Test func controlsAreShownAsASign() {
        #expect(HarmlessText.of("a\u{1B}[2Jb\r\u{9B}1mc\u{7}\u{202E}d") == "a�[2Jb��1mc��d")
        #expect(HarmlessText.of("một\nhai\tba — 三") == "một\nhai\tba — 三")
        #expect(HarmlessText.of("\r\n") == "�\n")
    }

    @Test func ourOwnColoursStay() {
        let paint = Paint(isTerminal: false, environment: Self.colours)
        for text in [paint.bold("a"), paint.dim("a"), paint.good("a"), paint.bad("a")] {
            #expect(text.contains("\u{1B}"))
            #expect(HarmlessText.of(text) == text)
        }
        #expect(HarmlessText.of("\u{1B}[8m") == "�[8m")
    }

    @Test func whatIsQuotedIsOneLineOfBoundedLength() {
        #expect(HarmlessText.quoted("a\nb\u{1B}[31mc", atMost: 20) == "a�b�[31mc")
        let long = HarmlessText.quoted(String(repeating: "x", count: 100_000), atMost: 20)
        #expect(long == String(repeating: "x", count: 19) + "…")
        let piled = "a" + String(repeating: "\u{301}", count: 9_999)
        let marks = HarmlessText.quoted(piled, atMost: 9)
        #expect(marks.unicodeScalars.count <= 36)
    }

    @Test(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
    func theNamesOfAPartnersFieldsMoveNoCursor() throws {
        let page = #"""
            {"version":"1.1","releases":[{"ocid":"o-1","id":"1","date":"2026-01-01",
            "tag":["tender"],"tender":{"title":"Trục","x\u001b[2J\r\n\u009b1my":"z"}}]}
            """#
        let nginx = try Nginx(["p.json": Array(page.utf8)])
        defer { nginx.stop() }
        let folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        let added = try Program.run(
            [
                "source", "add", "partner", "--url", nginx.url("p.json"), "--format", "ocds",
                "--kind", "need", "--allow-private",
            ], in: folder)
        #expect(added.status == 0, "\(added.notes)")
        let synced = try Program.run(["sync"], in: folder)
        #expect(synced.notes.contains("tender/x�[2J���1my (1)"), "\(synced.notes)")
        #expect(!synced.notes.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
    }
}
