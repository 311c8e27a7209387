import Platform
import Records
import Testing

/// Needs as people write them in one breath: everything in them is read at once.
@Suite struct NeedSentenceTests {
    @Test(arguments: [
        (
            "Trong bán kính 100 km quanh Bắc Ninh, ai dập được SPCC với dung sai ±0,05 mm, "
                + "200.000 chi tiết mỗi tháng, có IATF 16949 còn hiệu lực vào tháng 3/2027?",
            [
                "in near Bắc Ninh 100", "stamping", "of spcc", "iatf-16949", "±50000nm",
                "200000/mo",
            ]
        ),
        (
            "Who near Bắc Ninh stamps SPCC to ±0.05 mm, 200,000 pieces a month, with IATF 16949 "
                + "valid in March 2027?",
            [
                "in near Bắc Ninh 100", "stamping", "of spcc", "iatf-16949", "±50000nm",
                "200000/mo",
            ]
        ),
        (
            "プレス加工、SPCC、公差±5/100、月20万個、IATF 16949必須、ハノイから100km以内、中国以外",
            [
                "in near ハノイ 100", "stamping", "of spcc", "must iatf-16949", "±50000nm",
                "200000/mo",
            ]
        ),
        (
            "프레스 가공, SPCC, 공차 ±0.05mm, 월 20만개, IATF 16949 필수, 하이퐁에서 50km 이내, 독일 수출",
            [
                "in near 하이퐁 50", "stamping", "of spcc", "must iatf-16949", "±50000nm",
                "200000/mo",
            ]
        ),
        (
            "Supplier must be in Vietnam, not in China. Die casting ADC12, EAU 2,400,000, "
                + "tolerance 10 microns. IATF 16949 mandatory; ISO 14001 would be a plus",
            [
                "must in VN", "die-casting", "of adc12", "must iatf-16949", "wish iso-14001",
                "200000/mo", "±10000nm",
            ]
        ),
        (
            "May áo khoác xuất khẩu sang Mỹ, phải có WRAP, ưu tiên BSCI",
            ["garment", "must wrap", "wish amfori-bsci"]
        ),
        (
            "Yêu cầu: dập kim loại (bắt buộc), IATF 16949 (bắt buộc), ISO 14001 (ưu tiên)",
            ["must stamping", "must iatf-16949", "wish iso-14001"]
        ),
        (
            "hàn, sơn tĩnh điện, mạ kẽm 8 µm; 60.000 sp/năm; phải ở Bình Dương hoặc Đồng Nai",
            [
                "must in vn-2008-74 vn-2025-75", "welding", "powder-coating", "zinc-plating",
                "5000/mo",
            ]
        ),
        (
            "We need a stamping supplier in Hanoi or Bac Ninh. ISO 9001 or IATF 16949 required.",
            ["in vn-2025-01 vn-2025-24", "stamping", "must iso-9001"]
        ),
        (
            "dap kim loai, bat buoc IATF 16949, uu tien Bac Ninh",
            ["stamping", "must iatf-16949", "wish in vn-2025-24"]
        ),
        (
            "월 50만 개이며 매일 분할 납품해야 하므로 박닌에서 90 km 이내여야 합니다. FSC 인증은 필수이고",
            ["500000/mo", "must in near 박닌 90", "must fsc-coc"]
        ),
        (
            "giao từ tháng 3/2027 về nhà máy tại Bắc Ninh, bắt buộc có ISO 9001",
            ["must iso-9001"]
        ),
    ])
    func aSentenceIsReadWhole(text: String, reading: [String]) {
        #expect(NeedTextTests.reading(text) == reading.sorted())
    }

    @Test func theWordsOfAMustAreTheClauseTheyStandIn() {
        let need = SampleRecords.need(["text": "hàn, dung sai ±0,1 mm là bắt buộc, ở Hà Nội"])
        let given = need.requirements.filter { $0.strength == .must }.map(\.given)
        #expect(given == ["dung sai ±0,1 mm là bắt buộc"])
    }

    @Test func aFieldSaysMoreThanTheTextBesideIt() {
        let need = SampleRecords.need([
            "text": "bắt buộc ở Hà Nội, ±0,1 mm", "country": "VN", "tolerance": "0,05 mm",
        ])
        let kinds = need.requirements.map(\.kind)
        #expect(kinds.contains(.tolerance(Length(micrometres: 50))))
        #expect(!kinds.contains(.tolerance(Length(micrometres: 100))))
        #expect(kinds.contains(.place(Requirement.Place(countries: ["VN"]))))
    }
}
