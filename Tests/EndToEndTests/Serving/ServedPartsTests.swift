import Foundation
import Testing

/// Organisations, parts of profiles, places in the log, and the page that letters lead to.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct ServedPartsTests {
    private static let suppliers = """
        id,name,country,region,address,MST,processes,tolerance,certificates
        S1,Dập An Bình,VN,Bắc Ninh,KCN Quế Võ,0101243150,dập kim loại,0.05,IATF 16949:2016
        S2,Khuôn Minh Đức,VN,Hải Phòng,12 Lê Lợi,,khuôn mẫu,,ISO 9001:2015

        """

    @Test func partsAreThoseOfTheProfile() throws {
        let scene = try ServedScene(suppliers: Self.suppliers)
        let path = "/v1/suppliers/" + (try scene.supplier("Dập An Bình"))
        let whole = try scene.service.ask(path).object()
        for (part, members) in [
            "sites": ["sites"], "capabilities": ["processes", "toleranceMillimetres"],
            "certificates": ["certificates", "deniedCertificates"],
        ] {
            let shown = try scene.service.ask(path + "/" + part).object()
            #expect(shown["names"] == nil && shown["id"] as? String == whole["id"] as? String)
            for member in members {
                let (own, all) = (try #require(shown[member]), try #require(whole[member]))
                #expect(
                    NSDictionary(object: own, forKey: "x" as NSString)
                        == NSDictionary(object: all, forKey: "x" as NSString))
            }
        }
        let unknown = "/v1/suppliers/VN-0000000000000-0/sites"
        #expect(try scene.service.ask(unknown).status == 404)
    }

    @Test func organisationsAreSuppliersByNameAndNumber() throws {
        let scene = try ServedScene(suppliers: Self.suppliers)
        let items = try scene.service.ask("/v1/organisations").items()
        #expect(items.count == 2)
        for organisation in items {
            let id = try #require(organisation["id"] as? String)
            #expect(organisation["supplier"] as? String == "/v1/suppliers/" + id)
            let alone = try scene.service.ask("/v1/organisations/" + id).object()
            #expect(alone["aliases"] as? [String] == [] && alone["sites"] == nil)
        }
    }

    @Test func aPlaceBeyondTheLogIsToldSo() throws {
        let scene = try ServedScene(suppliers: Self.suppliers)
        let through = try #require(
            scene.service.ask("/v1/changes").object()["through"] as? Int)
        #expect(try scene.service.ask("/v1/changes?sequence=\(through)").status == 200)
        let beyond = try scene.service.ask("/v1/changes?sequence=\(through + 1_000)")
        #expect(beyond.status == 409)
        #expect(beyond.text.contains("The log ends at"))
    }

    @Test func lettersLeadToAPage() throws {
        let scene = try ServedScene()
        let page = try scene.service.ask("/links", ["--header", "Accept-Language: vi"])
        #expect(page.status == 200 && page.text.contains("lang=\"vi\""))
        #expect(page.text.contains("Mở liên kết trong thư"))
        let policy = try #require(page.headers["content-security-policy"])
        #expect(policy.contains("connect-src 'self'") && policy.hasPrefix("default-src 'none'"))
    }
}
