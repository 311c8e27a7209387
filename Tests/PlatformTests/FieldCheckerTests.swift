import Platform
import Records
import Testing

/// What a person is told about a value that cannot be right; the value's record stays.
@Suite struct FieldCheckerTests {
    private func reasons(_ fields: [String: String]) -> [RowProblem.Reason] {
        SampleRecords.profile(fields.merging(["name": "A"]) { own, _ in own }).warnings
            .map(\.reason)
    }

    @Test(arguments: [
        ("tolerance", "±0.002 in", RowProblem.Reason.unitConverted),
        ("tolerance", "Theo bản vẽ", .unitMissing),
        ("leadTime", "-5 days", .numberNegative),
        ("certificates", "ISO 9001 (exp. 31/02/2025)", .dateImpossible),
        ("certificateExpiry", "30/02/2027", .dateImpossible),
        ("identifiers.vn-mst", "0101248142", .checkDigitWrong),
        ("identifiers.vn-mst", "101248141", .leadingZeroRestored),
        ("country", "Atlantis", .countryUnknown),
        ("latitude", "123", .coordinateOutOfRange),
        ("latitude", "nan", .numberUnreadable),
        ("longitude", "inf", .numberUnreadable),
        ("founded", "2105", .dateImpossible),
        ("founded", "1500", .dateImpossible),
        ("tolerance", "±0.001\"", .unitConverted),
        ("certificates.iso-9001", "đang làm", .certificateNotHeld),
        ("certificates", "ISO 9001 (03/31/2027)", .dateAmbiguous),
        ("phone", "nhánh 12", .phoneMalformed),
        ("exportMarkets", "US; EU; Japan; Châu Âu", .countryUnknown),
        ("tolerance", "0", .numberZero),
    ])
    func namesWhatIsWrong(field: String, value: String, reason: RowProblem.Reason) {
        #expect(reasons([field: value]) == [reason])
    }

    @Test(arguments: [
        ("tolerance", "±0.02 mm"), ("certificates", "ISO 9001:2015"), ("leadTime", "30 days"),
        ("identifiers.vn-mst", "0101248141"), ("country", "Việt Nam"), ("founded", "2015"),
        ("founded", "1895"), ("latitude", "21,03"), ("minimumOrder", "500 pcs"),
        ("certificates", "không có ISO 9001"), ("phone", "1900 1234"), ("phone", "N/A"),
        ("exportMarkets", "US; EU; Nhật Bản"), ("exportMarkets", "-"),
        ("exportMarkets", "Chưa xuất khẩu"),
        ("phone", "'+84 222 3812 345 (máy lẻ 12); 0912.345.678"), ("phone", "０２−７３６−１２３４"),
    ])
    func saysNothingOfWhatIsRight(field: String, value: String) {
        #expect(reasons([field: value]).isEmpty)
    }

    @Test func marketsAreReadByNamesAndCodes() {
        let profile = SampleRecords.profile(["name": "A", "exportMarkets": "US; EU; Japan; UK"])
        #expect(Set(profile.exportMarkets.map(\.value)) == ["US", "EU", "JP", "GB"])
    }

    @Test func theWarningNamesColumnAndLine() throws {
        let profile = SampleRecords.profile(["name": "A", "tolerance": "±0.002 in"])
        let warning = try #require(profile.warnings.first)
        #expect(warning.position.line == 7)
        #expect(warning.column == "tolerance")
        #expect(warning.value == "±0.002 in")
    }

    @Test func theWeightOfAWishIsNoLanguage() {
        let need = SampleRecords.need(["text": "x", "languages": "en", "languages.wish": "1"])
        #expect(need.warnings.isEmpty)
    }

    @Test(arguments: [
        (["country": "Korea", "identifiers": "124-81-00998"], "kr-brn"),
        (["country": "Nhật Bản", "identifiers": "1180301018771"], "jp-cn"),
        (["address": "KCN Quế Võ, Bắc Ninh", "identifiers": "0101248141"], "vn-mst"),
        (["identifiers": "0101248141"], "vn-mst"), (["identifiers": "12345"], "other"),
    ])
    func aTaxNumberIsOfTheRowsCountry(fields: [String: String], scheme: String) {
        let profile = SampleRecords.profile(fields.merging(["name": "A"]) { own, _ in own })
        #expect(profile.identifiers.map(\.value.scheme) == [scheme])
        #expect(profile.warnings.isEmpty)
    }

    @Test func swappedCoordinatesAreNamedAndNotUsed() throws {
        let fields = [
            "country": "VN", "address": "Hà Nội", "latitude": "105.8", "longitude": "21.0",
        ]
        #expect(reasons(fields) == [.coordinateSwapped])
        let profile = SampleRecords.profile(fields.merging(["name": "A"]) { own, _ in own })
        #expect(try #require(profile.sites.first).value.isExact == false)
    }
}
