package import Records
package import Representations
import Store
package import SupplyNetwork

/// What only the program's outermost part can do, which knows files' formats and partners: read
/// lists, write workbooks, pull catalogues.
package protocol ListDesk: Sendable {
    /// Reads a list without writing.
    ///
    /// - Throws: `ListFault`, `StoreError`.
    func preview(_ list: ReceivedList) async throws -> JSONValue
    /// Takes a list in; one that was broken off is gone on with.
    ///
    /// - Parameter progress: told the rows read so far.
    /// - Throws: `ListFault`, `StoreError`.
    func take(
        _ list: ReceivedList, progress: @escaping @Sendable (Int) -> Void
    ) async throws -> JSONValue
    /// Writes a table for people.
    ///
    /// - Throws: `ListFault`.
    func sheet(
        _ content: ExportContent, isWorkbook: Bool, in language: Language
    ) async throws -> [UInt8]
    /// Writes the rows of a source that wait in quarantine as workbooks, bad cells marked; one for
    /// each header that its lists have.
    func mendingSheets(of source: SourceID, in language: Language) async throws -> [[UInt8]]
    /// Reads outlines of regions from a GeoJSON file, under the names of those regions whose codes
    /// they bear.
    ///
    /// - Throws: `ListFault`.
    func outlines(
        in path: String, named regions: [ReportContent.Region], in language: Language
    ) async throws -> [Boundary]
    /// Whether a host is nobody's on the internet, so that a pull would refuse it.
    func isInner(host: String) -> Bool
    /// Pulls a source once.
    ///
    /// - Throws: `ListFault`, `StoreError`.
    func pull(_ source: SourceID) async throws -> JSONValue
}

/// A list that came in.
package struct ReceivedList: Sendable, Codable {
    /// Where its bytes are.
    package private(set) var path: String
    /// What its sender calls it.
    package let fileName: String
    /// Who says it; nil = named after the file.
    package let source: String?
    /// nil = told by its columns.
    package let kind: String?
    /// nil = a workbook's first.
    package let sheet: String?
    package let isPreview: Bool
    /// That of sentences about it.
    package let language: String
    /// By whom it was sent.
    package let actor: String

    /// The same where a database and its lists were moved.
    func within(_ uploads: UploadFolder) -> ReceivedList {
        var list = self
        list.path = uploads.file(path)
        return list
    }
}

/// What is exported, as far as whoever asks may see it.
package enum ExportContent: Sendable {
    case suppliers([Profile])
    case needs([Need])
    case matches([Shortlist])
}

/// What is wrong with a list, in both languages.
package struct ListFault: Error {
    package let english: String
    package let vietnamese: String

    package init(english: String, vietnamese: String) {
        self.english = english
        self.vietnamese = vietnamese
    }

    var problem: Problem { Problem(.unprocessable, Phrase(en: english, vi: vietnamese)) }
}
