import Foundation
import Testing

/// What a source said before it changed its mind is never lost.
@Suite struct SupplierHistoryTests {
    private static let lists = [
        "Mã,Tên công ty,Quốc gia,Số điện thoại,Ghi chú\nK1,Cơ khí An Phát,VN,,hẹn lại\n",
        "Mã,Tên công ty,Quốc gia,Số điện thoại,Ghi chú\nK1,Cơ khí An Phát Lộc,VN,028 3812 3456,\n",
    ]

    private func imported(_ program: Desk) throws {
        for (number, list) in Self.lists.enumerated() {
            try program.write("list\(number).csv", list)
            let outcome = try program.run(
                "import", "list\(number).csv", "--source", "chamber", "--date",
                "2026-0\(3 + number)-01")
            #expect(outcome.status == 0, "\(outcome.messages)")
        }
    }

    @Test func earlierEditionsAreShownWithWhatChangedAndWhere() throws {
        try Desk.inFolder { program in
            try imported(program)
            let shown = try program.run("supplier", "show", "K1", "--sources").output
            #expect(shown.contains("earlier editions"))
            #expect(shown.contains("chamber: list0.csv, line 2, 2026-03-01"))
            #expect(shown.contains("changed by list1.csv, line 2, 2026-04-01"))
            #expect(shown.contains("“Cơ khí An Phát” → “Cơ khí An Phát Lộc”"))
            #expect(shown.contains("“hẹn lại” → nothing"))
            #expect(shown.contains("nothing → “028 3812 3456”"))
            let plain = try program.run("supplier", "show", "K1").output
            #expect(!plain.contains("earlier editions"))
        }
    }

    @Test func whatAWithdrawnSourceSaidEarlierIsNotShown() throws {
        try Desk.inFolder { program in
            try imported(program)
            let id = try #require(
                try program.run("supplier", "show", "K1").output
                    .split(separator: "\n").dropFirst().first.map(String.init))
            _ = try program.run("supplier", "edit", id, "--set", "remark=ours")
            _ = try program.run("source", "withdraw", "chamber", "--yes")
            let shown = try program.run("supplier", "show", id, "--sources")
            #expect(shown.status == 0, "\(shown.messages)")
            #expect(!shown.output.contains("hẹn lại"))
        }
    }

    @Test func scriptsGetEarlierEditionsAsFacts() throws {
        try Desk.inFolder { program in
            try imported(program)
            let shown = try program.run("supplier", "show", "K1", "--format", "json")
            let facts = try #require(
                try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
            let editions = try #require(facts["earlierEditions"] as? [[String: Any]])
            #expect(editions.count == 1)
            #expect(editions.first?["key"] as? String == "K1")
            let before = editions.first?["before"] as? [String: Any]
            #expect(before?["file"] as? String == "list0.csv")
            #expect(before?["statedOn"] as? String == "2026-03-01")
            #expect((editions.first?["differences"] as? [[String: Any]])?.count == 3)
        }
    }
}
