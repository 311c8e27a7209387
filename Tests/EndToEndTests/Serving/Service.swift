import Foundation
import Glibc
import Testing

/// The program as a server on a free port, and curl as whoever asks it.
final class Service {
    static let curl = "/usr/bin/curl"
    static let isTestable = FileManager.default.isExecutableFile(atPath: curl)

    struct Reply {
        let status: Int
        /// By names in small letters.
        let headers: [String: String]
        let text: String

        func object() throws -> [String: Any] {
            let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
            return try #require(value as? [String: Any], "\(text)")
        }

        func items() throws -> [[String: Any]] {
            try #require(try object()["items"] as? [[String: Any]])
        }
    }

    private struct NotUp: Error, CustomStringConvertible {
        let description: String
    }

    private let folder: Folder
    private let process = Process()
    private(set) var address = ""

    /// Starts it on the database of a folder.
    ///
    /// - Parameter options: those of `serve`, beside the port.
    init(_ folder: Folder, _ options: [String] = []) throws {
        self.folder = folder
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["serve", "--port", "0"] + options
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": "/usr/bin:/bin", "TMPDIR": folder.url.path]
        for name in ["address", "log"] { try folder.write("", to: name) }
        process.standardOutput = FileHandle(forWritingAtPath: folder.path("address"))
        process.standardError = FileHandle(forWritingAtPath: folder.path("log"))
        try process.run()
        let isUp = try Waiting.until {
            address = try text("address").trimmingCharacters(in: .whitespacesAndNewlines)
            return !address.isEmpty || !process.isRunning
        }
        guard isUp, process.isRunning else {
            throw NotUp(description: try text("log"))
        }
    }

    deinit {
        if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    /// Ends it without a word.
    func kill() {
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func log() throws -> String { try text("log") }

    /// Tells it to end, and waits for it.
    func end() throws -> Int32 {
        process.terminate()
        #expect(try Waiting.until { !process.isRunning })
        return process.terminationStatus
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder.path(name), encoding: .utf8)
    }

    /// Asks for a path; an answer in JSON is as the document says.
    ///
    /// - Parameter options: curl's, before the address.
    func ask(_ path: String, key: String? = nil, _ options: [String] = []) throws -> Reply {
        let reply = try answer(path, key: key, options)
        let isSent = options.contains { $0.hasPrefix("--data") || $0 == "--json" }
        let method =
            options.firstIndex(of: "--request").map { options[$0 + 1] }
            ?? (isSent ? "POST" : "GET")
        if (200...299).contains(reply.status), !options.contains("--head") {
            let faults = try DocumentedAnswers.known.get().faults(method, path, reply)
            #expect(faults.isEmpty, "\(method) \(path): \(faults.prefix(5))")
        }
        return reply
    }

    /// What is answered, whatever it is.
    func object(at path: String) throws -> [String: Any] { try answer(path).object() }

    private func answer(
        _ path: String, key: String? = nil, _ options: [String] = []
    ) throws -> Reply {
        let names = (head: ".head-\(UUID().uuidString)", body: ".body-\(UUID().uuidString)")
        let curl = Process()
        curl.executableURL = URL(fileURLWithPath: Self.curl)
        curl.arguments =
            [
                "--silent", "--show-error", "--max-time", "120", "--path-as-is", "--globoff",
                "--dump-header", folder.path(names.head), "--output", folder.path(names.body),
            ] + (key.map { ["--header", "Authorization: Bearer " + $0] } ?? []) + options
            + [address + path]
        try folder.write("", to: names.body)
        try curl.run()
        curl.waitUntilExit()
        #expect(curl.terminationStatus == 0)
        let head = try text(names.head).split(separator: "\r\n").map(String.init)
        let fields = head.dropFirst().compactMap { line -> (String, String)? in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return (parts[0].lowercased(), parts[1].trimmingCharacters(in: .whitespaces))
        }
        let status = head.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return Reply(
            status: try #require(status),
            headers: Dictionary(fields) { first, _ in first }, text: try text(names.body))
    }
}
