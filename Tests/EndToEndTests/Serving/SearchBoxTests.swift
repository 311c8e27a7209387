import Foundation
import Testing

/// Suppliers found by words, over HTTP and by the command.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct SearchBoxTests {
    private static let suppliers = """
        id,name,country,region,processes,description,remark
        S1,Dập An Bình,VN,Bắc Ninh,dập kim loại,"Chi tiết dập cho xe máy",Quietword
        S2,Khuôn Minh Đức,VN,Hải Phòng,khuôn mẫu,"Khuôn dập và khuôn nhựa",
        S3,Daejin Press,KR,,프레스 가공,"자동차 부품",
        S4,Xi mạ Tân Mỹ,VN,Bắc Ninh,mạ kẽm,,

        """

    private func names(_ items: [[String: Any]]) -> [String] {
        items.compactMap { item in
            let names = item["names"] as? [[String: Any]] ?? []
            return names.first?["value"] as? String
        }
    }

    private func found(_ arguments: [String], in folder: Folder) throws -> [String] {
        let outcome = try Program.run(
            ["supplier", "list", "--format", "json"] + arguments, in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
        let list = try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]]
        return names(try #require(list))
    }

    @Test func theCommandFindsAcrossLanguages() throws {
        let folder = try Folder()
        try folder.takeIn(suppliers: Self.suppliers)
        #expect(try found(["--search", "an binh"], in: folder).first == "Dập An Bình")
        let stampers = ["metal stamping", "dập kim loại", "프레스 가공", "プレス加工"]
        for words in stampers {
            let names = try found(["--search", words], in: folder)
            #expect(Set(["Dập An Bình", "Daejin Press"]).isSubset(of: names), "\(words)")
        }
        let inside = try found(["--search", "dập", "--region", "Bắc Ninh"], in: folder)
        #expect(inside == ["Dập An Bình"])
        let nobody = try Program.run(["supplier", "list", "--search", "zzzz"], in: folder)
        #expect(nobody.notes.contains("zzzz"))
        for wrong in [["--after", "VN-1"], ["--limit", "0"], ["--limit", "1001"]] {
            let refused = try Program.run(
                ["supplier", "list", "--search", "dập"] + wrong, in: folder)
            #expect(refused.status == 64, "\(wrong)")
        }
    }

    @Test func anIdentifierNamesItsSupplier() throws {
        let scene = try ServedScene(suppliers: Self.suppliers, needs: nil)
        let all = try scene.service.ask("/v1/suppliers").items()
        for item in all {
            let id = try #require(item["id"] as? String)
            let found = try scene.service.ask("/v1/suppliers?q=" + id).items()
            #expect(found.first?["id"] as? String == id)
        }
        let page = try scene.service.ask("/v1/suppliers?limit=1&q=S3")
        #expect(names(try page.items()) == ["Daejin Press"])
        #expect(try scene.service.ask("/v1/suppliers?q=S9").items().isEmpty)
        let folder = try Folder()
        try folder.takeIn(suppliers: Self.suppliers)
        #expect(try found(["--search", " S4 "], in: folder) == ["Xi mạ Tân Mỹ"])
    }

    @Test func aWordFindsNobodyWhoHidesIt() throws {
        let scene = try ServedScene(suppliers: Self.suppliers, needs: nil)
        let (service, key) = (scene.service, try scene.key("member"))
        let path = "/v1/suppliers?q=Quietword"
        #expect(try service.ask(path).items().isEmpty)
        let seen = try service.ask(path, key: key).items()
        #expect(names(seen) == ["Dập An Bình"])
        let said = try #require((seen.first?["found"] as? [[String: Any]])?.first)
        #expect(said["given"] as? String == "Quietword")
    }

    @Test func pagesOfWhatWordsFindFollowOneAnother() throws {
        let service = try ServedScene(suppliers: Self.suppliers, needs: nil).service
        let words = try #require(
            "dập khuôn mạ".addingPercentEncoding(withAllowedCharacters: CharacterSet()))
        let whole = names(try service.ask("/v1/suppliers?q=" + words).items())
        #expect(whole.count >= 3)
        var paged: [String] = []
        var next: String? = "/v1/suppliers?limit=1&q=" + words
        while let path = next, paged.count <= whole.count {
            let page = try service.ask(path)
            paged += names(try page.items())
            next = try page.object()["next"] as? String
        }
        #expect(paged == whole)
        let foreign = try service.ask("/v1/suppliers?limit=1").object()["next"] as? String
        let cursor = try #require(foreign?.components(separatedBy: "after=").last)
        #expect(try service.ask("/v1/suppliers?q=\(words)&after=\(cursor)").status == 404)
    }
}
