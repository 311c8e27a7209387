import Foundation
import Glibc
import Synchronization

/// A server on loopback that says exactly what a script tells it to, byte by byte.
package final class FaultServer: Sendable {
    package struct Asked: Sendable {
        /// Counts the requests of all connections, from 0.
        package let number: Int
        /// Counts the connections, from 0.
        package let connection: Int
        package let method: String
        package let path: String
        package let fields: [String: String]
        package let body: String
    }

    package enum Step: Sendable {
        case send([UInt8])
        case wait(Duration)
        /// The same again and again, until the other side has had enough.
        case forever([UInt8], every: Duration)
        case close
        /// Ends the connection with a reset instead of a farewell.
        case reset
        /// Says nothing, and does not go.
        case hang

        package static func text(_ text: String) -> Step { .send(Array(text.utf8)) }
    }

    package typealias Script = @Sendable (Asked) -> [Step]

    package let port: Int
    private let listener: Int32
    private let script: Script
    private let state = Mutex(State())

    private struct State {
        var asked: [Asked] = []
        var connections: Set<Int32> = []
        var connectionCount = 0
        var sentBytes = 0
        var isStopped = false
    }

    package init(_ script: @escaping Script) {
        self.script = script
        (listener, port) = Self.listen()
        Thread.detachNewThread { [listener] in self.serve(listener) }
    }

    package func stop() {
        state.withLock { state in
            state.isStopped = true
            for connection in state.connections { shutdown(connection, Int32(SHUT_RDWR)) }
        }
        shutdown(listener, Int32(SHUT_RDWR))
    }

    package var asked: [Asked] { state.withLock { $0.asked } }
    package var sentBytes: Int { state.withLock { $0.sentBytes } }
    package var connectionCount: Int { state.withLock { $0.connectionCount } }

    package func url(_ path: String = "/catalogue") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// A socket that listens on a port of loopback that the system has chosen.
    package static func listen() -> (socket: Int32, port: Int) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = loopback(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                precondition(bind(listener, address, length) == 0, "no port on loopback")
                precondition(Glibc.listen(listener, 256) == 0, "cannot listen on loopback")
                getsockname(listener, address, &length)
            }
        }
        return (listener, Int(UInt16(bigEndian: address.sin_port)))
    }

    /// A socket that is connected to a port of loopback.
    package static func connected(to port: Int) -> Int32 {
        let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = loopback(port: port)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                let length = socklen_t(MemoryLayout<sockaddr_in>.size)
                precondition(connect(client, address, length) == 0, "nobody on port \(port)")
            }
        }
        return client
    }

    private static func loopback(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private func serve(_ listener: Int32) {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { break }
            let number: Int? = state.withLock { state in
                guard !state.isStopped else { return nil }
                state.connections.insert(connection)
                state.connectionCount += 1
                return state.connectionCount - 1
            }
            guard let number else { break }
            Thread.detachNewThread { self.talk(on: connection, number) }
        }
        close(listener)
    }

    private func talk(on connection: Int32, _ number: Int) {
        var talk = FaultTalk(connection) { count in
            self.state.withLock { $0.sentBytes += count }
        }
        while let request = talk.request() {
            let asked = note(request, on: number)
            guard talk.act(script(asked)) else { break }
        }
        _ = state.withLock { $0.connections.remove(connection) }
        close(connection)
    }

    private func note(_ request: FaultTalk.Request, on connection: Int) -> Asked {
        state.withLock { state in
            let asked = Asked(
                number: state.asked.count, connection: connection, method: request.method,
                path: request.path, fields: request.fields, body: request.body)
            state.asked.append(asked)
            return asked
        }
    }
}
