import Foundation
import Records
import StoreConformance
import Testing

/// Endpoints are stored as JSON: what is read back is checked again.
@Suite struct EndpointCodingTests {
    private func decoded(_ json: String) throws -> Endpoint {
        try JSONDecoder().decode(Endpoint.self, from: Data(json.utf8))
    }

    private func json(_ endpoint: Endpoint) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(endpoint), as: UTF8.self)
    }

    @Test func itsWrittenFormIsAContract() throws {
        let endpoint = try Endpoint(
            source: StoreRows.source("chamber"), address: EndpointAddress("https://a.vn/x"),
            reading: Endpoint.Reading(format: .jsonLines, kind: .supplier),
            pulling: Endpoint.Pulling(
                mode: .delta, paging: .cursor(parameter: "after", path: "next"),
                intervalSeconds: 3_600),
            access: Endpoint.Access(
                credential: .apiKey(
                    header: HeaderName("X-Key"), key: SecretReference("env:KEY", for: .apiKey))))
        let expected = """
            {"access":{"allowsPrivate":false,"credential":{"apiKey":{"header":"X-Key",\
            "key":"env:KEY"}}},"address":"https://a.vn/x","limits":{},\
            "pulling":{"intervalSeconds":3600,"mode":"delta",\
            "paging":{"cursor":{"parameter":"after","path":"next"}}},\
            "reading":{"format":"json-lines","kind":"supplier"},"source":"chamber",\
            "terms":{"contact":"","licence":""}}
            """
        #expect(try json(endpoint) == expected)
        #expect(try decoded(expected) == endpoint)
    }

    @Test func whatIsNoEndpointIsNotReadAsOne() throws {
        let whole = try json(StoreRows.endpoint())
        #expect(try decoded(whole) == StoreRows.endpoint())
        let spoilt = [
            ("https://example.vn/list", "https://u:p@example.vn/list"),
            ("https://example.vn/list", "gopher://example.vn"), ("json-lines", "yaml"),
            ("\"limits\":{}", "\"limits\":{\"rowsMax\":0}"), ("chamber", "The Chamber"),
            ("\"mode\":\"full\"", "\"intervalSeconds\":1,\"mode\":\"full\""),
        ]
        for (part, other) in spoilt {
            #expect(whole.contains(part))
            let json = whole.replacingOccurrences(of: part, with: other)
            #expect(throws: DecodingError.self) { try decoded(json) }
        }
    }

    /// A store of an earlier version may hold a rate that no clock can count.
    @Test func aRateNextToNothingIsReadAsTheLeast() throws {
        let whole = try json(StoreRows.endpoint())
        let slow = whole.replacingOccurrences(
            of: "\"mode\":\"full\"", with: "\"mode\":\"full\",\"requestsPerSecond\":1e-300")
        #expect(slow != whole)
        let least = Endpoint.Pulling.requestsPerSecondMin
        #expect(try decoded(slow).pulling.requestsPerSecond == least)
    }

    @Test func whatIsPulledOtherwiseIsToldByItsBytes() throws {
        let one = StoreRows.endpoint(fieldMap: "\u{E9}: name")
        #expect(one.isPulled(like: StoreRows.endpoint(fieldMap: "\u{E9}: name", contact: "x")))
        #expect(!one.isPulled(like: StoreRows.endpoint(fieldMap: "e\u{301}: name")))
        #expect(!one.isPulled(like: StoreRows.endpoint(path: "b", fieldMap: "\u{E9}: name")))
    }
}
