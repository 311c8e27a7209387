import Foundation
import Testing

/// An industrial park is lost: which needs that takes their suppliers.
@Suite struct NetworkParkTests {
    private static let firms = """
        id,name,country,province,address,processes
        P1,Park Press,VN,Bắc Ninh,"Lô 7, KCN Quế Võ",metal stamping
        P2,Second Park Press,VN,Bắc Ninh,"Lot 9, Que Vo Industrial Park",metal stamping
        P3,Other Park Press,VN,Bắc Ninh,"KCN Quế Võ II",metal stamping
        P4,Town Press,VN,Bắc Ninh,"3 Nguyễn Trãi, thị xã Quế Võ",metal stamping
        P5,Park Forge,VN,Bắc Ninh,"KCN Quế Võ",open-die forging

        """
    private static let needs = """
        id,title,processes
        N1,Bracket,metal stamping
        N2,Hub,open-die forging

        """

    private func inFolder(_ body: (Desk) throws -> Void) throws {
        try Desk.inFolder { desk in
            for (name, text) in [("firms", Self.firms), ("needs", Self.needs)] {
                try desk.write(name + ".csv", text)
                let taken = try desk.run(
                    "import", name + ".csv", "--kind", name == "needs" ? "need" : "supplier",
                    "--date", "2026-11-20")
                #expect(taken.status == 0, "\(taken.messages)")
            }
            try body(desk)
        }
    }

    @Test func theFirmsOfAParkAreLostAndThoseWhoMayLieThereAreTold() throws {
        try inFolder { desk in
            let page = try desk.networkPage("whatif", "--park", "Quế Võ")
            let found = try #require(page["whatIf"] as? [String: Any])
            func names(_ key: String) -> [String] {
                let firms = found[key] as? [[String: Any]] ?? []
                return firms.compactMap { $0["name"] as? String }.sorted()
            }
            #expect(names("suppliersOut") == ["Park Forge", "Park Press", "Second Park Press"])
            #expect(names("suppliersDoubtful") == ["Town Press"])
            // Nobody else forges.
            #expect(found["lost"] as? [String] == ["N2"] && found["sites"] is NSNull)
            let text = try desk.network("whatif", "--park", "KCN Que Vo", "--names").output
            #expect(text.contains("3 of 5 suppliers") && text.contains("  Town Press"), "\(text)")
            let vietnamese = try desk.network("whatif", "--park", "Quế Võ", language: "vi").output
            #expect(vietnamese.contains("1 doanh nghiệp khác cũng có thể bị mất"), "\(vietnamese)")
        }
    }

    @Test func aParkThatNoAddressNamesIsRefused() throws {
        try inFolder { desk in
            let told = try desk.network("whatif", "--park", "Atlantis")
            #expect(told.status == 64, "\(told.messages)")
            #expect(told.messages.contains("“Atlantis”") && told.messages.contains("flood"))
            let two = try desk.network("whatif", "--park", "Quế Võ", "--region", "Bắc Ninh")
            #expect(two.status == 64 && two.messages.contains("--park"))
        }
    }
}
