import Importers
import Records
import SupplyNetwork

extension ServedLists {
    /// What faults call a file that came without a name.
    private static let sentName = "boundaries.geojson"

    func outlines(
        in path: String, named regions: [ReportContent.Region], in language: Language
    ) async throws -> [Boundary] {
        try await speaking(language.rawValue) {
            try BoundaryReader.read(FileBytes(path: path), file: Self.sentName)
                .map { Boundary($0, named: regions) }
        }
    }
}
