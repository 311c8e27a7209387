import Platform
import Records
import Store
import Testing

@Suite struct ProfileCompilerTests {
    @Test func ownerBeatsPartnerWhateverTheDates() {
        let partner = SampleRecords.record(
            ["name": "A", "capacity": "9000 pcs/month"], source: "list", on: "2026-09-01")
        let owner = SampleRecords.record(
            ["name": "A", "capacity": "5000 pcs/month"], source: "owner", on: "2020-01-01")
        let sources = [SampleRecords.source("list"), SampleRecords.source("owner", .owner)]
        let profile = SampleRecords.profile([partner, owner], sources: sources)
        #expect(profile.capacity?.value == 5_000)
        #expect(profile.capacity?.provenance.authority == .owner)
    }

    @Test func newerBeatsOlderBetweenEquals() {
        let older = SampleRecords.record(
            ["name": "A", "workers": "100"], source: "a-list", on: "2025-01-01")
        let newer = SampleRecords.record(
            ["name": "A", "workers": "250"], source: "b-list", on: "2026-01-01")
        #expect(SampleRecords.profile([older, newer]).workers?.value == 250)
    }

    @Test func orderOfRecordsDoesNotShow() {
        let records = [
            SampleRecords.record(
                ["name": "Minh Anh", "processes": "CNC milling"], source: "a", on: "2026-01-01"),
            SampleRecords.record(
                ["name": "MINH ANH", "processes": "dập kim loại"], source: "b", on: "2026-01-01"),
            SampleRecords.record(
                ["name": "Minh Anh JSC", "processes": "ép nhựa"], source: "b", on: "2026-01-01",
                key: "other"),
        ]
        let profile = SampleRecords.profile(records)
        #expect(profile.processes.count > 2)
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            #expect(SampleRecords.profile(order.map { records[$0] }) == profile)
        }
    }

    @Test func withdrawnRecordsSayNothing() {
        let kept = SampleRecords.record(["name": "A", "workers": "10"], source: "a")
        let gone = SampleRecords.record(
            ["name": "B", "workers": "99"], source: "b", on: "2026-06-01", isWithdrawn: true)
        #expect(SampleRecords.profile([kept, gone]) == SampleRecords.profile([kept]))
    }

    @Test func everyValueNamesWhoSaidItWhenAndWhere() throws {
        let profile = SampleRecords.profile([
            SampleRecords.record(
                ["name": "A", "tolerance": "±0,02 mm"], source: "chamber", on: "2026-03-04")
        ])
        let stated = try #require(profile.tolerance)
        #expect(stated.given == "±0,02 mm")
        #expect(stated.provenance.source.text == "chamber")
        #expect(stated.provenance.statedOn == SampleRecords.day("2026-03-04"))
        #expect(stated.provenance.line == 7)
    }

    @Test func whatIsInferredComesAfterWhatIsStated() throws {
        let profile = SampleRecords.profile([
            "name": "A", "processes": "CNC milling", "description": "We also do metal stamping.",
        ])
        let authorities = profile.processes.map(\.provenance.authority)
        #expect(authorities.first == .partner)
        let stamping = ConceptID(.process, "stamping")
        let inferred = try #require(profile.processes.first { $0.value == stamping })
        #expect(inferred.provenance.authority == .inference)
    }

    @Test func aListOfMaterialsNamesNoProcess() {
        let profile = SampleRecords.profile(["name": "A", "materials": "vải dệt kim, polyester"])
        #expect(profile.processes.isEmpty)
        #expect(profile.materials.count == 2)
    }

    @Test func oneAddressOfTwoListsIsOneSiteWithTheKnownPoint() throws {
        let spelled = SampleRecords.record([
            "name": "A", "country": "VN", "address": "Lô K2, KCN Nomura, An Dương, Hải Phòng",
        ])
        let located = SampleRecords.record(
            [
                "name": "A", "country": "VN", "address": "LO K2 - KCN NOMURA, AN DUONG, HAI PHONG",
                "latitude": "20.885", "longitude": "106.575",
            ], source: "other", on: "2025-01-01")
        let elsewhere = SampleRecords.record(
            ["name": "A", "country": "VN", "address": "Lô K3, KCN Nomura, An Dương, Hải Phòng"],
            source: "third")
        let profile = SampleRecords.profile([spelled, located, elsewhere])
        let site = try #require(profile.sites.first)
        #expect(profile.sites.count == 2 && site.value.isExact)
        #expect(site.value.coordinate == Coordinate(latitude: 20.885, longitude: 106.575))
        // The newer list spells it; the order of lists does not show.
        #expect(site.value.address.hasPrefix("Lô K2") && site.provenance.source.text == "list")
        #expect(SampleRecords.profile([elsewhere, located, spelled]) == profile)
    }

    @Test func pointsFarApartAreTwoSites() {
        let records = [("20.885", "106.575"), ("10.95", "106.85")].enumerated().map {
            SampleRecords.record(
                [
                    "name": "A", "country": "VN", "address": "12 Nguyễn Trãi",
                    "latitude": $1.0, "longitude": $1.1,
                ], source: "list-\($0)")
        }
        #expect(SampleRecords.profile(records).sites.count == 2)
    }

    @Test func groupsOfAddressFieldsAreSites() throws {
        let profile = SampleRecords.profile([
            "name": "A", "country": "KR", "address": "경기도 화성시", "address.plant": "KCN Quế Võ",
            "region.plant": "박닌", "certificates": "ISO 9001, 2028-01-31, plant",
        ])
        #expect(profile.sites.map(\.value.country) == ["KR", "VN"])
        #expect(profile.certificates.first?.value.site == 1)
    }
}
