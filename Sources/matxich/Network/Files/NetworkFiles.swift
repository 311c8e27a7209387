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
/// them; files of the same network that it tells of already stay in it.
struct NetworkFiles {
    /// As the format gives them.
    private let fileNames: [String]
    private let folder: String
    /// By the names that the format gives its files.
    private var names: [String: String] = [:]
    private var files: [String: OutputFile] = [:]
    /// The package that stands in the folder.
    private let standing: StandingPackage?
    private let mayReplace: Bool

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
            guard isThere || !Self.looksLikeFile(path, fileNames) else {
                throw Self.severalFiles(path, fileNames)
            }
            folder = path
            for name in fileNames { names[name] = name }
            try Self.make(path)
        }
        mayReplace = force
        standing = StandingPackage(
            (folder as NSString).appendingPathComponent(DataPackage.fileName))
        for name in Array(names.values) {
            files[name] = try OutputFile(self.path(name), force: force, sparing: database)
        }
        files[DataPackage.fileName] = try OutputFile(
            self.path(DataPackage.fileName), force: force || standing != nil, sparing: database)
    }

    /// Refuses files that are not of what the package in the folder is of, before any is written.
    func check(_ description: ExportDescription) throws(Failure) {
        guard let standing, !mayReplace else { return }
        try standing.check(description)
    }

    /// Writes all files; the data package last, so that where it stands the others do too.
    ///
    /// - Parameter tables: the sheets, where the format is a workbook.
    /// - Returns: the paths written.
    func write(
        _ export: NetworkExport, as format: NetworkFormat, _ tables: [FigureTable] = []
    ) async throws -> [String] {
        try check(export.description)
        if let written = try format.files(of: export) {
            return try await write(written, of: export, as: format)
        }
        let schemas =
            format == .xlsx
            ? NetworkWorkbook.schemas(of: tables, export)
            : export.schemas(of: fileNames[0], as: format)
        var resources: [DataPackage.Resource] = []
        for name in fileNames.compactMap({ names[$0] }) {
            resources.append(
                try await writeOnDisk(name, schemas) { draft, path in
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
    ///
    /// - Parameter format: nil of a page, which has no tables for programs.
    func write(
        _ written: [WrittenFile], of export: NetworkExport, as format: NetworkFormat? = nil
    ) async throws -> [String] {
        try check(export.description)
        var resources: [DataPackage.Resource] = []
        for file in written {
            let name = names[file.name] ?? file.name
            try await write(file.bytes, to: name)
            resources.append(
                DataPackage.Resource(
                    name: name, byteCount: file.bytes.count,
                    schemas: format.map { export.schemas(of: file.name, as: $0) } ?? []))
        }
        return try await finish(resources, of: export)
    }

    private func finish(
        _ resources: [DataPackage.Resource], of export: NetworkExport
    ) async throws -> [String] {
        let others = standing?.resources(
            of: export.description, without: Set(resources.map(\.name)))
        let package = DataPackage.write(export, files: resources, beside: others ?? [])
        try await write(package.bytes, to: DataPackage.fileName)
        return (resources.map(\.name) + [DataPackage.fileName]).map(path)
    }

    private func path(_ name: String) -> String {
        (folder as NSString).appendingPathComponent(name)
    }

    private func write(_ bytes: [UInt8], to name: String) async throws {
        try await files[name]?.write { draft in
            try Data(bytes).write(to: URL(fileURLWithPath: draft))
        }
    }

    private func writeOnDisk(
        _ name: String, _ schemas: [FileSchema],
        _ body: (_ draft: String, _ path: String) throws -> Void
    ) async throws -> DataPackage.Resource {
        var count = 0
        try await files[name]?.write { draft in
            try body(draft, path(name))
            let facts = try FileManager.default.attributesOfItem(atPath: draft)
            count = facts[.size] as? Int ?? 0
        }
        return DataPackage.Resource(name: name, byteCount: count, schemas: schemas)
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

    /// Whether a path that is to be a folder ends as the files in it would.
    private static func looksLikeFile(_ path: String, _ fileNames: [String]) -> Bool {
        fileNames.count > 1
            && fileNames.contains { name in
                path.lowercased().hasSuffix("." + name.drop { $0 != "." }.dropFirst())
            }
    }

    private static func severalFiles(_ path: String, _ fileNames: [String]) -> Failure {
        let names = fileNames.joined(separator: ", ")
        return Failure(
            .usage,
            say(
                en: "\(path) would be a folder: this format is several files, \(names).",
                vi: "\(path) sẽ là thư mục: định dạng này gồm nhiều tệp, \(names)."),
            next: say(
                en: "Name a folder, such as --output out/",
                vi: "Hãy nêu thư mục, ví dụ --output ra/"
            ))
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
