import Platform
import Records
import Testing

/// Cells of dates as lists fill them in, and what a person is told of the reading.
@Suite struct DateCellTests {
    private func read(_ cell: String) -> (until: String?, warnings: [RowProblem.Reason]) {
        let profile = SampleRecords.profile([
            "name": "A", "certificates": "ISO 9001", "certificateExpiry": cell,
        ])
        return (
            profile.certificates.first?.value.validUntil?.text, profile.warnings.map(\.reason)
        )
    }

    @Test(arguments: [
        ("46752", "2027-12-31", RowProblem.Reason.dateCounted),
        ("2027", "2027-12-31", .yearAlone), ("năm 2027", "2027-12-31", .yearAlone),
        ("2027年", "2027-12-31", .yearAlone), ("2027년", "2027-12-31", .yearAlone),
        ("30.6.27", "2027-06-30", nil), ("vĩnh viễn", "9999-12-31", nil),
        ("permanent", "9999-12-31", nil), ("영구", "9999-12-31", nil),
        ("永久", "9999-12-31", nil),
    ])
    func anEndIsReadAndItsGuessIsNamed(
        cell: String, until: String, warning: RowProblem.Reason?
    ) {
        let found = read(cell)
        #expect(found.until == until)
        #expect(found.warnings == (warning.map { [$0] } ?? []))
    }

    @Test(arguments: ["còn hạn", "Còn hiệu lực", "valid", "đang gia hạn", "유효", "有効"])
    func aCertificateThatIsValidWithoutADayHasNoEndAndNoFault(cell: String) {
        let found = read(cell)
        #expect(found.until == nil && found.warnings.isEmpty)
    }

    @Test(arguments: ["abc", "12345", "99999", "1850", "12.99.34", "31/02/2027"])
    func whatIsNoDayIsStillNamed(cell: String) {
        let found = read(cell)
        #expect(found.until == nil && found.warnings == [.dateImpossible])
    }

    @Test func pointsAndShortYearsAreADateBesideACertificate() {
        let profile = SampleRecords.profile([
            "name": "A", "certificates": "ISO 9001 (hết hạn 30.6.27); IATF 16949",
        ])
        #expect(
            profile.certificates.map(\.value.validUntil) == [SampleRecords.day("2027-06-30"), nil])
        #expect(profile.warnings.isEmpty)
    }

    @Test func aNeedsDayMayBeCountedButIsNoYear() {
        let counted = SampleRecords.need(["text": "x", "firstDelivery": "46752"])
        #expect(counted.firstDelivery == SampleRecords.day("2027-12-31"))
        #expect(counted.warnings.map(\.reason) == [.dateCounted])
        let year = SampleRecords.need(["text": "x", "firstDelivery": "2027"])
        #expect(year.firstDelivery == nil && year.warnings.map(\.reason) == [.dateImpossible])
    }

    @Test(arguments: [
        ("912345678", "Bắc Ninh", "0912345678"), ("2438810000", "Hà Nội", "02438810000"),
        ("1012345678", "Seoul", "01012345678"), ("9012345678", "Tokyo", "09012345678"),
    ])
    func aTelephoneNumberGetsItsLostZeroBackAndSaysSo(text: String, place: String, whole: String) {
        let profile = SampleRecords.profile(["name": "A", "address": place, "phone": text])
        #expect(profile.contacts.map(\.value.text) == [whole])
        #expect(profile.contacts.map(\.given) == [text])
        #expect(profile.warnings.map(\.reason) == [.leadingZeroRestored])
    }

    @Test(arguments: [
        ("0912345678", "Bắc Ninh"), ("84912345678", "Bắc Ninh"), ("912 345 678", "Bắc Ninh"),
        ("112345678", "Bắc Ninh"), ("912345678", "Paris"), ("912345678", ""),
    ])
    func aTelephoneNumberThatLacksNothingStays(text: String, place: String) {
        let profile = SampleRecords.profile(["name": "A", "address": place, "phone": text])
        #expect(profile.contacts.map(\.value.text) == [text])
        #expect(profile.warnings.isEmpty)
    }
}
