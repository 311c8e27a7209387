import Importers
import Records
import Testing

@Suite struct TemplateTests {
    private static let kinds: [(RecordKind, Language)] = [
        (.supplier, .vietnamese), (.supplier, .english), (.need, .vietnamese), (.need, .english),
    ]

    @Test(arguments: kinds)
    func everyHeaderIsKnownAsTheFieldItStandsFor(kind: RecordKind, language: Language) {
        let synonyms = HeaderSynonyms(kind: kind)
        for column in TemplateColumn.columns(of: kind, in: language) {
            #expect(synonyms.path(of: column.header) == column.path, "\(column.header)")
        }
    }

    @Test(arguments: kinds)
    func noFieldIsAskedTwiceAndEachBelongsToTheKind(kind: RecordKind, language: Language) {
        let columns = TemplateColumn.columns(of: kind, in: language)
        let fields = Set(Field.fields(of: kind))
        #expect(Set(columns.map(\.path)).count == columns.count)
        #expect(Set(columns.map(\.header)).count == columns.count)
        #expect(columns.allSatisfy { fields.contains($0.path.field) && !$0.help.isEmpty })
    }

    @Test(arguments: RecordKind.allCases)
    func bothLanguagesAskForTheSameFields(kind: RecordKind) {
        let fields = [Language.vietnamese, .english].map { language in
            Set(TemplateColumn.columns(of: kind, in: language).map(\.path.field))
        }
        #expect(fields[0] == fields[1])
    }

    @Test(arguments: kinds)
    func isReadBackWithItsHeadersAndNoRow(kind: RecordKind, language: Language) throws {
        try WorkbookSamples.withFile("template.xlsx") { path in
            try Template.write(
                kind: kind, language: language,
                choices: [.processes: ["Dập kim loại", "Hàn"], .region: ["Hà Nội", "Bắc Ninh"]],
                to: path)
            let reader = try XLSXReader(path: path)
            #expect(reader.columns == TemplateColumn.columns(of: kind, in: language).map(\.header))
            #expect(reader.reading.sheets.count == 1)
            #expect(try WorkbookSamples.rows(reader).isEmpty)
        }
    }

    /// The sample was written by `Template.write` and filled in with another program.
    @Test func aFilledTemplateNeedsNoMappingFile() throws {
        let reader = try WorkbookSamples.open("template-filled.xlsx")
        let map = try HeaderSynonyms(kind: .supplier).guess(reader.columns, file: "")
        #expect(map.fields.count == TemplateColumn.columns(of: .supplier, in: .vietnamese).count)
        try WorkbookSamples.expectGolden(
            "XLSX/template-filled", WorkbookSamples.described(reader))
    }

    @Test func saysWhenItCannotBeWritten() {
        #expect(throws: ExportError.unwritable(file: "/none/such/t.xlsx", errno: 2)) {
            try Template.write(
                kind: .need, language: .english, choices: [:], to: "/none/such/t.xlsx")
        }
    }
}
