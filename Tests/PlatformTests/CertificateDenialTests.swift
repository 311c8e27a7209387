import Catalog
import Platform
import Records
import Testing

/// What a list says is not held must never be credited, in whatever words or signs.
@Suite struct CertificateDenialTests {
    private func certificates(_ text: String) -> [Certificate] {
        SampleRecords.profile(["name": "A", "certificates": text]).certificates.map(\.value)
    }

    private func held(_ text: String) -> [String] { certificates(text).map(\.standard.code) }

    @Test(arguments: [
        ("We do not hold IATF 16949 but hold ISO 9001", ["iso-9001"]),
        ("has ISO 9001, lacks IATF 16949", ["iso-9001"]),
        ("ISO 9001 but not IATF 16949", ["iso-9001"]),
        ("chúng tôi không giữ IATF 16949 nhưng có ISO 9001", ["iso-9001"]),
        ("ISO 9001 미인증", []), ("ISO 9001 N/A", []), ("Non-ISO 9001", []),
        ("we have no ISO 9001", []),
        ("ISO 9001 N/A; ISO 14001", ["iso-14001"]), ("chưa có ISO 9001/14001", []),
        ("ISO 9001 未認証、ISO 14001", ["iso-14001"]), ("Certificate No. ISO 9001-12", ["iso-9001"]),
    ])
    func wordsDeny(text: String, expected: [String]) { #expect(held(text) == expected) }

    @Test(arguments: [
        ("☐ ISO 9001 ☑ ISO 14001", ["iso-14001"]), ("ISO 9001 ☑ ISO 14001 ☐", ["iso-9001"]),
        ("□ ISO 9001 ■ ISO 14001", ["iso-14001"]),
        ("□ ISO 9001 □ ISO 14001", ["iso-9001", "iso-14001"]),
        ("ISO 9001 ✗, IATF 16949 ✓", ["iatf-16949"]), ("ISO 9001: X  ISO 14001: O", ["iso-14001"]),
        ("ISO 9001 [ ]", []), ("[x] ISO 9001 [ ] ISO 14001", ["iso-9001"]),
        ("ISO 9001: O", ["iso-9001"]), ("ISO 9001 (TUV)", ["iso-9001"]),
    ])
    func signsAnswer(text: String, expected: [String]) { #expect(held(text) == expected) }

    @Test(arguments: [
        ("☐", false), ("☑", true), ("✓", true), ("✗", false), ("[ ]", false), ("[x]", true),
        ("x", true), ("không thời hạn", true), ("N/A", false),
    ])
    func aCellUnderAStandardAnswersBySigns(cell: String, isHeld: Bool) {
        let profile = SampleRecords.profile(["name": "A", "certificates.iso-9001": cell])
        #expect(profile.certificates.isEmpty != isHeld)
    }

    @Test(arguments: [
        ("ISO 9001/14001/45001", ["iso-9001", "iso-14001", "iso-45001"]),
        ("ISO 9001:2015, 14001:2015", ["iso-9001", "iso-14001"]),
        ("ISO 9001 và 14001", ["iso-9001", "iso-14001"]),
        ("ISO 9001, 2027-03-31", ["iso-9001"]), ("ISO 9001:2015, 12345", ["iso-9001"]),
    ])
    func aBodyWrittenOnceHoldsForAllNumbers(text: String, expected: [String]) {
        #expect(held(text) == expected)
    }

    @Test func numbersOfASharedBodyKeepTheirEditionsAndNothingIsLeftOver() {
        let editions = certificates("ISO 9001:2015, 14001:2015").map(\.edition)
        #expect(editions == ["2015", "2015"])
        let spotted = SampleRecords.lexicon.spot("ISO 9001/14001", in: .certificates)
        #expect(spotted.spots.map(\.concept.code) == ["iso-9001", "iso-14001"])
        #expect(spotted.leftOver.isEmpty && spotted.unread.isEmpty)
    }

    @Test(arguments: [
        ("ISO 9001:2000", "iso-9001", "2000"), ("ISO 14001:1996", "iso-14001", "1996"),
    ])
    func aWithdrawnEditionIsKeptAndCountsNoMore(text: String, code: String, edition: String) throws
    {
        let certificate = try #require(certificates(text).first)
        #expect(certificate.edition == edition)
        let standard = SampleRecords.lexicon.catalogue.standards[ConceptID(.standard, code)]
        let until = standard?.editions.first { $0.name == edition }?.until
        #expect(try #require(until) < SampleRecords.day("2026-11-21"))
    }

    @Test(arguments: [
        "ISO 9001 until 2027-02-30", "ISO 9001 2027-00-10", "ISO 9001 exp 2027/13/01",
    ])
    func aDayThatIsNoneLeavesNoYearBehind(text: String) {
        let profile = SampleRecords.profile(["name": "A", "certificates": text])
        #expect(profile.certificates.map(\.value.validUntil) == [nil])
        #expect(profile.warnings.map(\.reason) == [.dateImpossible])
    }

    @Test(arguments: [
        "ISO 9001 without end", "ISO 9001 without expiry", "ISO 9001 (không thời hạn)",
        "ISO 9001 무기한", "ISO 9001 無期限", "ISO 9001 exp 9999-12-31", "ISO 9001 exp 31/12/9999",
        "ISO 9001 (valid until 2099-12-31)",
    ])
    func whatDoesNotEndIsHeldWithoutEnd(text: String) {
        let profile = SampleRecords.profile(["name": "A", "certificates": text])
        #expect(profile.certificates.map(\.value.validUntil) == [.noEnd])
        #expect(profile.warnings.isEmpty)
    }

    @Test(arguments: ["9999-12-31", "31/12/9999", "Không thời hạn"])
    func aColumnOfEndsMaySayThatThereIsNone(text: String) {
        let fields = ["name": "A", "certificates": "ISO 9001", "certificateExpiry": text]
        let profile = SampleRecords.profile(fields)
        #expect(profile.certificates.map(\.value.validUntil) == [.noEnd])
        #expect(profile.warnings.isEmpty)
        let need = SampleRecords.need(["text": "x", "firstDelivery": "9999-12-31"])
        #expect(need.warnings.map(\.reason) == [.dateImpossible])
    }

    @Test func theNumberIsCompiledWhereItIsKnownWhose() {
        func numbers(_ fields: [String: String]) -> [String?] {
            SampleRecords.profile(fields.merging(["name": "A"]) { own, _ in own }).certificates
                .map(\.value.number)
        }
        let both = ["certificates": "ISO 9001; IATF 16949"]
        let named = both.merging(["certificateNumber": "ISO 9001: VN-12/345; IATF 16949: 0456"]) {
            $1
        }
        #expect(numbers(named) == ["VN-12/345", "0456"])
        #expect(numbers(["certificates": "ISO 9001", "certificateNumber": "77"]) == ["77"])
        #expect(numbers(both.merging(["certificateNumber": "77"]) { $1 }) == [nil, nil])
        #expect(numbers(both.merging(["certificateNumber.iso-9001": "77"]) { $1 }) == ["77", nil])
    }
}
