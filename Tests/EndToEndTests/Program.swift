import Foundation
import Testing

/// The built program, run as a person or a script runs it.
enum Program {
    struct Outcome: Sendable {
        let status: Int32
        let output: Data
        let notes: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var lines: [String] { text.split(separator: "\n").map(String.init) }
    }

    /// The binary lies beside the test bundle in the build folder.
    static let path: String = {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return own.deletingLastPathComponent().appendingPathComponent("matxich").path
    }()

    /// Runs `matxich` in a folder, in English unless told otherwise.
    static func run(
        _ arguments: [String], in folder: Folder, environment: [String: String] = [:],
        input: String? = nil, terminal: PseudoTerminal? = nil
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        let base = [
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": folder.url.path,
            "USER": "tester", "MATXICH_LANG": "en",
        ]
        process.environment = base.merging(environment) { _, own in own }
        // Files instead of pipes: an output larger than a pipe's buffer would block the program.
        let output = folder.url.appendingPathComponent(".output-\(UUID().uuidString)")
        let notes = folder.url.appendingPathComponent(".notes-\(UUID().uuidString)")
        for file in [output, notes] { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        if let input {
            let file = try folder.write(input, to: ".input-\(UUID().uuidString)")
            process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
        }
        if let terminal { process.standardInput = terminal.programsEnd }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: notes)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try Data(contentsOf: output),
            notes: String(decoding: try Data(contentsOf: notes), as: UTF8.self))
    }
}

/// A temporary folder that goes away with its last user.
final class Folder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("matxich-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(at: url) } catch {
            Issue.record("the temporary folder could not be removed: \(error)")
        }
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: url.appendingPathComponent(name))
        return path(name)
    }
}

/// The source tree these tests were built from.
enum SourceTree {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

    /// Real lists kept beside the project, which not every machine has.
    static let sharedData = root.deletingLastPathComponent().appendingPathComponent("shared/data")

    static func hasSharedData(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: sharedData.appendingPathComponent(name).path)
    }
}
