import Foundation
import Testing

/// Who supplies whom, from the columns of lists as chambers head them.
@Suite struct BuyerColumnTests {
    private static let lists = [
        "chamber.csv": """
        STT,Tên doanh nghiệp,Tỉnh/Thành phố,Công đoạn,Khách hàng tiêu biểu,Brands,Công ty mẹ
        1,An Phú,Bắc Ninh,dập kim loại,"Canon, Brother Co., Ltd; Panasonic",Honda,Minh Đức
        2,Hòa Bình,Đồng Nai,ép nhựa,,,

        """,
        "korea.csv": "업체명,소재지,주요공정,고객사 (Customers)\n대한정밀,서울,프레스 가공,현대자동차、기아\n",
        "japan.csv": "会社名,住所,加工,主要取引先\n東京精密,東京都,プレス加工,トヨタ自動車；デンソー\n",
        "english.csv": """
        company,country,processes,buyer,buyer/id
        Saigon Press,VN,metal stamping,Bosch Vietnam,B-17

        """,
    ]

    @Test func everyCustomerOfARealLookingListIsSupplied() throws {
        try Desk.inFolder { desk in
            for (name, text) in Self.lists {
                try desk.write(name, text)
                let taken = try desk.run("import", name, "--date", "2026-11-20")
                #expect(taken.status == 0, "\(taken.messages)")
                #expect(taken.messages.contains("experience"), "\(name): \(taken.messages)")
                if name == "chamber.csv" {
                    #expect(
                        taken.messages.contains("supplies and owns whom: “Công ty mẹ”"),
                        "\(taken.messages)")
                }
            }
            let made = try desk.network(
                "export", "--format", "node-link", "--output", "network.json", "--level", "matched")
            #expect(made.status == 0, "\(made.messages)")
            let page = try #require(
                try JSONSerialization.jsonObject(with: try desk.read("network.json"))
                    as? [String: Any])
            let nodes = try #require(page["nodes"] as? [[String: Any]])
            let names = Dictionary(
                nodes.map { ($0["id"] as? String ?? "", $0["label"] as? String ?? "") }
            ) { first, _ in first }
            let edges = try #require(page["edges"] as? [[String: Any]])
            func pairs(_ kind: String) -> Set<[String]> {
                Set(
                    edges.filter { $0["kind"] as? String == kind }.map { edge in
                        [edge["source"], edge["target"]].map {
                            names[$0 as? String ?? ""] ?? ""
                        }
                    })
            }
            let anPhu = "An Phú"
            #expect(
                pairs("supplies") == [
                    [anPhu, "Canon"], [anPhu, "Brother Co., Ltd"], [anPhu, "Panasonic"],
                    [anPhu, "Honda"], ["대한정밀", "현대자동차"], ["대한정밀", "기아"],
                    ["東京精密", "トヨタ自動車"], ["東京精密", "デンソー"],
                    ["Saigon Press", "Bosch Vietnam"],
                ])
            #expect(pairs("owns").contains(["Minh Đức", anPhu]))
        }
    }
}
