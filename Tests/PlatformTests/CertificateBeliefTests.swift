import Platform
import Records
import Testing

/// Which words let a certificate count as held, and which dates are its end.
@Suite struct CertificateBeliefTests {
    private func profile(_ text: String, ends: String? = nil) -> Profile {
        var fields = ["name": "A", "certificates": text]
        fields["certificateExpiry"] = ends
        return SampleRecords.profile(fields)
    }

    private func held(_ text: String, ends: String? = nil) -> [String] {
        profile(text, ends: ends).certificates.map { stated in
            stated.value.standard.code + (stated.value.validUntil.map { " " + $0.text } ?? "")
        }
    }

    @Test(arguments: [
        "ISO 9001 (đã nộp hồ sơ)", "ISO 9001 - chờ đánh giá", "ISO 9001 審査中", "ISO 9001 심사중",
        "ISO 9001 mất hiệu lực", "Khách hàng yêu cầu ISO 9001", "Mục tiêu IATF 16949 năm 2028",
        "ISO 9001 (nhà cung cấp vật liệu có)", "Đang làm thủ tục để có IATF 16949",
        "Kế hoạch: có IATF 16949 vào 2027", "dự kiến 2027 có ISO 14001",
        "đang triển khai để có ISO 9001", "công ty mẹ đã có ISO 9001",
        "IATF 16949 (đánh giá giai đoạn 2 ngày 15/03/2027)", "ISO 9001 thẩm định tháng 5/2027",
        "Sắp đánh giá ISO 9001", "ISO 9001 required by customers",
    ])
    func whatIsNotSurelyTheFirmsOwnIsNotHeldAndSaid(text: String) {
        #expect(held(text).isEmpty)
        #expect(profile(text).warnings.map(\.reason) == [.certificateNotHeld])
    }

    @Test(arguments: [
        ("ISO 14001 - hết hạn cuối năm 2026", "iso-14001 2026-12-31"),
        ("ISO 9001 hết hạn cuối năm 2027", "iso-9001 2027-12-31"),
        ("ISO 9001 만료 2026.03", "iso-9001 2026-03-31"),
        ("ISO 9001 (hết hạn 2026.03)", "iso-9001 2026-03-31"),
        ("ISO 9001 HSD 03.2026", "iso-9001 2026-03-31"),
        ("ISO 9001 : 2015 - 12.05.2027", "iso-9001 2027-05-12"),
        ("ISO 9001:2015; hết hạn 3/2026; đang tái đánh giá 3/2027", "iso-9001 2026-03-31"),
        ("ISO 9001 đánh giá giám sát 05/2026", "iso-9001"),
        ("IATF 16949 cấp 15/03/2024", "iatf-16949"), ("ISO 9001 số 12.04.15", "iso-9001"),
        ("ISO 9001 No. 01.02.20", "iso-9001"), ("ISO 9001 rev 12.05.19", "iso-9001"),
        ("Đào tạo 5S, ISO 9001", "iso-9001"), ("GMP training, ISO 9001", "iso-9001"),
        ("ISO 9001 và chứng nhận đào tạo nội bộ", "iso-9001"),
        ("ISO 9001 do Công ty tư vấn ABC hỗ trợ", "iso-9001"),
        ("ISO 9001 (thay thế chứng chỉ cũ đã bị thu hồi)", "iso-9001"),
        ("ISO 9001 revoked 2023, regained 2024", "iso-9001"),
        ("ISO 9001 not cancelled", "iso-9001"), ("Đang áp dụng ISO 9001", "iso-9001"),
    ])
    func onlyAnEndIsAnEnd(text: String, expected: String) { #expect(held(text) == [expected]) }

    @Test func endsGoToTheirCertificatesByPlaceOrToNone() {
        let list = "ISO 9001; IATF 16949"
        let paired = ["iso-9001 2026-06-30", "iatf-16949 2028-06-30"]
        #expect(held(list, ends: "30/6/2026; 30/6/2028") == paired)
        #expect(held(list, ends: "30/6/2026, 30/6/2028") == paired)
        let three = "30/6/2026; 30/6/2028; 30/6/2029"
        #expect(held(list, ends: three) == ["iso-9001", "iatf-16949"])
        #expect(profile(list, ends: three).warnings.map(\.reason) == [.endsUnpaired])
        #expect(held(list, ends: "1/7/2025 - 30/6/2028").last == "iatf-16949 2028-06-30")
        #expect(
            held(list, ends: "ISO 9001: 2027; IATF 16949: 46752")
                == ["iso-9001 2027-12-31", "iatf-16949 2027-12-31"])
    }

    @Test func aYearOrDayCountUnderAStandardsHeadingIsItsEndAndSaid() {
        for (cell, reason) in [("2027", RowProblem.Reason.yearAlone), ("46752", .dateCounted)] {
            let found = SampleRecords.profile(["name": "A", "certificates.iso-9001": cell])
            #expect(
                found.certificates.map(\.value.validUntil) == [SampleRecords.day("2027-12-31")])
            #expect(found.warnings.map(\.reason) == [reason])
        }
    }

    @Test func theEditionUnderAStandardsHeadingIsNoEnd() {
        for cell in ["2015", ":2015", "2015 (31/12/2027)"] {
            let found = SampleRecords.profile(["name": "A", "certificates.iso-9001": cell])
            #expect(found.certificates.map(\.value.edition) == ["2015"])
            let end = cell.contains("2027") ? SampleRecords.day("2027-12-31") : nil
            #expect(found.certificates.map(\.value.validUntil) == [end])
            #expect(found.warnings.isEmpty)
        }
    }
}
