import ArgumentParser
import Foundation
import GeoPackage
import Importers
import Store
import SupplyNetwork

extension NetworkFormat: ExpressibleByArgument {}

/// Where the files of a network go: looked at before any work is done.
///
/// A format of one file is written to the path itself, unless that is a folder; one of several
/// takes the path for a folder, which is made where there is none. `datapackage.json` stands beside
/// them.
struct NetworkFiles {
    private static let packageName = "datapackage.json"

    /// As the format gives them.
    private let fileNames: [String]
    private let folder: String
    /// By the names that the format gives its files.
    private var names: [String: String] = [:]
    private var files: [String: OutputFile] = [:]

    /// - Throws: `Failure` where a file is there that may not be replaced, or none can be made.
    init(
        _ path: String, _ fileNames: [String], force: Bool, sparing database: String
    ) throws(Failure) {
        self.fileNames = fileNames
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let isOne = fileNames.count == 1
        let parts = PathParts(path)
        if isOne, !(isThere && isFolder.boolValue), !path.hasSuffix("/") {
            folder = parts.folder
            names[fileNames[0]] = parts.name
        } else {
            guard !isThere || isFolder.boolValue else { throw Self.noFolder(path) }
            folder = path
            for name in fileNames { names[name] = name }
            try Self.make(path)
        }
        for name in Array(names.values) + [Self.packageName] {
            files[name] = try OutputFile(self.path(name), force: force, sparing: database)
        }
    }

    /// Writes all files; the data package last, so that where it stands the others do too.
    ///
    /// - Parameter tables: the sheets, where the format is a workbook.
    /// - Returns: the paths written.
    func write(
        _ export: NetworkExport, as format: NetworkFormat, _ tables: [FigureTable] = []
    ) async throws -> [String] {
        if let written = try format.files(of: export) {
            return try await write(written, of: export)
        }
        var resources: [DataPackage.Resource] = []
        for name in fileNames.compactMap({ names[$0] }) {
            resources.append(
                try await writeOnDisk(name) { draft, path in
                    if format == .xlsx {
                        try NetworkWorkbook.write(tables, to: draft)
                    } else {
                        try Self.writeGeoPackage(export, to: draft, named: path)
                    }
                })
        }
        return try await finish(resources, of: export)
    }

    /// The same of files that are in memory.
    func write(_ written: [WrittenFile], of export: NetworkExport) async throws -> [String] {
        var resources: [DataPackage.Resource] = []
        for file in written {
            resources.append(try await write(file.bytes, to: names[file.name] ?? file.name))
        }
        return try await finish(resources, of: export)
    }

    private func finish(
        _ resources: [DataPackage.Resource], of export: NetworkExport
    ) async throws -> [String] {
        let package = DataPackage.write(export, files: resources)
        _ = try await write(package.bytes, to: Self.packageName)
        return (resources.map(\.name) + [Self.packageName]).map(path)
    }

    private func path(_ name: String) -> String {
        (folder as NSString).appendingPathComponent(name)
    }

    private func write(_ bytes: [UInt8], to name: String) async throws -> DataPackage.Resource {
        try await files[name]?.write { draft in
            try Data(bytes).write(to: URL(fileURLWithPath: draft))
        }
        return DataPackage.Resource(name: name, byteCount: bytes.count)
    }

    private func writeOnDisk(
        _ name: String, _ body: (_ draft: String, _ path: String) throws -> Void
    ) async throws -> DataPackage.Resource {
        var count = 0
        try await files[name]?.write { draft in
            try body(draft, path(name))
            let facts = try FileManager.default.attributesOfItem(atPath: draft)
            count = facts[.size] as? Int ?? 0
        }
        return DataPackage.Resource(name: name, byteCount: count)
    }

    private static func writeGeoPackage(
        _ export: NetworkExport, to draft: String, named path: String
    ) throws {
        do { try GeoPackageFile.write(export, to: draft) } catch {
            guard case GeoPackageError.unwritable(_, let reason) = error else { throw error }
            throw Failure(GeoPackageError.unwritable(path: path, reason: reason))
        }
    }

    private static func make(_ path: String) throws(Failure) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            let fault = SystemFault.number(of: error)
            throw Failure(
                .cannotWrite,
                say(
                    en: "The folder \(path) cannot be made: \(SystemFault.text(fault)).",
                    vi: "Không tạo được thư mục \(path): \(SystemFault.text(fault))."),
                next: SystemFault.remedy(fault))
        }
    }

    private static func noFolder(_ path: String) -> Failure {
        Failure(
            .cannotWrite,
            say(
                en: "\(path) is a file; this format is several files.",
                vi: "\(path) là tệp; định dạng này gồm nhiều tệp."),
            next: say(en: "Name a folder.", vi: "Hãy nêu một thư mục."))
    }
}
