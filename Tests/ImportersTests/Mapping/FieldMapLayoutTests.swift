import Importers
import Records
import Testing

struct FieldMapLayoutTests {
    @Test func joinedColumnsLeaveOutEmptyCells() throws {
        let map = FieldMap(
            kind: .supplier, fields: [FieldPath(.processes): .columns(["A", "B", "C"])])
        let layout = try map.resolved(columns: ["A", "B", "C"]).layout
        #expect(layout.text(of: .processes, in: ["Hàn", "", "Dập"]) == "Hàn; Dập")
        #expect(layout.text(of: .processes, in: ["", "", ""]) == nil)
    }

    @Test func theFirstOfTwoEqualHeadersIsMeant() throws {
        let map = FieldMap(kind: .supplier, fields: [FieldPath(.name): .columns(["Name"])])
        let layout = try map.resolved(columns: ["NAME", "Name", "Name"]).layout
        #expect(layout.assignments.first?.binding == .columns([1]), "the exact spelling first")
    }

    @Test func assignmentsStandInTheOrderOfTheList() throws {
        let map = FieldMap(
            kind: .supplier,
            fields: [
                FieldPath(.country): .constant("VN"), FieldPath(.address): .columns(["C", "A"]),
                FieldPath(.name): .columns(["B"]), FieldPath(.remark): .constant("x"),
            ])
        let resolved = try map.resolved(columns: ["A", "B", "C", "D"])
        #expect(
            resolved.layout.assignments.map(\.path.description) == [
                "address", "name", "country", "remark",
            ])
        #expect(resolved.unmatched == ["D"])
    }
}
