import Hummingbird
import Logging

/// How fast does Hummingbird answer JSON when nothing has to be looked up? What `serve_speed.py`
/// holds the server against.
///
///     bare-route PORT
@main
enum BareRoute {
    private struct Firm: ResponseEncodable {
        let id: String
        let names: [String]
        let processes: [String]
        let country: String
    }

    static func main() async throws {
        let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8_090
        let router = Router()
        router.get("/firms/{id}") { _, context in
            Firm(
                id: try context.parameters.require("id"), names: ["Dập An Bình"],
                processes: ["process:stamping", "process:welding"], country: "VN")
        }
        var logger = Logger(label: "bare")
        logger.logLevel = .warning
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
        try await application.runService()
    }
}
