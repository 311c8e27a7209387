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
}
