import TestServers
import Testing

@testable import Exchange

/// One thing a server can do wrong, and what must come of it.
struct Fault: Sendable, CustomTestStringConvertible {
    enum Outcome: Sendable {
        case bytes([UInt8])
        case fails(TransferError)
    }

    let name: String
    let outcome: Outcome
    /// The requests the server must have seen; nil where that is not the point.
    let requests: Int?
    let script: FaultServer.Script
    let adjust: @Sendable (inout TransferRequest, FaultServer) -> Void

    init(
        _ name: String, _ outcome: Outcome, requests: Int? = nil,
        _ script: @escaping FaultServer.Script,
        with adjust: @escaping @Sendable (inout TransferRequest, FaultServer) -> Void = { _, _ in }
    ) {
        self.name = name
        self.outcome = outcome
        self.requests = requests
        self.script = script
        self.adjust = adjust
    }

    var testDescription: String { name }

    static let host = "127.0.0.1"
    /// A body of one packet, and one that needs many and is not the same anywhere.
    static let small = Array("id,name\n1,Hàn Việt\n".utf8)
    static let large: [UInt8] = {
        var random = SeededRandom(seed: 7)
        return (0..<400_000).map { _ in
            UInt8(truncatingIfNeeded: 0x61 + random.next() % 16)
        }
    }()

    /// Serves, fetches and compares.
    func check() async {
        let server = FaultServer(script)
        defer { server.stop() }
        var request = Fetching.request(server.url())
        adjust(&request, server)
        let (result, took) = await Fetching.timed(request)
        #expect(took < .seconds(8), "\(name) took too long")
        switch (outcome, result) {
        case (.bytes(let expected), .success(let fetched)):
            #expect(fetched.bytes == expected, "\(name): \(fetched.bytes.count) bytes")
            #expect(fetched.figures.decodedBytes == expected.count)
        case (.fails(let expected), .failure(let error)):
            #expect(error == expected, "\(name)")
        case (_, .success(let fetched)):
            Issue.record("\(name): gave \(fetched.head.status), \(fetched.bytes.count) bytes")
        case (_, .failure(let error)): Issue.record("\(name): failed with \(error)")
        }
        if let requests { #expect(server.asked.count == requests, "\(name)") }
    }

    /// So many attempts, with all else as it is.
    static func attempts(
        _ count: Int
    ) -> @Sendable (inout TransferRequest, FaultServer) -> Void {
        { request, _ in request.policy.retry.attemptsMax = count }
    }
}
