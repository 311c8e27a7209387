import Platform
import Records
import Testing

/// Certificates that are named and count for nothing, and those a doubtful word must not take away.
@Suite struct CertificateStandingTests {
    private func profile(_ text: String, _ more: [String: String] = [:]) -> Profile {
        SampleRecords.profile(["name": "A", "certificates": text].merging(more) { $1 })
    }

    private func held(_ text: String) -> [String] {
        profile(text).certificates.map(\.value.standard.code)
    }

    private func denied(_ text: String) -> [String?] {
        profile(text).deniedCertificates.map { $0.value?.code }
    }

    @Test(arguments: [
        "ISO 9001 bị đình chỉ", "ISO 9001 suspended", "ISO 9001 (suspended since 03/2026)",
        "ISO 9001 suspended, valid until 31/12/2027", "ISO 9001, bị đình chỉ", "ISO 9001 정지",
        "ISO 9001 停止中", "ISO 9001 bị thu hồi", "ISO 9001 revoked", "ISO 9001 (thu hồi)",
        "Tương đương ISO 9001", "ISO 9001 equivalent", "ISO 9001 상당", "ISO 9001 相当",
        "ISO 9001 (Letter of Conformance)", "ISO 9001 (công ty mẹ)", "ISO 9001 (parent company)",
        "Tư vấn ISO 9001", "Đào tạo ISO 9001", "ISO 9001 consulting",
    ])
    func whatIsSuspendedOrAnothersIsNotHeldAndSaidSo(text: String) {
        #expect(held(text).isEmpty)
        #expect(denied(text) == ["iso-9001"])
        #expect(profile(text).warnings.map(\.reason) == [.certificateNotHeld])
    }

    @Test(arguments: [
        "ISO 9001 (chưa chứng nhận)", "Theo tiêu chuẩn ISO 9001 (chưa chứng nhận)",
        "áp dụng ISO 9001 (chưa đánh giá)", "Chưa có ISO 9001", "ISO 9001: không",
    ])
    func whatIsDeniedIsKeptAsDenied(text: String) {
        #expect(held(text).isEmpty)
        #expect(denied(text) == ["iso-9001"])
    }

    @Test(arguments: [
        ("ISO 9001:2015, IATF chưa có", "iso-9001"),
        ("Đang làm IATF 16949, ISO 9001 có", "iso-9001"),
        ("ISO 9001 (không bị đình chỉ)", "iso-9001"), ("ISO 9001, đào tạo 5S", "iso-9001"),
        ("Tư vấn thiết kế, có ISO 9001", "iso-9001"), ("ISO 9001 đang gia hạn", "iso-9001"),
        ("IATF", "iatf-16949"), ("IATF (exp. 2027-03-31); ISO 9001 suspended", "iatf-16949"),
    ])
    func theOthersStand(text: String, expected: String) { #expect(held(text) == [expected]) }

    @Test func anEndInItsColumnHoldsForWhatIsHeldBesideADenial() {
        let found = profile("ISO 9001:2015, IATF chưa có", ["certificateExpiry": "01/09/2027"])
        #expect(found.certificates.map(\.value.validUntil) == [SampleRecords.day("2027-09-01")])
        #expect(found.deniedCertificates.map(\.value?.code) == ["iatf-16949"])
    }

    @Test(arguments: [
        "Chưa có", "chưa có chứng nhận", "Không", "none", "No", "없음", "なし", "未取得",
    ])
    func aFirmThatSaysItHasNoneHasNone(text: String) {
        #expect(denied(text) == [nil])
        #expect(profile(text).warnings.isEmpty)
    }

    @Test(arguments: ["-", "N/A", "", "đang làm IATF 16949"])
    func whatSaysNothingYetDeniesNothing(text: String) { #expect(denied(text).isEmpty) }

    @Test func aCellUnderAStandardsHeadingDeniesThatOne() {
        for cell in ["Không", "chưa có", "✗", "suspended"] {
            let profile = SampleRecords.profile(["name": "A", "certificates.iso-9001": cell])
            #expect(profile.certificates.isEmpty, "\(cell)")
            #expect(profile.deniedCertificates.map(\.value?.code) == ["iso-9001"], "\(cell)")
        }
    }

    @Test func aCertificateOfOnePlantIsBoundToIt() throws {
        let words = "IATF 16949 (chỉ áp dụng cho nhà máy Hải Phòng)"
        let elsewhere = profile(words, ["address": "Tiên Du, Bắc Ninh"])
        let site = try #require(elsewhere.certificates.first?.value.site)
        #expect(elsewhere.sites.count == 2 && site == 1)
        let region = elsewhere.sites[site].value.region
        #expect(region == SampleRecords.lexicon.region(in: "Hải Phòng", country: "VN"))
        let there = profile(words, ["address": "KCN Tràng Duệ, Hải Phòng"])
        #expect(there.sites.count == 1 && there.certificates.map(\.value.site) == [0])
        let issued = profile("ISO 9001 (TUV Hà Nội)", ["address": "Tiên Du, Bắc Ninh"])
        #expect(issued.certificates.map(\.value.site) == [nil])
    }

    @Test func adviceOnAStandardIsATradeAndNoCertificate() {
        let advice = SampleRecords.profile(["name": "A", "sector": "Tư vấn ISO 9001"])
        #expect(advice.certificates.isEmpty && advice.deniedCertificates.isEmpty)
    }
}
