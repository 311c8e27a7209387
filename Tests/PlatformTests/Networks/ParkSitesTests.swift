import Records
import SupplyNetwork
import TestSupport
import Testing

@testable import Platform

/// Industrial parks by the words of addresses.
@Suite struct ParkSitesTests {
    @Test(arguments: [
        ("Quế Võ", "Lô C3, KCN Quế Võ, phường Phương Liễu", ParkName.Standing.named),
        ("Quế Võ", "Lot 5, Que Vo Industrial Park, Bac Ninh", .named),
        ("KCN Quế Võ", "LOT 5, QUE VO IP", .named),
        ("Que Vo Industrial Park", "Khu công nghiệp Quế Võ", .named),
        ("Quế Võ II", "KCN Quế Võ II, Quế Võ", .named),
        // Another park of the name.
        ("Quế Võ", "KCN Quế Võ II", .elsewhere), ("Quế Võ", "Que Vo 2 Industrial Park", .elsewhere),
        ("Phố Nối", "Pho Noi A Industrial Park", .elsewhere),
        ("Thăng Long", "Thang Long Industrial Park II, Hung Yen", .elsewhere),
        ("Quế Võ 3", "KCN Quế Võ III", .named), ("Quế Võ III", "Que Vo 3 Industrial Park", .named),
        ("Quế Võ I", "KCN Quế Võ 1", .named), ("Quế Võ 2", "KCN Quế Võ III", .elsewhere),
        // The end of a longer name is another's.
        ("Võ", "KCN Quế Võ", .perhaps), ("Võ", "Lot 5, Que Vo Industrial Park", .perhaps),
        ("Quế Võ", "Lot C3 Que Vo Industrial Park", .named),
        // A town's name, also where a park's stands after it.
        ("Quế Võ", "12 Nguyễn Trãi, thị xã Quế Võ", .perhaps),
        ("Quế Võ", "Phường Quế Võ, KCN Nam Sơn", .perhaps),
        ("Quế Võ", "KCN Quế Võ, thị xã Quế Võ", .named),
        ("Quế Võ", "KCN Yên Phong", .elsewhere), ("Quế Võ", "", .silent),
        ("KCN", "KCN Quế Võ", .elsewhere), ("Quế Võ", "12 Lê Lợi, Bắc Ninh", .unnamed),
    ])
    func aNameIsMetHoweverItIsSpelled(
        name: String, address: String, standing: ParkName.Standing
    ) {
        #expect(ParkName(name).standing(in: address) == standing, "\(name) in \(address)")
    }

    private func firm(_ number: UInt64, _ sites: [(address: String, region: String?)]) -> Profile {
        MatchingRecords.supplier(number) { profile in
            profile.sites = sites.map {
                MatchingRecords.stated(
                    MatchingRecords.site(country: "VN", region: $0.region, address: $0.address))
            }
        }
    }

    @Test func whoIsAbroadIsInNoPark() {
        let (home, abroad) = (
            firm(1, [("KCN Quế Võ", "vn-2025-24")]), OrganisationID(country: "US", digest: 2)
        )
        let seller = Profile(id: abroad)
        var works = seller
        works.sites = [MatchingRecords.stated(MatchingRecords.site(country: "US"))]
        var here = works
        here.sites = [MatchingRecords.stated(MatchingRecords.site(country: "VN"))]
        let frame = RegionFrame(
            SampleRecords.lexicon.catalogue, on: MatchingRecords.day("2026-11-22"))
        for (other, isDoubtful) in [(seller, false), (works, false), (here, true)] {
            let found = ParkSites("Quế Võ", among: [home, other], frame)
            #expect(found.lost == [home.id])
            #expect(found.doubtful == (isDoubtful ? [abroad] : []))
        }
    }

    /// A works across the fence that lists by its street was never among those who may be hit, and
    /// one of the same name a hundred kilometres off was.
    @Test func aPointDecidesWhereAnAddressDoesNot() {
        let inside = MatchingRecords.point(21.17, 106.11)
        let (near, far) = (MatchingRecords.point(21.18, 106.12), MatchingRecords.point(20.3, 105.9))
        let sites: [(String, Coordinate?)] = [
            ("KCN Quế Võ", inside), ("12 Lê Lợi, Bắc Ninh", near), ("12 Lê Lợi, Bắc Ninh", far),
            ("Thị xã Quế Võ", near), ("Thị xã Quế Võ", far), ("", near), ("", far),
            ("KCN Nam Sơn", near), ("12 Lê Lợi, Bắc Ninh", nil), ("Thị xã Quế Võ", nil),
        ]
        let firms = sites.enumerated().map { number, site in
            MatchingRecords.supplier(UInt64(number + 1)) { profile in
                profile.sites = [
                    MatchingRecords.stated(
                        MatchingRecords.site(
                            country: "VN", region: "vn-2025-24", at: site.1, address: site.0))
                ]
            }
        }
        let frame = RegionFrame(
            SampleRecords.lexicon.catalogue, on: MatchingRecords.day("2026-11-22"))
        let found = ParkSites("Quế Võ", among: firms, frame)
        #expect(found.lost == [firms[0].id])
        #expect(found.doubtful == Set([1, 3, 5, 9].map { firms[$0].id }))
    }

    @Test func whoHasAnotherSiteStays() {
        let (here, there) = ("vn-2025-24", "vn-2025-01")
        let firms = [
            firm(1, [("KCN Quế Võ", here)]),
            firm(2, [("KCN Quế Võ", here), ("KCN Thăng Long", there)]),
            firm(3, [("KCN Quế Võ", here), ("", here)]),
            // Without an address only the region tells; without that nothing does.
            firm(4, [("", here)]), firm(5, [("", there)]), firm(6, [("", nil)]), firm(7, []),
            firm(8, [("Thị xã Quế Võ", here)]), firm(9, [("12 Lê Lợi", here)]),
        ]
        let catalogue = SampleRecords.lexicon.catalogue
        let frame = RegionFrame(catalogue, on: MatchingRecords.day("2026-11-22"))
        let found = ParkSites("Quế Võ", among: firms, frame)
        #expect(found.lost == [firms[0].id])
        #expect(found.doubtful == Set([2, 3, 5, 6, 7].map { firms[$0].id }))
        // What no address names is nowhere, and nobody may lie in it.
        let nowhere = ParkSites("Atlantis", among: firms, frame)
        #expect(nowhere.lost.isEmpty && nowhere.doubtful.isEmpty)
    }
}
