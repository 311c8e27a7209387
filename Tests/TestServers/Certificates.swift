import Foundation

/// Certificates of a small authority of our own, good ones and bad ones, made by openssl.
package struct Certificates {
    package static let program = "/usr/bin/openssl"

    private let folder: URL

    package init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "matxich-certificates-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(Self.configuration(folder.path).utf8).write(to: folder.appending(path: "ca.conf"))
        try Data().write(to: folder.appending(path: "index"))
        try Data("01\n".utf8).write(to: folder.appending(path: "serial"))
        try run(
            "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Authority -keyout authority.key "
                + "-out authority.pem -config ca.conf -extensions authority")
        try run("req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out r.csr")
        let ca = "ca -batch -config ca.conf -in r.csr -notext -startdate 20200101000000Z "
        try run(ca + "-enddate 20490101000000Z -extensions local -out server.pem")
        try run(ca + "-enddate 20490101000000Z -extensions other -out other.pem")
        try run(ca + "-enddate 20200201000000Z -extensions local -out expired.pem")
        try run("req -x509 -key server.key -days 2 -subj /CN=localhost -out alone.pem")
    }

    package func path(_ name: String) -> String { folder.appending(path: name).path }

    package func remove() {
        // What is left in the temporary folder harms nobody.
        try? FileManager.default.removeItem(at: folder)
    }

    private func run(_ arguments: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: Self.program)
        process.arguments = arguments.split(separator: " ").map(String.init)
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Refused(arguments: arguments) }
    }

    private struct Refused: Error { let arguments: String }

    private static func configuration(_ folder: String) -> String {
        """
        [ca]
        default_ca = small
        [small]
        dir = \(folder)
        database = \(folder)/index
        serial = \(folder)/serial
        new_certs_dir = \(folder)
        certificate = \(folder)/authority.pem
        private_key = \(folder)/authority.key
        default_md = sha256
        policy = any
        unique_subject = no
        [any]
        commonName = supplied
        [req]
        distinguished_name = name
        [name]
        [authority]
        basicConstraints = critical, CA:true
        [local]
        subjectAltName = DNS:localhost
        [other]
        subjectAltName = DNS:other.example
        """
    }
}
