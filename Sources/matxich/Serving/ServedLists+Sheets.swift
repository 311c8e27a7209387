import Foundation
import Importers
import Platform
import Records
import Server
import Store

extension ServedLists {
    func sheet(
        _ content: ExportContent, isWorkbook: Bool, in language: Language
    ) async throws -> [UInt8] {
        try Speech.$chosen.withValue(language) {
            let sheet = table(content, wording(language.rawValue))
            if isWorkbook { return try Self.bytes { try ExportWorkbook.write(sheet, to: $0) } }
            let text = CSVText.spreadsheet(mark: true)
            return Array((text.head(sheet.columns) + sheet.rows.map(text.row).joined()).utf8)
        }
    }

    func mendingSheets(of source: SourceID, in language: Language) async throws -> [[UInt8]] {
        let groups = try await GatherRowsToMend(store: store, lexicon: loaded.lexicon)
            .groups(source: source, withWarnings: false)
        return try groups.map { group in
            try Self.bytes { path in
                try QuarantineExportCommand.write(
                    group, wording(language.rawValue), in: language, to: path)
            }
        }
    }

    private func table(_ content: ExportContent, _ wording: Wording) -> ExportSheet {
        switch content {
        case .suppliers(let suppliers): SupplierSheet(wording: wording).sheet(suppliers)
        case .needs(let needs): NeedSheet(wording: wording).sheet(needs)
        case .matches(let shortlists): MatchSheet(wording: wording).sheet(shortlists)
        }
    }

    /// What is written to a file that nobody else sees, and that is taken away.
    private static func bytes(_ write: (String) throws -> Void) throws -> [UInt8] {
        let path = NSTemporaryDirectory() + "matxich-" + UUID().uuidString
        defer { unlink(path) }
        do { try write(path) } catch let error as ExportError {
            throw ListFault(
                english: Speech.$chosen.withValue(.english) { Failure(error).description },
                vietnamese: Speech.$chosen.withValue(.vietnamese) { Failure(error).description })
        }
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
