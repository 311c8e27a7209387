import Foundation

/// The program among others: what only a shell can set up, such as pipes and full devices.
struct Shell {
    static let path = "/bin/bash"
    static var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// Runs a script in a folder; in it `matxich` is the program built.
    static func run(
        _ script: String, in folder: Folder, language: String = "en"
    ) throws -> Program.Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-c", "matxich() { \"$PROGRAM\" \"$@\"; }\n" + script]
        process.currentDirectoryURL = folder.url
        process.environment = [
            "PATH": "/usr/sbin:/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": folder.url.path,
            "USER": "tester", "MATXICH_LANG": language, "PROGRAM": Program.path,
        ]
        let output = folder.url.appendingPathComponent(".output-\(UUID().uuidString)")
        let notes = folder.url.appendingPathComponent(".notes-\(UUID().uuidString)")
        for file in [output, notes] { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: notes)
        try process.run()
        process.waitUntilExit()
        return Program.Outcome(
            status: process.terminationStatus, output: try Data(contentsOf: output),
            notes: String(decoding: try Data(contentsOf: notes), as: UTF8.self))
    }
}
