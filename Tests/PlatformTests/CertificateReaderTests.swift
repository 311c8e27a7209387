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
}
