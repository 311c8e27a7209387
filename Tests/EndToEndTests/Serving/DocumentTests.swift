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
        let samples = SampleBodies(document)
        var (walked, answered) = (0, 0)
        for (path, operations) in paths.sorted(by: { $0.key < $1.key }) {
            for (method, operation) in operations.sorted(by: { $0.key < $1.key }) {
                let options = try samples.options(of: operation)
                let statuses = try [nil, key].map {
                    try check(path, method, operation, options, $0, service)
                }
                walked += statuses.count
                answered += statuses.count { (200...299).contains($0) }
            }
        }
        // Each operation twice, and enough of them with what they are for.
        #expect(walked == 2 * paths.values.map(\.count).reduce(0, +) && walked > 200)
        #expect(answered > 40, "\(answered) of \(walked)")
        print("document: \(walked) requests, \(answered) answered as asked")
    }

    private func check(
        _ path: String, _ method: String, _ operation: [String: Any], _ body: [String],
        _ key: String?, _ service: Service
    ) throws -> Int {
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
        let options = ["--request", method.uppercased()] + body
        let reply = try service.ask(address, key: key, options + headers)
        let responses = try #require(operation["responses"] as? [String: [String: Any]])
        let said = try #require(
            responses["\(reply.status)"], "\(method) \(address): \(reply.status)")
        let types = (said["content"] as? [String: Any]).map { Array($0.keys) } ?? []
        #expect(
            reply.text.isEmpty || types.contains(reply.headers["content-type"] ?? ""), "\(address)")
        let isOpen = (operation["security"] as? [[String: Any]])?.contains { $0.isEmpty } ?? false
        // What is open may want a password of its own all the same.
        if key == nil, !isOpen { #expect(reply.status == 401, "\(address)") }
        if reply.status == 401 { #expect(key == nil || isOpen, "\(address)") }
        return reply.status
    }
}
