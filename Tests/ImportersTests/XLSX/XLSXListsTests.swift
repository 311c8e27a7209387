import Foundation
import Importers
import Records
import Testing
import TextAnalysis

/// Whole lists as they arrive: the demo's department list, and real ones where they are at hand.
@Suite struct XLSXListsTests {
    private static let demo = WorkbookSamples.root
        .appending(path: "Catalog/Demo/department-of-industry.xlsx").path(percentEncoded: false)
    private static let lists = WorkbookSamples.root
        .appending(path: "../shared/data/supplier-lists").standardizedFileURL

    /// The figures are those that the demo's own README gives.
    @Test func readsTheDepartmentsListWithoutItsTitlesHeadingsAndTotals() throws {
        let reader = try XLSXReader(path: Self.demo)
        let rows = try WorkbookSamples.rows(reader)
        #expect(rows.count == 192)
        #expect(reader.reading.headerRow == 7)
        #expect(reader.reading.sheets == ["DS CNHT 2026"])
        #expect(reader.reading.skippedCount(of: .total) == 1)
        #expect(reader.reading.skippedCount(of: .heading) == 4)
        #expect(reader.columns.contains("Chứng nhận / ISO 9001"))
        #expect(reader.columns.contains("Liên hệ / Email"))
    }

    @Test func decodesTheDepartmentsLegacyRows() throws {
        let rows = try WorkbookSamples.rows(XLSXReader(path: Self.demo))
        let legacy = rows.filter { (83...142).contains($0.position.line) }
        #expect(legacy.count == 60)
        for row in legacy {
            #expect(LegacyText.looksLegacy(row.cells) == nil, "row \(row.position.line)")
            #expect(!row.cells[1].contains { "«¬®µ¶·¸¹º»¼½¾".contains($0) })
        }
        let capitals = legacy.filter { [86, 91, 96, 101, 141].contains($0.position.line) }
        #expect(capitals.allSatisfy { $0.cells[1] == $0.cells[1].uppercased() })
    }

    @Test func warnsOfEveryFormulaOfTheDepartmentsList() throws {
        let rows = try WorkbookSamples.rows(XLSXReader(path: Self.demo))
        let lines = rows.filter { row in
            row.problems.contains { $0.reason == .formulaCell && $0.column == "Số lao động" }
        }.map(\.position.line)
        #expect(lines.prefix(6) == [16, 19, 41, 43, 50, 56])
        #expect(lines.count == 36)
    }

    /// Each list is there as CSV too, which another reader reads.
    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: lists.path(percentEncoded: false)),
            "../shared/data/supplier-lists is not here"),
        arguments: ["oar-12", "osh-12"])
    func readsRealListsAsTheirTextEditionSays(name: String) throws {
        let editions = try ["csv", "xlsx", "xls"].map { ending in
            let file = Self.lists.appending(path: "\(name).\(ending)")
            let reader = try FileOpener.open(file.path(percentEncoded: false))
            let rows = try WorkbookSamples.rows(reader).map(\.cells)
            // One sign was spoilt before it came into the workbooks.
            return [reader.columns] + rows.map { $0.map { $0.replacing("N¬∫", with: "Nº") } }
        }
        #expect(editions[0].count > 10)
        #expect(editions[0] == editions[1])
        #expect(editions[0] == editions[2])
    }
}
