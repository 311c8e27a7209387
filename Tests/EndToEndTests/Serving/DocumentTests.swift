import Foundation
import Testing

/// The document says what the server does: every route of it is walked.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct DocumentTests {
    @Test func everyRouteAnswersAsTheDocumentSays() throws {
        let scene = try ServedScene(
            suppliers: nil, needs: "id,title,processes\nN01,Bracket,metal stamping\n")
        let (service, key) = (scene.service, try scene.key("organiser"))
        let document = try service.ask("/openapi.json").object()
        #expect(document["openapi"] as? String == "3.1.0")
        let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
        var walked = 0
        for (path, operations) in paths {
            for (method, operation) in operations {
                for key in [nil, key] {
                    try check(path, method, operation, key, service)
                    walked += 1
                }
            }
        }
        #expect(walked >= 26)
    }

    private func check(
        _ path: String, _ method: String, _ operation: [String: Any], _ key: String?,
        _ service: Service
    ) throws {
        let parameters = operation["parameters"] as? [[String: Any]] ?? []
        var address = path
        var query: [String] = []
        var headers: [String] = []
        for parameter in parameters {
            let name = try #require(parameter["name"] as? String)
            guard let example = parameter["example"] else { continue }
            if parameter["in"] as? String == "path" {
                address = address.replacing("{\(name)}", with: "\(example)")
            } else if parameter["in"] as? String == "header" {
                headers += ["--header", "\(name): \(example)"]
            } else {
                query.append(name + "=\(example)")
            }
        }
        if !query.isEmpty { address += "?" + query.joined(separator: "&") }
        var options = ["--request", method.uppercased()]
        if operation["requestBody"] != nil {
            options += ["--json", #"{"text": "dập kim loại"}"#]
        }
        let reply = try service.ask(address, key: key, options + headers)
        let responses = try #require(operation["responses"] as? [String: [String: Any]])
        let said = try #require(
            responses["\(reply.status)"], "\(method) \(address): \(reply.status)")
        let types = (said["content"] as? [String: Any]).map { Array($0.keys) } ?? []
        #expect(
            reply.text.isEmpty || types.contains(reply.headers["content-type"] ?? ""), "\(address)")
        let isOpen = (operation["security"] as? [[String: Any]])?.contains { $0.isEmpty } ?? false
        if key == nil { #expect((reply.status == 401) == !isOpen, "\(address)") }
    }
}
