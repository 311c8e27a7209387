import Records
import Testing

@testable import Importers

@Suite struct ComparedColumnsFileTests {
    private static let yaml = """
        id: Mã số
        truth: cluster
        encoding: utf-8
        fields:
          name: Tên doanh nghiệp
          address: [Đường, Phường]
          country: {value: VN}
          custom.year: {column: Năm, kind: number}
        """

    @Test func readsFieldsInTheirOrder() throws {
        let columns = try ComparedColumnsFile(yaml: Self.yaml).columns
        #expect(columns.id == "Mã số" && columns.truth == "cluster")
        #expect(columns.overrides.encoding == "utf-8")
        #expect(
            columns.fields == [
                .known(.name), .known(.address), .known(.country),
                .custom(name: "year", kind: .number),
            ])
    }

    @Test func bindsThemToTheColumnsOfAList() throws {
        let file = try ComparedColumnsFile(yaml: Self.yaml)
        let list = ["ma so", "Tên doanh nghiệp", "Đường", "Phường", "Năm", "cluster"]
        let layout = try file.resolved(columns: list)
        #expect(layout.id == 0)
        let row = ["7", "An Phát", "12 Trần Phú", "", "1999"]
        #expect(
            (0..<4).map { layout.text($0, of: row) } == ["An Phát", "12 Trần Phú", "VN", "1999"])
        #expect(layout.text(1, of: ["", "", "a", "b"]) == "a, b")
        let truth = try file.truthColumns(in: list)
        #expect(truth.id == 0 && truth.truth == 5)
    }

    private static let refused: [(yaml: String, line: Int?, fact: FieldMapError.Fact)] = [
        ("fields:\n  nmae: a", 2, .comparedFieldUnknown("nmae", didYouMean: ["name"])),
        (
            "fields:\n  custom.x: {column: a, kind: words}", 2,
            .valueUnusable(key: "kind", expected: "text, identifier, number, date, category")
        ),
        ("id: a", nil, .keyMissing("fields")),
        ("fields: {name: a}\nfeilds: b", 2, .keyUnknown("feilds", didYouMean: ["fields"])),
    ]

    @Test(arguments: refused)
    func refusesWhatItDoesNotKnow(yaml: String, line: Int?, fact: FieldMapError.Fact) {
        let error = #expect(throws: FieldMapError.self) { try ComparedColumnsFile(yaml: yaml) }
        #expect(error?.fact == fact && error?.line == line)
    }

    @Test func namesAColumnThatTheListHasNot() throws {
        let file = try ComparedColumnsFile(yaml: "fields:\n  name: Firm")
        #expect(throws: ImportError.self) { try file.resolved(columns: ["Company"]) }
        #expect(throws: ImportError.self) { try file.truthColumns(in: ["Firm"]) }
    }
}
