import Platform
import Records
import Testing

@Suite struct CertificateReaderTests {
    private func held(_ fields: [String: String]) -> [String] {
        SampleRecords.profile(fields.merging(["name": "A"]) { own, _ in own }).certificates
            .map { stated in
                let certificate = stated.value
                return certificate.standard.code + (certificate.edition.map { ":" + $0 } ?? "")
                    + (certificate.validUntil.map { " " + $0.text } ?? "")
            }
    }

    @Test(arguments: [
        ("ISO 9001:2015 (exp. 2027-03-31); IATF 16949", "iso-9001:2015 2027-03-31|iatf-16949"),
        (
            "ISO 9001 (valid until 09/01/2029)\nISO 14001 (exp. 2029-06-14)",
            "iso-9001 2029-01-09|iso-14001 2029-06-14"
        ),
        ("IATF 16949:2016 exp 27-Dec-2026", "iatf-16949:2016 2026-12-27"),
        ("인증: IATF 16949:2016, 유효기간: 2028.10.10", "iatf-16949:2016 2028-10-10"),
        ("ISO9001認証 2028年5月31日", "iso-9001 2028-05-31"),
    ])
    func readsStandardsWithTheirDates(text: String, expected: String) {
        #expect(held(["certificates": text]).joined(separator: "|") == expected)
    }

    @Test(arguments: ["Không", "Chưa có", "none", "-", "없음", "なし"])
    func saysNoneIsNoCertificate(text: String) {
        #expect(held(["certificates.iso-9001": text]).isEmpty)
    }

    @Test func aMarkUnderAStandardsHeadingIsACertificate() {
        #expect(held(["certificates.iso-9001": "x"]) == ["iso-9001"])
        #expect(held(["certificates.iso-9001": "31/12/2027"]) == ["iso-9001 2027-12-31"])
    }

    @Test func oneExpiryDateHoldsForAll() {
        let fields = ["certificates": "ISO 9001; IATF 16949", "certificateExpiry": "14/02/2028"]
        #expect(held(fields) == ["iso-9001 2028-02-14", "iatf-16949 2028-02-14"])
    }

    @Test func datesBesideStandardsHoldForThoseAlone() {
        let fields = [
            "certificates": "ISO 9001; ISO 14001",
            "certificateExpiry": "ISO 9001: 05/01/2029\nISO 14001: 28/10/2027",
        ]
        #expect(held(fields) == ["iso-9001 2029-01-05", "iso-14001 2027-10-28"])
    }

    private func periods(_ text: String) -> [String] {
        SampleRecords.profile(["name": "A", "certificates": text]).certificates.map { stated in
            let (from, until) = (stated.value.validFrom?.text, stated.value.validUntil?.text)
            return (from ?? "") + "/" + (until ?? "")
        }
    }

    @Test(arguments: [
        ("ISO 9001 issued 2024-05-01", "2024-05-01/"),
        ("ISO 9001, cấp ngày 01/05/2024", "2024-05-01/"),
        ("ISO 9001 (ngày cấp: 01/05/2024)", "2024-05-01/"),
        ("ISO 9001 from 2024-05-01", "2024-05-01/"), ("ISO 9001 từ ngày 01/05/2024", "2024-05-01/"),
        ("ISO 9001 hiệu lực từ 01/05/2024", "2024-05-01/"),
        ("ISO 9001 2024-05-01 발급", "2024-05-01/"), ("ISO 9001 발급일 2024.05.01", "2024-05-01/"),
        ("ISO 9001 2024年5月1日取得", "2024-05-01/"), ("ISO 9001 2024年5月1日発行", "2024-05-01/"),
        ("ISO 9001 issued 2024-05-01, valid until 2027-04-30", "2024-05-01/2027-04-30"),
        ("ISO 9001 2024-05-01 – 2027-04-30", "2024-05-01/2027-04-30"),
        ("ISO 9001 từ 01/05/2024 đến 30/04/2027", "2024-05-01/2027-04-30"),
        ("ISO 9001 2024.05.01 발급, 2027.04.30 만료", "2024-05-01/2027-04-30"),
        ("ISO 9001 issued by TUV, valid until 2027-04-30", "/2027-04-30"),
        ("ISO 9001 from BSI, 2027-04-30", "/2027-04-30"),
        ("ISO 9001 hết hạn 30/04/2027", "/2027-04-30"), ("ISO 9001 expired 2023", "/2023-12-31"),
        ("ISO 9001 hết hạn 2023", "/2023-12-31"), ("ISO 9001 No. 12345", "/"),
        ("ISO 9001 exp 2026-12-31, đang làm lại", "/2026-12-31"),
        ("ISO 9001 (không thời hạn)", "/9999-12-31"),
    ])
    func tellsTheFirstDayFromTheLast(text: String, period: String) {
        #expect(periods(text) == [period])
    }

    @Test(arguments: [
        "đang làm ISO 9001", "ISO 9001 in progress", "ISO 9001 (planned)", "chuẩn bị ISO 9001",
        "ISO 9001 dự kiến 12/2027", "ISO 9001 취득 예정", "ISO 9001 取得予定", "ISO 9001 đã hết hạn",
        "ISO 9001 expired",
    ])
    func whatIsPlannedOrOverIsNotHeldAndSaidSo(text: String) {
        let profile = SampleRecords.profile(["name": "A", "certificates": text])
        #expect(profile.certificates.isEmpty)
        #expect(profile.warnings.map(\.reason) == [.certificateNotHeld])
        let cell = ["certificates.iso-9001": text.replacing("ISO 9001", with: "")]
        #expect(held(cell).isEmpty)
    }

    @Test(arguments: [
        "không có ISO 9001", "no ISO 9001", "ISO 9001: không", "chưa có ISO 9001, IATF 16949",
        "ISO 9001 없음",
    ])
    func whatIsDeniedIsNotHeld(text: String) { #expect(held(["certificates": text]).isEmpty) }

    @Test(arguments: [
        ("ISO 9001, chưa có IATF 16949", "iso-9001"),
        ("no ISO 9001; IATF 16949 (exp. 2027-03-31)", "iatf-16949 2027-03-31"),
        ("đang làm IATF 16949; ISO 9001:2015", "iso-9001:2015"),
        ("ISO 9001 2027-03-31; IATF 16949 in progress", "iso-9001 2027-03-31"),
    ])
    func aDenialOrPlanHoldsForItsOwnStandard(text: String, expected: String) {
        #expect(held(["certificates": text]) == [expected])
    }

    @Test func aPlanInAFreeTextIsNoCertificate() {
        #expect(held(["remark": "Đang làm ISO 9001"]).isEmpty)
        #expect(held(["remark": "Có ISO 9001"]) == ["iso-9001"])
    }

    @Test(arguments: [
        ("IATF 16949 (valid until 19/02/2027)", "IATF 16949 (valid until 19/02/2027)"),
        (
            "ISO 9001 (TUV; exp. 2027-02-19); IATF 16949 (exp. 2027-02-19)",
            "ISO 9001 (TUV; exp. 2027-02-19)|IATF 16949 (exp. 2027-02-19)"
        ),
        ("ISO 9001（2027年2月19日）", "ISO 9001(2027年2月19日)"),
    ])
    func theWordsShownKeepTheirClosingBracket(text: String, given: String) {
        let profile = SampleRecords.profile(["name": "A", "certificates": text])
        #expect(profile.certificates.map(\.given).joined(separator: "|") == given)
    }

    @Test func datesThatWereReadAreNotLeftOver() {
        let text = "ISO 9001 (valid until 19/02/2027); cup of the province"
        let left = SampleRecords.lexicon.spot(text, in: .certificates).leftOver
        #expect(left == ["cup of the province"])
    }
}
