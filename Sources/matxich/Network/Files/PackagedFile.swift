import Foundation
import Store
import SupplyNetwork

/// A single file of figures or a page, and the data package that tells of it: beside `vietnam.html`
/// stands `vietnam.html.datapackage.json`.
///
/// Files of one network in a folder share one package (`NetworkFiles`); single ones may be of as
/// many networks as there are cuts, so each has its own.
struct PackagedFile {
    let file: OutputFile
    /// Nil beside a pipe or a device.
    private let package: OutputFile?

    /// Looks at what is there before any work is done.
    ///
    /// - Throws: `Failure` where a file is there that may not be replaced, or none can be made.
    init(_ path: String, force: Bool, sparing database: String) throws(Failure) {
        file = try OutputFile(path, force: force, sparing: database)
        let beside = path + "." + DataPackage.fileName
        package =
            file.isFile
            ? try OutputFile(
                beside, force: force || StandingPackage(beside) != nil, sparing: database) : nil
    }

    /// Writes the package once the file is there.
    ///
    /// - Parameter schemas: the tables of the file; none of a page.
    /// - Returns: the path written, if any.
    @discardableResult
    func finish(
        _ description: ExportDescription, schemas: [FileSchema] = []
    ) async throws -> [String] {
        guard let package else { return [] }
        let facts = try FileManager.default.attributesOfItem(atPath: file.path)
        let resource = DataPackage.Resource(
            name: PathParts(file.path).name, byteCount: facts[.size] as? Int ?? 0,
            schemas: schemas)
        let bytes = DataPackage.write(description, files: [resource]).bytes
        try await package.write { try Data(bytes).write(to: URL(fileURLWithPath: $0)) }
        return [package.path]
    }
}

extension OutOptions {
    /// The file that `--out` names, with its data package; nil for standard output.
    ///
    /// - Throws: `Failure`, also where a workbook was to go to standard output.
    func packaged(
        for format: OutputFormat, _ global: GlobalOptions
    ) throws(Failure) -> PackagedFile? {
        guard let file = try opened(for: format, global) else { return nil }
        return try PackagedFile(file.path, force: force, sparing: try OpenStore.path(global))
    }
}
