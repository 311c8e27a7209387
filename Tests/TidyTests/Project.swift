import Foundation

/// The files of the project, read from the tree this test was compiled from.
enum Project {
    /// The folder of Package.swift; links are followed, so a package that links here finds it too.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Where code and its documentation live.
    static let folders = ["Sources", "Catalog", "Importers", "Tests"]

    /// Written by people and read by people; lists, samples and golden files are data.
    static let writtenExtensions: Set<String> = ["swift", "h", "c", "py", "sh", "md"]

    struct File {
        /// Relative to the root, such as `Sources/Records/Need/Need.swift`.
        let path: String
        let text: String

        var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    }

    /// Every file below the folders that people write, and those at the root.
    static let written: [File] = {
        let listed = folders.flatMap { paths(below: $0) } + atRoot
        return listed.filter { path in
            let parts = path.split(separator: "/")
            let isData = parts.contains { ["Golden", "Samples", "Compatibility"].contains($0) }
            let ending = path.split(separator: ".").last.map(String.init) ?? ""
            return !isData && (writtenExtensions.contains(ending) || atRoot.contains(path))
        }.compactMap(file)
    }()

    static let swift: [File] = written.filter { $0.path.hasSuffix(".swift") }
    static let markdown: [File] = written.filter { $0.path.hasSuffix(".md") }

    private static let atRoot = [
        "Package.swift", "Makefile", "README.md", "README.vi.md", ".ci/run",
    ]

    static func file(_ path: String) -> File? {
        guard let data = FileManager.default.contents(atPath: url(path).path) else { return nil }
        return String(data: data, encoding: .utf8).map { File(path: path, text: $0) }
    }

    /// The paths of all files below a folder of the root, sorted.
    static func paths(below folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: url(folder).path)?.allObjects ?? []
        return found.compactMap { $0 as? String }
            .map { folder + "/" + $0 }
            .filter { !isFolder($0) }
            .sorted()
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url(path).path)
    }

    static func url(_ path: String) -> URL { root.appending(path: path) }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url(path).path, isDirectory: &isFolder)
            && isFolder.boolValue
    }
}
