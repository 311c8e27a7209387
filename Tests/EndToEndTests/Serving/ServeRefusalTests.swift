import Foundation
import Testing

/// What the server refuses, and how it says so.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct ServeRefusalTests {
    private struct Wrong: CustomTestStringConvertible, Sendable {
        let path: String
        var options: [String] = []
        let status: Int
        let kind: String

        var testDescription: String { (options + [path]).joined(separator: " ") }
    }

    private static let wrong = [
        Wrong(path: "/nowhere", status: 404, kind: "not-found"),
        Wrong(path: "/v1/suppliers/VN-000000000000-X", status: 404, kind: "not-found"),
        Wrong(path: "/v1/suppliers/%FF", status: 404, kind: "not-found"),
        Wrong(path: "/v1/catalog/colours", status: 404, kind: "not-found"),
        Wrong(path: "/v1/suppliers?limit=0", status: 400, kind: "malformed"),
        Wrong(path: "/v1/suppliers?limit=ten", status: 400, kind: "malformed"),
        Wrong(path: "/v1/suppliers?limit=1&limit=2", status: 400, kind: "malformed"),
        Wrong(path: "/v1/suppliers?lmit=1", status: 400, kind: "malformed"),
        Wrong(path: "/v1/suppliers?country=%C3", status: 400, kind: "malformed"),
        Wrong(path: "/v1/suppliers?process=process:none", status: 404, kind: "not-found"),
        Wrong(path: "/v1/suppliers?after=x", status: 404, kind: "not-found"),
        Wrong(path: "/v1/needs/N1/matches", status: 401, kind: "unauthorised"),
        Wrong(
            path: "/v1/suppliers", options: ["--header", "Authorization: Bearer mx_a_b"],
            status: 401, kind: "unauthorised"),
        Wrong(
            path: "/v1/suppliers", options: ["--request", "DELETE"], status: 405,
            kind: "method-not-allowed"),
        Wrong(
            path: "/v1/needs/N1", options: ["--request", "QUERY"], status: 405,
            kind: "method-not-allowed"),
        Wrong(
            path: "/v1/suppliers", options: ["--header", "Accept: text/html"], status: 406,
            kind: "not-acceptable"),
        Wrong(
            path: "/v1/match", options: ["--data", "text=x"], status: 415,
            kind: "media-type-unsupported"),
        Wrong(path: "/v1/match", options: ["--json", "{"], status: 400, kind: "malformed"),
        Wrong(path: "/v1/match", options: ["--json", "[]"], status: 400, kind: "malformed"),
        Wrong(
            path: "/v1/match", options: ["--json", String(repeating: "[", count: 40)],
            status: 400, kind: "malformed"),
        Wrong(path: "/v1/match", options: ["--json", "{}"], status: 422, kind: "unprocessable"),
        Wrong(
            path: "/v1/match", options: ["--json", #"{"text": "dập", "tpo": 3}"#], status: 422,
            kind: "unprocessable"),
        Wrong(
            path: "/v1/match", options: ["--json", #"{"text": 7}"#], status: 422,
            kind: "unprocessable"),
        Wrong(
            path: "/v1/match", options: ["--json", #"{"fields": {"colour": "red"}}"#],
            status: 422, kind: "unprocessable"),
        Wrong(
            path: "/v1/match",
            options: ["--json", #"{"fields": {"processes": "dập", "region": "Nowhere Land"}}"#],
            status: 422, kind: "unprocessable"),
        Wrong(
            path: "/v1/suppliers?region=" + String(repeating: "x", count: 9_000), status: 414,
            kind: "address-too-long"),
    ]

    @Test func eachFaultHasItsStatusAndItsName() throws {
        let folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        let service = try Service(folder)
        for wrong in Self.wrong {
            let reply = try service.ask(wrong.path, wrong.options)
            #expect(reply.status == wrong.status, "\(wrong.testDescription): \(reply.text)")
            #expect(reply.headers["content-type"] == "application/problem+json")
            let problem = try reply.object()
            #expect(problem["type"] as? String == "/problems/" + wrong.kind)
            #expect(problem["status"] as? Int == wrong.status)
            // It says more than its kind: what is wrong, or what to do.
            let details = (problem["errors"] as? [[String: Any]] ?? []) + [problem]
            #expect(
                details.contains { ($0["detail"] as? String)?.isEmpty == false },
                "\(wrong.testDescription): \(reply.text)")
            #expect(reply.headers["x-request-id"]?.isEmpty == false)
        }
        let allowed = try service.ask("/v1/match", ["--request", "PUT"])
        #expect(allowed.headers["allow"] == "POST")
        let spoken = try service.ask("/nowhere", ["--header", "Accept-Language: vi, en;q=0.5"])
        #expect(try spoken.object()["title"] as? String == "Không tìm thấy")
        // Nothing of a key stands in the log.
        #expect(!(try service.log().contains("mx_a_b")))
    }

    @Test func aHeadThatIsTooLargeIsAProblemToo() throws {
        let folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        let service = try Service(folder)
        let long = "/v1/suppliers?region=" + String(repeating: "x", count: 60_000)
        let wide = (0..<10).flatMap {
            ["--header", "x-\($0): " + String(repeating: "y", count: 7_000)]
        }
        for (path, options, status, kind) in [
            (long, [], 414, "address-too-long"), ("/v1/suppliers", wide, 431, "head-too-large"),
        ] as [(String, [String], Int, String)] {
            let reply = try service.ask(path, options)
            #expect(reply.status == status, "\(reply.text)")
            #expect(reply.headers["content-type"] == "application/problem+json")
            #expect(try reply.object()["type"] as? String == "/problems/" + kind)
            #expect(try service.ask("/problems/" + kind).status == 200)
        }
    }

    @Test func aLargeBodyIsRefusedEarly() throws {
        let folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        let service = try Service(folder)
        try folder.write(
            "{\"text\": \"" + String(repeating: "x", count: 400_000) + "\"}", to: "large")
        let body = ["--json", "@" + folder.path("large")]
        #expect(try service.ask("/v1/match", body).status == 413)
        let chunked = body + ["--header", "Transfer-Encoding: chunked"]
        #expect(try service.ask("/v1/match", chunked).status == 413)
        #expect(try service.ask("/healthz").status == 200)
    }
}
