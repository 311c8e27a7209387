import Catalog
import Foundation
import GeoPackage
import Importers
import Platform
import Server
import SupplyNetwork

/// The forms of a network that are made with libraries of their own, for the server.
extension NetworkFileMaker {
    static func ofLibraries(_ catalogue: Catalogue) -> [NetworkFileMaker] {
        [
            NetworkFileMaker("network.gpkg") { material in
                try bytes("gpkg") { try GeoPackageFile.write(material.export, to: $0) }
            },
            NetworkFileMaker(
                "network.xlsx",
                make: { material in
                    let sheets = tables(material, catalogue)
                    return try bytes("xlsx") { try NetworkWorkbook.write(sheets, to: $0) }
                },
                schemas: { material in
                    NetworkWorkbook.schemas(of: tables(material, catalogue), material.export)
                }),
        ]
    }

    private static func tables(_ material: Material, _ catalogue: Catalogue) -> [FigureTable] {
        let description = material.export.description
        return NetworkWorkbook(
            network: material.network, figures: material.figures, title: description.title,
            cut: material.cut,
            wording: Wording(language: description.language, catalogue: catalogue)
        ).tables(with: material.export)
    }

    /// What is written at a path that is there for as long as it takes.
    private static func bytes(
        _ ending: String, _ write: (_ path: String) throws -> Void
    ) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "matxich-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { unlinkFolder(folder) }
        let file = folder.appending(path: "network." + ending)
        try write(file.path)
        return Array(try Data(contentsOf: file))
    }

    private static func unlinkFolder(_ folder: URL) {
        do { try FileManager.default.removeItem(at: folder) } catch {
            // The system clears its temporary files by itself.
            return
        }
    }
}
