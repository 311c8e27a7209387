import Platform
import Records
import Store
import Testing

/// What the owner says of a field takes the place of what lists say of it.
@Suite struct OwnWordTests {
    private static let list = [
        "name": "A", "certificates": "ISO 9001 (2028-01-31), IATF 16949 (2029-01-31)",
        "processes": "dập kim loại, hàn điểm", "materials": "SPCC, SUS304",
        "identifiers.vn-mst": "0101248141", "phone": "0222 3812 345",
        "capacity": "250000 pcs/month", "tolerance": "±0.05 mm",
        "sector": "metal stamping, IATF 16949", "address": "KCN Yên Phong, Bắc Ninh",
        "country": "VN",
    ]

    /// The profile when the desk says some fields of a firm that a list holds.
    private func profile(
        _ own: [String: String], from source: String = "owner",
        over list: [String: String] = Self.list
    ) -> Profile {
        SampleRecords.profile(
            [
                SampleRecords.record(list, source: "list", on: "2026-09-01"),
                SampleRecords.record(own, source: source, on: "2026-01-01"),
            ], sources: [SampleRecords.source("list"), SampleRecords.source(source, .owner)])
    }

    private func codes(_ certificates: [Stated<Certificate>]) -> Set<String> {
        Set(certificates.map(\.value.standard.code))
    }

    @Test func certificatesTakeThePlaceOfTheLists() throws {
        let profile = profile(["certificates": "IATF 16949 (2026-12-31)"])
        let only = try #require(profile.certificates.first)
        #expect(profile.certificates.count == 1)
        #expect(only.value.validUntil == SampleRecords.day("2026-12-31"))
        #expect(profile.overruled.map(\.provenance.source.text) == ["list"])
        #expect(profile.overruled.first?.value.text == Self.list["certificates"])
    }

    @Test(arguments: ["không có IATF 16949", "no IATF 16949", "chưa có IATF 16949"])
    func aDenialTakesBackThatAlone(words: String) {
        let profile = profile(["certificates": words])
        #expect(codes(profile.certificates) == ["iso-9001"])
        #expect(profile.overruled.first?.value.text.hasPrefix("IATF 16949") == true)
    }

    @Test func whoDoesNotStampHasNoProgressiveDie() {
        var list = Self.list
        list["processes"] = "progressive die stamping, spot welding"
        let profile = profile(["processes": "không dập kim loại"], over: list)
        #expect(profile.processes.map(\.value.code) == ["spot-welding"])
    }

    @Test(arguments: ["-", "none", "không có"])
    func nothingIsAnAnswer(word: String) {
        let profile = profile([
            "certificates": word, "phone": word, "capacity": word, "processes": word,
        ])
        #expect(profile.certificates.isEmpty)
        #expect(profile.processes.isEmpty)
        #expect(profile.contacts.isEmpty)
        #expect(profile.capacity == nil)
        #expect(profile.warnings.isEmpty)
        #expect(profile.materials.count == 2)
    }

    @Test func whatTextsNameOfASettledFieldDoesNotCountEither() {
        let profile = profile(["processes": "hàn điểm"])
        #expect(profile.processes.map(\.value.code) == ["spot-welding"])
    }

    @Test func numbersPhonesAndPlacesAreReplaced() {
        let profile = profile([
            "identifiers.vn-mst": "0100109106", "phone": "0243 9999 999",
            "address": "KCN Tràng Duệ, Hải Phòng", "country": "VN",
        ])
        #expect(profile.identifiers.map(\.value.text) == ["0100109106"])
        #expect(profile.contacts.map(\.value.text) == ["0243 9999 999"])
        #expect(profile.sites.map(\.value.address) == ["KCN Tràng Duệ, Hải Phòng"])
        #expect(profile.overruled.map(\.value.field).contains(.address))
    }

    @Test func whatIsNotUnderstoodReplacesNothing() {
        let profile = profile(["capacity": "nhiều", "certificates": "xyz", "processes": "abc"])
        #expect(profile.capacity?.value == 250_000)
        #expect(codes(profile.certificates) == ["iso-9001", "iatf-16949"])
        #expect(profile.processes.count == 2)
        #expect(profile.overruled.isEmpty)
    }

    @Test func theDeskBeatsTheOwnersOwnList() {
        let records = [
            SampleRecords.record(
                ["name": "A", "certificates": "IATF 16949"], source: "form", on: "2026-09-01"),
            SampleRecords.record(
                ["certificates": "ISO 9001"], source: "owner", on: "2026-01-01"),
        ]
        let profile = SampleRecords.profile(
            records,
            sources: [SampleRecords.source("form", .owner), SampleRecords.source("owner", .owner)])
        #expect(codes(profile.certificates) == ["iso-9001"])
    }

    @Test func partnersAddUpAsBefore() {
        let profile = SampleRecords.profile([
            SampleRecords.record(["name": "A", "certificates": "IATF 16949"], source: "a"),
            SampleRecords.record(["name": "A", "certificates": "ISO 9001"], source: "b"),
        ])
        #expect(codes(profile.certificates) == ["iso-9001", "iatf-16949"])
        #expect(profile.overruled.isEmpty)
    }

    @Test(arguments: ["chưa có chứng nhận", "-", "không"])
    func noCertificateAtAllIsADenial(words: String) {
        let profile = profile(["certificates": words])
        #expect(profile.certificates.isEmpty)
        #expect(profile.deniedCertificates.map(\.value) == [nil])
    }

    @Test(arguments: ["không", "-", "none"])
    func whatStandsUnderOneStandardIsAboutThatAlone(words: String) {
        let profile = profile(["certificates.iso-9001": words])
        #expect(codes(profile.certificates) == ["iatf-16949"])
        #expect(
            profile.deniedCertificates.map(\.value) == [ConceptID(.standard, "iso-9001")])
    }

    @Test func aCountryAloneMakesNoSecondSite() {
        let moved = profile(["country": "KR"], over: ["name": "A", "country": "VN"])
        #expect(moved.sites.map(\.value.country) == ["KR"])
        let known = profile(["country": "VN"])
        #expect(known.sites.map(\.value.address) == ["KCN Yên Phong, Bắc Ninh"])
        let contradicted = profile(["country": "KR"])
        #expect(contradicted.sites.map(\.value.country) == ["KR"])
    }

    @Test func aPlaceTakenAwayLeavesNone() {
        let profile = profile(["address": "-"])
        #expect(profile.sites.allSatisfy { $0.value.address.isEmpty })
    }

    @Test func aDescriptionTakesThePlaceOfTheLists() {
        let profile = profile(
            ["description": "trading only"],
            over: ["name": "A", "description": "progressive die stamping"])
        #expect(profile.processes.isEmpty)
    }

    @Test func whatTheOwnerDeniesIsKept() {
        let profile = profile(["processes": "không dập kim loại"])
        #expect(profile.deniedConcepts.map(\.value) == [ConceptID(.process, "stamping")])
    }
}
