import Foundation
import Testing

/// The server's indexes beside other processes that write to the same database.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct ServedIndexTests {
    private static let suppliers = """
        id,name,country,processes,minimumOrder,remark
        S1,Dập An Bình,VN,dập kim loại,5000,Quietword
        S2,Khuôn Minh Đức,VN,khuôn mẫu,10,

        """
    private static let body = ["--json", #"{"text": "dập kim loại", "top": 100}"#]

    private func filled() throws -> Folder {
        let folder = try Folder()
        try folder.takeIn(suppliers: Self.suppliers)
        return folder
    }

    /// More lines of the log than a search waits for, so that the follower must have heard of it.
    @Test func aListThatAnotherProcessImportsIsFoundWithoutARestart() throws {
        let folder = try filled()
        let service = try Service(folder)
        #expect(try service.ask("/v1/match", Self.body).text.contains("Dập An Bình"))
        let rows = (1...300).map { "L\($0),Xưởng \($0),VN,dập kim loại" }
        try folder.write(
            "id,name,country,processes\n" + rows.joined(separator: "\n") + "\n", to: "list.csv")
        let imported = try Program.run(["import", "list.csv", "--source", "late"], in: folder)
        #expect(imported.status == 0, "\(imported.notes)")
        let isFound = try Waiting.until {
            let summary = try service.ask("/v1/match", Self.body).object()["summary"]
            return (summary as? [String: Int])?.values.reduce(0, +) == 302
        }
        #expect(isFound)
        let withdrawn = try Program.run(["source", "withdraw", "late", "--yes"], in: folder)
        #expect(withdrawn.status == 0, "\(withdrawn.notes)")
        let isGone = try Waiting.until {
            try !service.ask("/v1/match", Self.body).text.contains("Xưởng")
        }
        #expect(isGone)
        #expect(try service.end() == 0)
    }

    @Test func aFirmThatAnotherProcessAddsIsFoundByANameNobodyHad() throws {
        let folder = try filled()
        let service = try Service(folder)
        #expect(try service.ask("/v1/suppliers?q=zephyrlumora").items().isEmpty)
        try folder.write(
            "id,name,country,processes\nZ1,Zephyrlumora Bắc Ninh,VN,mạ kẽm\n", to: "new.csv")
        let imported = try Program.run(["import", "new.csv", "--source", "late"], in: folder)
        #expect(imported.status == 0, "\(imported.notes)")
        for words in ["zephyrlumora", "zephirlumora", "Zephyrlumora%20b%E1%BA%AFc%20ninh"] {
            #expect(try service.ask("/v1/suppliers?q=" + words).items().count == 1, "\(words)")
        }
        #expect(try service.end() == 0)
    }

    @Test func eachReachHasAFileOfItsOwnThatIsOpenedAgain() throws {
        let folder = try filled()
        let (member, organiser) = (try folder.key("member"), try folder.key("organiser"))
        var answers: [String] = []
        for start in 1...2 {
            let service = try Service(folder)
            let replies = try [nil, member, organiser].map {
                try service.ask("/v1/match", key: $0, Self.body).text
            }
            if start == 1 { answers = replies } else { #expect(replies == answers) }
            let built = try service.log().components(separatedBy: "The search index was built")
            #expect(built.count == (start == 1 ? 4 : 1), "start \(start)")
            #expect(try service.end() == 0)
        }
        for name in ["public", "signed-in", "matched"] {
            let path = folder.path("matxich.db-index-" + name)
            #expect(FileManager.default.fileExists(atPath: path), "\(name)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path("matxich.db-index")))
    }

    /// Somebody puts the organiser's index in the place of the public one.
    @Test func anIndexOfOthersIsNotAnsweredFrom() throws {
        let folder = try filled()
        let organiser = try folder.key("organiser")
        let quiet = ["--json", #"{"text": "Quietword", "top": 5}"#]
        let service = try Service(folder)
        let open = try service.ask("/v1/match", quiet).text
        let whole = try service.ask("/v1/match", key: organiser, quiet).text
        #expect(open != whole)
        #expect(try service.end() == 0)
        let place = folder.url.appendingPathComponent("matxich.db-index-public")
        try FileManager.default.removeItem(at: place)
        try FileManager.default.copyItem(
            at: folder.url.appendingPathComponent("matxich.db-index-matched"), to: place)
        let again = try Service(folder)
        #expect(try again.ask("/v1/match", quiet).text == open)
        #expect(try again.log().contains("made for others"))
    }
}
