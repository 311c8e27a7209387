import Testing

@testable import Importers

struct JSONColumnsTests {
    private func cells(_ text: String) throws -> [JSONColumns.Cell] {
        try JSONColumns.flattened(JSONSample.object(text))
    }

    @Test func objectsBecomeColumnsAndListsStayInOneCell() throws {
        let cells = try cells(
            """
            {"이름":{"ko":"한빛정밀","en":"Hanbit"},"공정":["프레스","용접"],"인증":[{"명":"ISO 9001",
            "만료":"2027-03-01"},{"명":"IATF 16949"}],"수":1.50,"예":true,"무":null,"빈":[],"칸":{}}
            """)
        #expect(cells.map(\.path) == ["이름.ko", "이름.en", "공정", "인증", "수", "예", "무", "빈"])
        #expect(
            cells.map(\.text) == [
                "한빛정밀", "Hanbit", "프레스; 용접", "명: ISO 9001, 만료: 2027-03-01; 명: IATF 16949", "1.50",
                "true", "", "",
            ])
    }

    @Test func listsWithinListsAreJoinedByCommas() throws {
        let cells = try cells(#"{"a":[["x","y"],[],null,"",["z"],{"b":{"c":1},"d":[2,3]}]}"#)
        #expect(cells == [.init(path: "a", text: "x, y; z; b.c: 1, d: 2; 3")])
    }

    @Test func aLongNameAboveManyShortOnesIsTooLong() {
        let name = String(repeating: "k", count: 10_000)
        let members = (0..<2_000).map { "\"\($0)\":1" }.joined(separator: ",")
        #expect(throws: JSONFault.tooLong) { try cells("{\"\(name)\":{\(members)}}") }
        let inList = "{\"a\":[{\"\(name)\":{\(members)}}]}"
        #expect(throws: JSONFault.tooLong) { try cells(inList) }
    }

    @Test func manyListElementsOfLongNamesAreTooLong() {
        let name = String(repeating: "k", count: 10_000)
        let members = (0..<100).map { "\"\($0)\":1" }.joined(separator: ",")
        let elements = Array(repeating: "{\"\(name)\":{\(members)}}", count: 20)
        #expect(throws: JSONFault.tooLong) {
            try cells("{\"a\":[\(elements.joined(separator: ","))]}")
        }
    }
}
