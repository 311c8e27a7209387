import Records
import Testing

@Suite struct LayoutTests {
    private static let layout = Layout(
        kind: .supplier, columns: ["Tên", "Name", "Ngành", "SP"],
        assignments: [
            Layout.Assignment(path: FieldPath(.name, "vi"), binding: .columns([0])),
            Layout.Assignment(path: FieldPath(.name, "en"), binding: .columns([1])),
            Layout.Assignment(path: FieldPath(.processes), binding: .columns([2, 3])),
            Layout.Assignment(path: FieldPath(.country), binding: .constant("VN")),
            Layout.Assignment(path: FieldPath(.remark), binding: .constant("")),
        ])

    @Test func joinsTheCellsOfSeveralColumnsInTheirOrder() {
        #expect(text(.columns([2, 3]), ["", "", "dập", "tiện"]) == "dập; tiện")
        #expect(text(.columns([3, 2]), ["", "", "dập", "tiện"]) == "tiện; dập")
    }

    @Test func skipsEmptyAndMissingCells() {
        #expect(text(.columns([2, 3]), ["", "", "", "tiện"]) == "tiện")
        #expect(text(.columns([2, 3]), ["", "", "dập"]) == "dập")
        #expect(text(.columns([2, 3]), ["", "", "", ""]) == nil)
        #expect(text(.columns([0]), [""]) == nil)
        #expect(text(.columns([3]), ["only one"]) == nil)
        #expect(text(.columns([]), ["a"]) == nil)
    }

    @Test func aConstantIsTheSameForEveryRow() {
        #expect(text(.constant("VN"), []) == "VN")
        #expect(text(.constant(""), ["a"]) == nil)
    }

    @Test func aFieldIsReadFromTheFirstAssignmentThatSaysSomething() {
        #expect(Self.layout.text(of: .name, in: ["Thép Á", "A Steel", "", ""]) == "Thép Á")
        #expect(Self.layout.text(of: .name, in: ["", "A Steel", "", ""]) == "A Steel")
        #expect(Self.layout.text(of: .name, in: ["", "", "", ""]) == nil)
        #expect(Self.layout.text(of: .phone, in: ["a", "b", "c", "d"]) == nil)
    }

    @Test func everyClaimSaysWhoWhenAndWhere() throws {
        let date = try #require(CalendarDate(iso: "2026-11-21"))
        let source = try #require(SourceID("chamber-2026"))
        let record = SourceRecord(
            source: source, key: "A1",
            subject: .organisation(OrganisationID(country: "VN", digest: 7)), layout: Self.layout,
            cells: ["", "A Steel", "dập", ""],
            position: RowPosition(file: "list.csv", line: 12), statedOn: date)
        let claims = record.claims(authority: .partner)
        #expect(claims.map(\.path.description) == ["name.en", "processes", "country"])
        #expect(claims.map(\.text) == ["A Steel", "dập", "VN"])
        let expected = Provenance(
            source: source, recordKey: "A1", line: 12, statedOn: date, authority: .partner)
        #expect(claims.allSatisfy { $0.provenance == expected })
    }

    private func text(_ binding: Layout.Binding, _ cells: [String]) -> String? {
        Self.layout.text(of: binding, in: cells)
    }
}
