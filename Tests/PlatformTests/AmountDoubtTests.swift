import Platform
import Records
import Store
import Testing

/// Amounts that are nothing, half read, or may mean two things.
@Suite struct AmountDoubtTests {
    private func profile(_ field: String, _ text: String) -> Profile {
        SampleRecords.profile(["name": "A", field: text])
    }

    @Test(arguments: [
        ("tolerance", "0"), ("tolerance", "-0 mm"), ("tolerance", "±0.0000000000001 mm"),
        ("envelope", "0 x 0 x 0"), ("envelope", "500 x 0 x 200"), ("weight", "0 kg"),
        ("capacity", "0 pcs/month"), ("workers", "0"),
    ])
    func nothingIsNoAmount(field: String, text: String) {
        let read = profile(field, text)
        #expect(read.tolerance == nil && read.envelope == nil && read.weight == nil)
        #expect(read.capacity == nil && read.workers == nil)
        let reasons = read.warnings.map(\.reason)
        #expect(reasons == [.numberZero])
        let need = field == "workers" ? nil : SampleRecords.need(["text": "x", field: text])
        #expect(need?.warnings.allSatisfy { $0.reason.severity(in: .need) == .error } ?? true)
    }

    @Test func aToleranceToOneSideHoldsHalfItsBand() {
        #expect(profile("tolerance", "+0/-0.1 mm").tolerance?.value == Length(micrometres: 50))
        #expect(profile("tolerance", "+0.1/0").tolerance?.value == Length(micrometres: 50))
    }

    @Test(arguments: [
        ("5/100", 50_000), ("±2/100 mm", 20_000), ("1/100", 10_000), ("5/1000", 5_000),
    ])
    func workshopFractionsAreHundredths(text: String, nanometres: Int64) {
        #expect(profile("tolerance", text).tolerance?.value == Length(nanometres: nanometres))
    }

    @Test func aMinimumOrderOfNothingIsAnyOrder() {
        #expect(profile("minimumOrder", "0").minimumOrder?.value == 0)
        #expect(profile("minimumOrder", "0").warnings.isEmpty)
    }

    @Test(arguments: ["1e400 x 5 mm", "1.2.3 x 5 mm", "20 kg x 30 mm", "300 xyz x 200 x 100 mm"])
    func aSizeWithAnUnreadSideIsNotUsed(text: String) {
        #expect(profile("envelope", text).envelope == nil)
        #expect(profile("envelope", text).warnings.map(\.reason) == [.sizeIncomplete])
    }

    @Test func inchMarksCountOnBothSides() {
        let sides = [508, 254].map { Length(millimetres: $0) }
        for text in ["20\"x10\"", "20″x10″", "20” x 10”", "20\"x10"] {
            #expect(profile("envelope", text).envelope?.value == Envelope(sides), "\(text)")
        }
    }

    @Test(arguments: [
        ("100-500 mm", [500]), ("Φ6 - Φ32", [32]), ("100~500 x 50~200 mm", [500, 200]),
        ("500 x 400 mm, 50 kg", [500, 400]), ("1500 T, 500 x 400 mm", [500, 400]),
        ("300x200 mm; max 500x400 mm", [300, 200]), ("200Lx100Wx50H", [200, 100, 50]),
        ("from 10 mm to 600 mm", [600]), ("20mmx30mm", [30, 20]),
        ("500, 400, 300", [500, 400, 300]),
        ("1.250 x 800 mm", [1250, 800]),
    ])
    func aRangeIsOneSideAndAnotherFigureNone(text: String, millimetres: [Int64]) {
        let sides = millimetres.map { Length(millimetres: $0) }
        #expect(profile("envelope", text).envelope?.value == Envelope(sides))
    }

    @Test(arguments: ["1500 T", "800T", "500 L"])
    func theForceOfAPressIsNoSize(text: String) {
        #expect(profile("envelope", text).envelope == nil)
        #expect(profile("envelope", text).warnings.map(\.reason) == [.unitUnknown])
    }

    /// Kilograms written with a point and three digits, in lists of both customs.
    @Test func aPointBeforeThreeDigitsIsReadByTheListsCustomAndDoubted() {
        func weight(_ text: String, _ column: String) -> String {
            let layout = Layout(
                kind: .supplier, columns: ["Name", column],
                assignments: [
                    .init(path: FieldPath(.name), binding: .columns([0])),
                    .init(path: FieldPath(.weight), binding: .columns([1])),
                ])
            let sample = SampleRecords.record(["name": "A"]).record
            let record = SourceRecord(
                source: sample.source, key: "k", subject: sample.subject, layout: layout,
                cells: ["A", text], position: sample.position, statedOn: sample.statedOn)
            let profile = SampleRecords.profile([
                .init(record: record, warnings: [], isWithdrawn: false)
            ])
            let grams = profile.weight.map { $0.value.micrograms / 1_000_000 } ?? 0
            return ([String(grams)] + profile.warnings.map(\.reason.rawValue))
                .joined(separator: " ")
        }
        #expect(weight("1.500 kg", "Khối lượng tối đa") == "1500000 numberAmbiguous")
        #expect(weight("tối đa 2.000kg", "Weight") == "2000000 numberAmbiguous")
        #expect(weight("max. 2.000kg", "Weight") == "2000 numberAmbiguous")
        #expect(weight("2.356 kg", "Weight") == "2356")
        #expect(weight("0.500 kg", "Khối lượng") == "500")
        #expect(weight("1,5 kg", "Khối lượng") == "1500")
    }

    @Test func aSizeOfTensOfMetresHadDecimals() {
        let read = profile("envelope", "12.345 mm")
        #expect(read.envelope?.value == Envelope([Length(micrometres: 12_345)]))
        #expect(read.warnings.map(\.reason) == [.numberAmbiguous])
    }

    @Test(arguments: [
        ("10-20k pcs", 10_000), ("10k-20k pcs", 10_000), ("500-1k pcs", 500), ("1~2만 개", 10_000),
        ("5-10 triệu sp/tháng", 5_000_000), ("2026: 50000 pcs/month", 50_000),
        ("Năm 2026: 50.000 sp/tháng", 50_000), ("năm 2026: 50.000 sp", 50_000),
        ("10.000 sp/2 tháng", 5_000),
    ])
    func readsCapacitiesWithRangesAndHeads(text: String, pieces: Int) {
        #expect(profile("capacity", text).capacity?.value == pieces)
    }

    @Test(arguments: ["12000/12h", "500 pcs hourly", "시간당 500개", "500 sp/8 giờ", "1000/2 ca"])
    func aRateByHoursOrShiftsIsNoMonths(text: String) {
        #expect(profile("capacity", text).capacity == nil)
        #expect(profile("capacity", text).warnings.map(\.reason) == [.unitUnknown])
    }
}
