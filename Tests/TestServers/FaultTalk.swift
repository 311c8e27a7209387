import Glibc

/// One connection of the fault server.
struct FaultTalk {
    struct Request {
        var method = ""
        var path = ""
        var fields: [String: String] = [:]
        var body = ""
    }

    private let socket: Int32
    private let didSend: (Int) -> Void
    private var pending: [UInt8] = []

    init(_ socket: Int32, didSend: @escaping (Int) -> Void) {
        self.socket = socket
        self.didSend = didSend
    }

    /// Reads one request; nil when the other side has gone.
    mutating func request() -> Request? {
        let blank = Array("\r\n\r\n".utf8)
        while true {
            if let end = pending.firstIndex(of: blank) {
                let head = String(decoding: pending[..<end], as: UTF8.self)
                pending.removeFirst(end + blank.count)
                return complete(Self.parsed(head))
            }
            guard fill() else { return nil }
        }
    }

    /// - Returns: Whether the connection is to be used on.
    func act(_ steps: [FaultServer.Step]) -> Bool {
        for step in steps {
            switch step {
            case .send(let bytes): if !send(bytes) { return false }
            case .wait(let duration): rest(duration)
            case .forever(let bytes, let pause):
                while send(bytes) { rest(pause) }
                return false
            case .close: return false
            case .reset:
                var lingering = linger(l_onoff: 1, l_linger: 0)
                let size = socklen_t(MemoryLayout<linger>.size)
                setsockopt(socket, SOL_SOCKET, SO_LINGER, &lingering, size)
                return false
            case .hang:
                var byte: UInt8 = 0
                _ = recv(socket, &byte, 1, 0)
                return false
            }
        }
        return true
    }

    private mutating func complete(_ request: Request) -> Request? {
        var request = request
        let length = request.fields["content-length"].flatMap { Int($0) } ?? 0
        while pending.count < length { guard fill() else { return nil } }
        request.body = String(decoding: pending[..<length], as: UTF8.self)
        pending.removeFirst(length)
        return request
    }

    private mutating func fill() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        pending += buffer[..<count]
        return true
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
            didSend(count)
        }
        return true
    }

    private func rest(_ duration: Duration) {
        usleep(UInt32(duration / .microseconds(1)))
    }

    private static func parsed(_ head: String) -> Request {
        var request = Request()
        for (index, line) in head.split(separator: "\r\n").enumerated() {
            if index == 0 {
                let words = line.split(separator: " ").map(String.init)
                request.method = words.first ?? ""
                request.path = words.count > 1 ? words[1] : ""
            } else if let colon = line.firstIndex(of: ":") {
                let value = line[line.index(after: colon)...].drop { $0 == " " }
                request.fields[line[..<colon].lowercased()] = String(value)
            }
        }
        return request
    }
}

extension [UInt8] {
    /// The first place where `needle` stands.
    fileprivate func firstIndex(of needle: [UInt8]) -> Int? {
        guard count >= needle.count else { return nil }
        return (0...(count - needle.count)).first { self[$0...].starts(with: needle) }
    }
}
