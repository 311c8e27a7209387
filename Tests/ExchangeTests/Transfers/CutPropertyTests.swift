import Synchronization
import TestServers
import Testing

@testable import Exchange

/// However a body is cut and cut up, exactly the served bytes arrive, once.
@Suite(.serialized) struct CutPropertyTests {
    private enum Frame: CaseIterable { case length, chunks }

    private enum Help: CaseIterable { case strongEtag, weakEtag, nothing, ignoredRange }

    /// What a server of one run is like.
    private struct Server: Sendable {
        let body: [UInt8]
        let isPacked: Bool
        let isFile: Bool
        let frame: Frame
        let help: Help
        /// After how many bytes of its answer each request is cut; the one after is not.
        let cuts: [Int]
        let pieces: [Int]
    }

    @Test(arguments: SeededRandom.seeds(usually: 200))
    func cutsNeverLoseOrDoubleAByte(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let content = Self.content(&random)
        let made = Self.server(of: content, &random)
        let server = FaultServer { asked in Self.answer(made, asked) }
        defer { server.stop() }
        var request = Fetching.request(server.url())
        request.policy.retry.attemptsMax = made.cuts.count + 1
        let fetched = try await Fetching.fetch(request).get()
        #expect(fetched.bytes == content, "seed \(seed), \(made.frame), \(made.help)")
        #expect(fetched.figures.decodedBytes == content.count)
        #expect(fetched.digest == RunningDigest.of(content), "seed \(seed)")
        #expect(server.asked.count == made.cuts.count + 1, "seed \(seed)")
    }

    /// Texts that pack well and texts that do not.
    private static func content(_ random: inout SeededRandom) -> [UInt8] {
        let count = Int.random(in: 1...200_000, using: &random)
        let start = Int.random(in: 0...200_000, using: &random)
        if Bool.random(using: &random) { return Array(Fault.large[start..<start + count]) }
        let piece = Fault.large[start..<start + Int.random(in: 1...2_000, using: &random)]
        return Array(repeatElement(piece, count: count / piece.count + 1).joined())
    }

    private static func server(of content: [UInt8], _ random: inout SeededRandom) -> Server {
        let isPacked = Bool.random(using: &random)
        let body = isPacked ? Packing.gzip(content) : content
        let cuts = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            Int.random(in: 0..<body.count, using: &random)
        }
        let pieces = (0..<20).map { _ in Int.random(in: 1...30_000, using: &random) }
        return Server(
            body: body, isPacked: isPacked, isFile: Bool.random(using: &random),
            frame: Frame.allCases.randomElement(using: &random) ?? .length,
            help: Help.allCases.randomElement(using: &random) ?? .nothing, cuts: cuts,
            pieces: pieces)
    }

    private static func answer(
        _ server: Server, _ asked: FaultServer.Asked
    ) -> [FaultServer.Step] {
        let wanted = server.help == .ignoredRange ? nil : Reply.rangeStart(asked)
        let start = wanted ?? 0
        let bytes = Array(server.body[start...])
        var fields: [String] = []
        if server.isPacked { fields.append("Content-Encoding: gzip") }
        if server.isFile { fields.append("Accept-Ranges: bytes") }
        switch server.help {
        case .strongEtag, .ignoredRange: fields.append("ETag: \"v1\"")
        case .weakEtag: fields.append("ETag: W/\"v1\"")
        case .nothing: break
        }
        if wanted != nil {
            let last = server.body.count - 1
            fields.append("Content-Range: bytes \(start)-\(last)/\(server.body.count)")
        }
        fields.append(
            server.frame == .chunks
                ? "Transfer-Encoding: chunked" : "Content-Length: \(bytes.count)")
        let status = wanted == nil ? 200 : 206
        let head = "HTTP/1.1 \(status) Said\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
        return [.text(head)] + sending(bytes, server, asked.number)
    }

    /// The bytes in pieces, cut where it is this request's turn.
    private static func sending(
        _ bytes: [UInt8], _ server: Server, _ number: Int
    ) -> [FaultServer.Step] {
        let isCut = number < server.cuts.count
        let end = isCut ? min(server.cuts[number], bytes.count - 1) : bytes.count
        var steps: [FaultServer.Step] = []
        var position = 0
        while position < end {
            let size = min(server.pieces[steps.count % server.pieces.count], end - position)
            let piece = Array(bytes[position..<position + size])
            steps.append(.send(server.frame == .chunks ? Reply.chunk(piece) : piece))
            position += size
        }
        if isCut { return steps + [.close] }
        return server.frame == .chunks ? steps + [.text("0\r\n\r\n")] : steps
    }
}

extension RunningDigest {
    static func of(_ bytes: [UInt8]) -> [UInt8] {
        var digest = RunningDigest()
        bytes.withUnsafeBufferPointer { digest.add($0) }
        return digest.value
    }
}
