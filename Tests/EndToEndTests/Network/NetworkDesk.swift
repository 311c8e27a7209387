import Foundation
import Testing

/// A desk with a small network: five firms in two provinces, three needs, an award.
enum NetworkDesk {
    static let firms = """
        id,name,country,province,processes,capacity,certificates,certificate expiry
        S1,Small Press,VN,Bắc Ninh,metal stamping,"60,000 pcs/month",IATF 16949,2027-03-31
        S2,Large Press,VN,Bắc Ninh,metal stamping,"80,000 pcs/month",IATF 16949,2029-01-31
        S3,Third Press,VN,Bắc Ninh,metal stamping,"10,000 pcs/month",,
        S4,Far Press,VN,Đồng Nai,metal stamping,,,
        S5,Moulder <A&B>,VN,Đồng Nai,injection moulding,"30,000 pcs/month",,

        """
    static let needs = """
        id,title,processes,certificates,capacity (should)
        N1,Seat bracket,metal stamping,,"400,000 pcs/month"
        N2,Safety bracket,metal stamping,IATF 16949,
        N3,Forged hub,open-die forging,,

        """
    static let awards = """
        id,name,country,buyer/name,awards/date,awards/value
        A1,Winner Works,VN,Large Press,2026-02-01,1500.5 USD
        A2,Other Works,VN,Hanoi Metro Board,2026-03-01,700 USD

        """

    static let day = "2026-11-22"

    /// A desk with lists said on a day.
    static func inFolder(_ body: (Desk) throws -> Void) throws {
        try Desk.inFolder { desk in
            for (name, text) in [("firms", firms), ("needs", needs), ("awards", awards)] {
                try desk.write(name + ".csv", text)
                let kind = name == "needs" ? "need" : "supplier"
                let taken = try desk.run(
                    "import", name + ".csv", "--kind", kind, "--date", "2026-11-20")
                #expect(taken.status == 0, "\(taken.messages)")
            }
            try body(desk)
        }
    }
}

extension Desk {
    /// `matxich network …` on the desk's day.
    func network(_ arguments: String..., language: String = "en") throws -> Outcome {
        try run(["network"] + arguments + ["--at", NetworkDesk.day], language: language)
    }

    /// The whole output as one JSON object.
    func networkPage(_ arguments: String...) throws -> [String: Any] {
        let told = try run(
            ["network"] + arguments + ["--at", NetworkDesk.day, "--format", "json"],
            language: "en")
        #expect(told.status == 0, "\(told.messages)")
        let page = try JSONSerialization.jsonObject(with: Data(told.output.utf8))
        return try #require(page as? [String: Any])
    }

    func read(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path(name)))
    }
}
