import TestServers

@testable import Exchange

/// Answers for the fault server, whole ones and pieces.
enum Reply {
    typealias Step = FaultServer.Step

    static func head(_ status: Int, _ fields: String...) -> Step {
        .text("HTTP/1.1 \(status) Said\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n")
    }

    /// A whole answer with a length.
    static func whole(_ body: [UInt8], status: Int = 200, _ fields: String...) -> [Step] {
        let lines = (fields + ["Content-Length: \(body.count)"]).map { $0 + "\r\n" }.joined()
        return [.text("HTTP/1.1 \(status) Said\r\n" + lines + "\r\n"), .send(body)]
    }

    static func empty(_ status: Int, _ fields: String...) -> [Step] {
        let lines = (fields + ["Content-Length: 0"]).map { $0 + "\r\n" }.joined()
        return [.text("HTTP/1.1 \(status) Said\r\n" + lines + "\r\n")]
    }

    static func redirect(_ location: String, status: Int = 302) -> [Step] {
        empty(status, "Location: \(location)")
    }

    /// An answer that promises everything, sends the beginning and closes.
    static func cut(_ body: [UInt8], after count: Int, _ fields: String...) -> [Step] {
        let lines = (fields + ["Content-Length: \(body.count)"]).map { $0 + "\r\n" }.joined()
        return [
            .text("HTTP/1.1 200 Said\r\n" + lines + "\r\n"), .send(Array(body[..<count])), .close,
        ]
    }

    /// The rest that a `Range` asks for.
    static func rest(
        of body: [UInt8], for asked: FaultServer.Asked, _ fields: String...
    ) -> [Step] {
        let start = rangeStart(asked) ?? 0
        let range = "Content-Range: bytes \(start)-\(body.count - 1)/\(body.count)"
        let lines = (fields + [range, "Content-Length: \(body.count - start)"])
            .map { $0 + "\r\n" }.joined()
        return [
            .text("HTTP/1.1 206 Said\r\n" + lines + "\r\n"), .send(Array(body[start...])),
        ]
    }

    /// The byte at which a `Range` begins.
    static func rangeStart(_ asked: FaultServer.Asked) -> Int? {
        asked.fields["range"].flatMap { Int($0.dropFirst("bytes=".count).dropLast()) }
    }

    static func chunk(_ bytes: [UInt8]) -> [UInt8] {
        Array((String(bytes.count, radix: 16) + "\r\n").utf8) + bytes + Array("\r\n".utf8)
    }
}
