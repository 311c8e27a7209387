import Platform
import Records
import Testing

/// Amounts as lists write them, read through a profile so that a person would see the same.
@Suite struct QuantityTests {
    private func profile(_ field: String, _ text: String) -> Profile {
        SampleRecords.profile(["name": "A", field: text])
    }

    @Test(arguments: [
        ("200.000 chi tiết/tháng", 200_000), ("1,9 triệu chiếc/tháng", 1_900_000),
        ("2.25 million pcs/month", 2_250_000), ("650,000 pcs / month", 650_000),
        ("75,000 pairs / month", 75_000), ("150만 EA/월", 1_500_000), ("140,000 세트/월", 140_000),
        ("月20万個", 200_000), ("1.200.000 sản phẩm/năm", 100_000), ("10만 EA/월", 100_000),
        ("12 bộ khuôn/tháng", 12),
    ])
    func readsMonthlyCapacityInFourLanguages(text: String, pieces: Int) {
        #expect(profile("capacity", text).capacity?.value == pieces)
    }

    @Test func aYearlyCapacityIsATwelfthAMonth() {
        #expect(profile("capacity", "2.4 million pcs/year").capacity?.value == 200_000)
    }

    @Test(arguments: [
        ("±0.02 mm", 20_000), ("± 0,05mm", 50_000), ("0.05", 50_000), ("+/-0.003mm", 3_000),
        ("±0.002 in", 50_800), ("ISO 2768-m", 300_000), ("ISO 2768-fH", 150_000),
        ("±5 µm", 5_000), ("±0.05~0.1 mm", 50_000),
    ])
    func readsTolerancesExactly(text: String, nanometres: Int64) {
        #expect(profile("tolerance", text).tolerance?.value == Length(nanometres: nanometres))
    }

    @Test(arguments: ["500 x 400 x 200 mm", "500x400x200", "500*400*200mm", "500 × 400 × 200 mm"])
    func readsPartSizes(text: String) {
        let sides = [500, 400, 200].map { Length(millimetres: $0) }
        #expect(profile("envelope", text).envelope?.value == Envelope(sides))
    }

    @Test(arguments: [
        ("30 days", 30), ("1 week", 7), ("3 weeks", 21), ("45", 45), ("20-30 ngày", 30),
        ("2 tháng", 60), ("21일", 21),
    ])
    func readsLeadTimesInDays(text: String, days: Int) throws {
        let read = try #require(profile("leadTime", text).leadTimeDays?.value)
        // A month is 30 or 31 days, as the catalogue's unit has it.
        #expect((days...days + (text.contains("tháng") ? 2 : 0)).contains(read))
    }

    @Test func wordsWithoutANumberAreNoAmount() {
        #expect(profile("capacity", "Theo đơn hàng").capacity == nil)
        #expect(profile("tolerance", "Theo bản vẽ").tolerance == nil)
    }

    @Test(arguments: [
        ("±0.001\"", 25_400), ("±0.001”", 25_400), ("±0.001″", 25_400), ("±1/64\"", 396_875),
        ("1/64 inch", 396_875), ("20 μ", 20_000), ("20 µ", 20_000), ("5e-3", 5_000),
        ("±5E-3 mm", 5_000), ("1/100 mm", 10_000), ("0.05 or better", 50_000),
        ("±0.05 mm, ±0.5°", 50_000),
    ])
    func readsInchSignsMicronsFractionsAndPowers(text: String, nanometres: Int64) {
        #expect(profile("tolerance", text).tolerance?.value == Length(nanometres: nanometres))
    }

    @Test(arguments: ["10\" x 5\" x 2\"", "10 x 5 x 2 inches", "10” × 5” × 2”", "10'' x 5'' x 2''"])
    func anInchSignBehindEachSideIsAnInch(text: String) {
        let sides = [254_000_000, 127_000_000, 50_800_000].map { Length(nanometres: $0) }
        #expect(profile("envelope", text).envelope?.value == Envelope(sides))
    }

    @Test func aMixedFractionOfInchesIsOneSide() {
        let sides = [38_100_000, 25_400_000].map { Length(nanometres: $0) }
        #expect(profile("envelope", "1 1/2\" x 1\"").envelope?.value == Envelope(sides))
        #expect(profile("envelope", "1½\" x 1\"").envelope?.value == Envelope(sides))
        let decimals = [31_750_000, 25_400_000].map { Length(nanometres: $0) }
        #expect(profile("envelope", "1.250\" x 1.000\"").envelope?.value == Envelope(decimals))
    }

    @Test(arguments: [
        ("1/2 kg", 500), ("1,5 tấn", 1_500_000), ("2 tons", 2_000_000), ("2 kilo", 2_000),
    ])
    func readsMasses(text: String, grams: Int64) {
        #expect(profile("weight", text).weight?.value == Mass(micrograms: grams * 1_000_000))
    }

    @Test(arguments: [
        ("1 month", 30), ("1 year", 365), ("3個月", 91), ("3ヶ月以内", 91), ("3か月", 91), ("3개월", 91),
        ("2週間以内", 14), ("10일 이내", 10), ("30 working days", 30), ("4-6 weeks", 42),
        ("2 tuần cho 1000 sp", 14),
    ])
    func readsMonthsAndYearsInEverySpelling(text: String, days: Int) {
        #expect(profile("leadTime", text).leadTimeDays?.value == days)
    }

    @Test(arguments: [
        ("10^6 pcs", 1_000_000), ("1e6 pcs/month", 1_000_000), ("2 x 10^6 pcs", 2_000_000),
        ("10⁶ pcs", 1_000_000), ("12 die sets / month", 12), ("4,000 족/월", 4_000),
        ("500 dozens/month", 6_000), ("30.000 sp/quý", 10_000), ("3만 개/분기", 10_000),
        ("100.000 sp/tháng tại Việt Nam", 100_000), ("5.000-10.000 sp/tháng", 5_000),
        ("10,000 plastic parts/month", 10_000),
    ])
    func readsCountsWithTheirWords(text: String, pieces: Int) {
        #expect(profile("capacity", text).capacity?.value == pieces)
    }

    @Test(arguments: [
        ("tolerance", "±0.5°"), ("tolerance", "0.05 kg"), ("tolerance", "3 xyz"),
        ("capacity", "2 ca x 5000"), ("capacity", "100 containers/month"),
        ("capacity", "700 tons/month"), ("capacity", "500 sp/giờ"), ("capacity", "5000 pcs/shift"),
        ("minimumOrder", "10 cuộn"), ("minimumOrder", "1 lô"), ("minimumOrder", "1,000 kg"),
        ("minimumOrder", "10 boxes of parts"), ("minimumOrder", "5000 USD"), ("workers", "1 2O"),
        ("envelope", "20 tấn"), ("weight", "20 cm"), ("leadTime", "3 lô"),
    ])
    func aWordThatIsNoFittingUnitIsNamedAndNothingGuessed(field: String, text: String) {
        let read = profile(field, text)
        #expect(read.warnings.map(\.reason) == [.unitUnknown])
        #expect(read.tolerance == nil && read.capacity == nil && read.minimumOrder == nil)
        #expect(read.workers == nil && read.envelope == nil && read.weight == nil)
        #expect(read.leadTimeDays == nil)
    }

    @Test(arguments: [
        ("minimumOrder", "1,000 pairs", 1_000), ("minimumOrder", "1 bộ", 1),
        ("minimumOrder", "500 chi tiết", 500), ("minimumOrder", "50 die sets", 50),
    ])
    func countsWhatIsCounted(field: String, text: String, count: Int) {
        #expect(profile(field, text).minimumOrder?.value == count)
    }

    @Test(arguments: [
        ("120 người", 120), ("49명", 49), ("1,200 employees", 1_200), ("khoảng 50-60", 50),
    ])
    func countsPeople(text: String, count: Int) {
        #expect(profile("workers", text).workers?.value == count)
    }
}
