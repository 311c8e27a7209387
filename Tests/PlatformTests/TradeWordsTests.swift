import Platform
import Records
import Testing

/// What a firm sells, mends, builds or teaches is not what it does; what makes dies stamps nothing.
@Suite struct TradeWordsTests {
    private func processes(_ text: String, in field: Field = .processes) -> [String] {
        SampleRecords.lexicon.spot(text, in: field).spots.map(\.concept)
            .filter { $0.scheme == .process }.map(\.code)
    }

    @Test(arguments: [
        "Thương mại máy dập", "Kinh doanh máy ép nhựa", "Bán máy CNC", "Nhập khẩu máy CNC",
        "Phân phối máy dập", "Đại lý máy cắt laser", "Cho thuê máy ép nhựa", "Lắp đặt máy ép nhựa",
        "Dịch vụ tư vấn CNC", "Đào tạo vận hành CNC", "Nhà cung cấp máy dập",
        "Trading of press machines", "maintenance of injection moulding machines",
        "프레스 기계 판매", "사출기 판매", "プレス機販売", "射出成形機のメンテナンス",
        "Sẽ đầu tư dập kim loại", "dập kim loại (đã ngừng)", "Đã ngừng dập kim loại",
        "dập kim loại (thuê ngoài)", "Sản xuất máy ép nhựa", "Sản xuất, kinh doanh máy ép nhựa",
    ])
    func whatIsOnlyDealtInIsNotDone(text: String) { #expect(processes(text).isEmpty) }

    @Test(arguments: [
        ("Sản xuất, kinh doanh linh kiện nhựa", "moulding-plastic"),
        ("Sản xuất và thương mại linh kiện nhựa", "moulding-plastic"),
        ("Sản xuất kinh doanh linh kiện nhựa", "moulding-plastic"),
        ("Nhà cung cấp linh kiện nhựa", "moulding-plastic"),
        ("Máy dập 110T x 4", "stamping"), ("Thương mại, dập kim loại", "stamping"),
        ("Dập kim loại, thương mại máy ép nhựa", "stamping"),
        ("Bảo trì máy ép nhựa", "equipment-maintenance"),
        ("Sửa chữa máy CNC", "equipment-maintenance"),
    ])
    func makersAreNotTakenForDealers(text: String, code: String) {
        #expect(processes(text) == [code])
    }

    @Test(arguments: ["sector", "description", "remark"])
    func theSameHoldsWhereAFirmSpeaksOfItself(name: String) throws {
        let field = try #require(Field(rawValue: name))
        #expect(processes("Thương mại máy ép nhựa", in: field).isEmpty)
        #expect(processes("Sản xuất, kinh doanh linh kiện nhựa", in: field) == ["moulding-plastic"])
    }

    @Test func aBuyerWhoImportsTodayStillAsksForTheWork() {
        let text = "Hiện nhập khẩu linh kiện nhựa, cần tìm nguồn trong nước"
        #expect(processes(text, in: .text) == ["moulding-plastic"])
    }

    @Test(arguments: [
        ("Sản xuất khuôn dập", "stamping-die-making"),
        ("Gia công khuôn dập", "stamping-die-making"),
        ("làm khuôn dập", "stamping-die-making"), ("chế tạo khuôn dập", "stamping-die-making"),
        ("làm khuôn ép nhựa", "injection-mould-making"), ("làm khuôn đúc", "casting-die-making"),
        ("Sửa chữa khuôn dập", "mould-repair"), ("bảo dưỡng khuôn ép nhựa", "mould-repair"),
        ("thiết kế khuôn dập", "mould-design"), ("Khung tủ điện", "enclosure-fabrication"),
        ("Vỏ tủ điện", "enclosure-fabrication"), ("Bó dây điện xe máy", "wire-harness"),
        ("Bó dây điện ô tô", "automotive-wire-harness"),
    ])
    func theWholeNameDecides(text: String, code: String) { #expect(processes(text) == [code]) }

    @Test(arguments: [
        "Ép gạch", "Sản xuất gạch ép", "Ép dầu", "Ép gỗ", "Ép cọc bê tông", "Đúc bê tông",
        "Đúc cọc bê tông", "Bê tông đúc sẵn", "Đúc ống cống bê tông",
    ])
    func whatIsPressedOrCastIsNotAlwaysPlasticOrMetal(text: String) {
        #expect(processes(text).isEmpty)
    }

    @Test func coldFormingOfBoltsIsColdHeading() {
        let bolts = "Sản xuất bu lông, ốc vít (dập nguội, cán ren)"
        #expect(processes(bolts) == ["cold-heading", "thread-rolling"])
        #expect(processes("Dập nguội, dập liên hoàn") == ["forming", "progressive-die-stamping"])
    }

    @Test func boltsAreOfHighStrengthOnlyWhereSaid() {
        func products(_ text: String) -> [String] {
            SampleRecords.lexicon.spot(text, in: .products).spots.map(\.concept.code)
        }
        #expect(products("ốc vít") == ["bolt-and-screw"])
        #expect(products("bu lông cường độ cao") == ["fastener"])
    }
}
