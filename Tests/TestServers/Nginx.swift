package import Foundation
import Glibc

/// A real web server on loopback, with a folder of its own that goes with it.
package final class Nginx: Sendable {
    private static let program = "/usr/sbin/nginx"

    /// Why the tests are skipped where it is missing.
    package static let isInstalled =
        access(program, X_OK) == 0 && access(Certificates.program, X_OK) == 0

    package let folder: URL
    package let port = LoopbackPort.free()
    package let securePort = LoopbackPort.free()
    private let process = Process()

    /// - Parameters:
    ///   - files: What lies in the folder it serves.
    ///   - certificate: The name of a certificate in `certificates`.
    ///   - settings: Further lines for the `server` block.
    package init(
        _ files: [String: [UInt8]], certificates: Certificates? = nil,
        certificate: String = "server", _ settings: String = ""
    ) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "matxich-nginx-\(UUID().uuidString)")
        let pages = folder.appending(path: "pages")
        try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
        for (name, bytes) in files { try Data(bytes).write(to: pages.appending(path: name)) }
        let secure = certificates.map {
            """
            listen 127.0.0.1:\(securePort) ssl http2;
            ssl_certificate \($0.path(certificate + ".pem"));
            ssl_certificate_key \($0.path("server.key"));
            ssl_client_certificate \($0.path("authority.pem"));
            """
        }
        let configuration = Self.configuration(
            port: port, (secure ?? "") + settings, isRoot: getuid() == 0)
        try Data(configuration.utf8).write(to: folder.appending(path: "nginx.conf"))
        process.executableURL = URL(filePath: Self.program)
        process.arguments = ["-p", folder.path, "-c", "nginx.conf", "-e", "error.log"]
        try process.run()
        try waitUntilItAnswers()
    }

    /// Puts a file among those it serves, in place of one of that name.
    package func publish(_ name: String, _ bytes: [UInt8]) throws {
        let file = folder.appending(path: "pages").appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file, options: .atomic)
    }

    package func stop() {
        process.terminate()
        process.waitUntilExit()
        // What is left in the temporary folder harms nobody.
        try? FileManager.default.removeItem(at: folder)
    }

    package func url(_ path: String) -> String { "http://127.0.0.1:\(port)/\(path)" }

    package func secureURL(_ path: String) -> String { "https://localhost:\(securePort)/\(path)" }

    /// The lines of its log: status, protocol, connection and range of each request.
    ///
    /// - Parameter count: So many are expected; the server writes a line after the answer, so
    ///   they are waited for a little.
    package func log(of count: Int) throws -> [String] {
        var lines: [String] = []
        for _ in 0..<100 {
            let text = try String(
                contentsOf: folder.appending(path: "access.log"), encoding: .utf8)
            lines = text.split(separator: "\n").map(String.init)
            if lines.count >= count { break }
            usleep(20_000)
        }
        return lines
    }

    private func waitUntilItAnswers() throws {
        for _ in 0..<200 {
            if (try? Data(contentsOf: folder.appending(path: "nginx.pid")))?.isEmpty == false {
                return
            }
            usleep(20_000)
        }
        throw Missing()
    }

    private struct Missing: Error {}

    private static func configuration(port: Int, _ settings: String, isRoot: Bool) -> String {
        """
        \(isRoot ? "user root;" : "")
        daemon off;
        worker_processes 1;
        pid nginx.pid;
        error_log error.log;
        events { worker_connections 512; }
        http {
            log_format facts '$status $server_protocol $connection $http_range';
            access_log access.log facts;
            client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp;
            uwsgi_temp_path temp; scgi_temp_path temp;
            types { text/csv csv; application/jsonl jsonl; }
            server {
                listen 127.0.0.1:\(port);
                root pages;
                keepalive_requests 10000;
                \(settings)
            }
        }
        """
    }
}
