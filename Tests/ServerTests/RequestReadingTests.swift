import Records
import Testing

@testable import Server

@Suite struct RequestReadingTests {
    @Test(arguments: [
        ("", Language.english), ("vi", .vietnamese), ("vi-VN,en;q=0.9", .vietnamese),
        ("en, vi;q=0.8", .english), ("ko, vi;q=0.5", .vietnamese), ("de", .english),
        ("vi;q=0, en", .english), (";;,q=", .english),
    ])
    func theLanguageLikedBestIsSpoken(header: String, language: Language) {
        #expect(Preference(header).language == language)
    }

    @Test(arguments: [
        ("", true), ("*/*", true), ("application/*", true), ("application/json;q=0.1", true),
        ("text/html", false), ("application/json;q=0, */*", false), ("text/html, */*;q=0", false),
    ])
    func aFormIsTakenOrNot(header: String, isTaken: Bool) {
        #expect(Preference(header).takes("application/json") == isTaken)
    }

    @Test func aCursorLeadsBackToItsPlaceInItsListAlone() throws {
        let cursor = Cursor(secret: Array(0..<32))
        for place in ["VN-7K3M9Q2A4B1C-P", "Nhu cầu 1", ""] {
            let text = cursor.text(after: place, of: "listNeeds")
            guard !place.isEmpty else {
                #expect(throws: Problem.self) { try cursor.place(text, of: "listNeeds") }
                continue
            }
            #expect(try cursor.place(text, of: "listNeeds") == place)
            #expect(throws: Problem.self) { try cursor.place(text, of: "listSuppliers") }
            #expect(throws: Problem.self) { try cursor.place(text + "=", of: "listNeeds") }
            #expect(throws: Problem.self) {
                try Cursor(secret: Array(1...32)).place(text, of: "listNeeds")
            }
        }
    }

    @Test func aBodyIsAnObjectAndNotTooDeep() throws {
        let deep = String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
        for text in ["", "x", "[]", "7", "{\"a\":" + deep + "}", "{\"a\":1"] {
            #expect(throws: Problem.self, "\(text)") { try JSONBody(Array(text.utf8)) }
        }
        let text = #"{"a": "[[[[[[[[[[[[[[[[[[[[[\"", "b": [1, 2.5, null]}"#
        let body = try JSONBody(Array(text.utf8))
        #expect(body.fields["b"] == .list([.number(1), .decimal(2.5), .null]))
    }

    @Test func countsAreThoseOfTheAnswers() {
        let measures = Measures()
        for microseconds in [500, 1_500, 40_000_000] {
            measures.begin()
            measures.end("match", status: 200, microseconds: microseconds)
        }
        measures.begin()
        let lines = Set(measures.text.split(separator: "\n").map(String.init))
        for line in [
            "matxich_requests_running 1",
            "matxich_requests_total{operation=\"match\",status=\"200\"} 3",
            "matxich_request_seconds_bucket{operation=\"match\",le=\"0.001\"} 1",
            "matxich_request_seconds_bucket{operation=\"match\",le=\"0.002\"} 2",
            "matxich_request_seconds_bucket{operation=\"match\",le=\"30.0\"} 2",
            "matxich_request_seconds_bucket{operation=\"match\",le=\"+Inf\"} 3",
        ] { #expect(lines.contains(line), "\(line)") }
    }
}
