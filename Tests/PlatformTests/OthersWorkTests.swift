import Platform
import Records
import Testing

/// Processes that a firm's words name and that customers, partners or neighbours do.
@Suite struct OthersWorkTests {
    private func processes(_ text: String, _ field: String) -> [String] {
        SampleRecords.profile(["name": "A", field: text]).processes.map(\.value.code)
    }

    @Test(arguments: [
        ("experience", "Công ty Mạ kẽm Hoa Sen; Đúc nhôm ABC", []),
        (
            "description", "Chuyên dập, khách hàng là các công ty ép nhựa, sơn tĩnh điện.",
            ["stamping"]
        ),
        ("remark", "Cần mua dịch vụ mạ niken", []), ("machines", "máy phun sơn để bán", []),
        ("description", "Khách hàng: Công ty Đúc Áp lực Nhôm ABC", []),
        ("description", "Cần tìm đối tác mạ kẽm", []),
        ("description", "Gần Công ty Mạ kẽm Thăng Long", []),
        ("description", "Gia công theo yêu cầu của khách hàng: dập kim loại", ["stamping"]),
        ("description", "Cần tìm khách hàng dập kim loại", ["stamping"]),
        ("description", "프레스 가공은 협력사", []),
        (
            "description", "Khách hàng chính: Công ty Mạ kẽm A, Công ty Đúc B. Chuyên dập",
            ["stamping"]
        ),
        ("description", "Our main customers are die casting companies", []),
        ("description", "Near ABC Zinc Plating Co., Ltd", []),
        ("description", "삼성전자 프레스 협력사", ["stamping"]),
    ])
    func othersWorkIsNotTheFirms(field: String, text: String, expected: [String]) {
        #expect(processes(text, field) == expected)
    }

    @Test(arguments: [
        ("Metal stamping (thuê ngoài mạ kẽm)", ["stamping"]),
        ("Dập kim loại (thuê ngoài mạ kẽm)", ["stamping"]),
        ("thuê ngoài: mạ kẽm, sơn tĩnh điện", []), ("mạ kẽm gửi ngoài", []),
        ("mạ kẽm do vệ tinh làm", []), ("mạ kẽm (đối tác)", []), ("亜鉛めっきは協力会社", []),
        ("아연 도금은 협력사", []), ("dập kim loại w/o plating", ["stamping"]),
        ("mạ kẽm (dự kiến 2027)", []), ("đang đầu tư dây chuyền mạ kẽm", []),
        ("塗装は行っていません", []), ("Dập kim loại ☐ Hàn MIG ☑", ["mig-mag-welding"]),
        ("[ ] Dập kim loại [x] Hàn MIG", ["mig-mag-welding"]),
        ("chế tạo khuôn", ["mould-making"]), ("Thiết kế, chế tạo khuôn", ["mould-making"]),
    ])
    func whatIsDoneElsewhereIsNotInAList(text: String, expected: [String]) {
        #expect(processes(text, "processes") == expected)
    }

    @Test func whoBuildsMachinesOrSellsItsOwnWorkDoesTheWork() {
        #expect(
            processes("Sản xuất máy CNC và gia công dập", "description").contains("stamping"))
        #expect(
            processes("Bán sản phẩm dập kim loại tự sản xuất", "description").contains("stamping"))
    }

    @Test(arguments: [
        "Gần 20 năm kinh nghiệm dập kim loại", "Phục vụ khách hàng Nhật Bản về dập kim loại",
        "Nhà máy gần Hà Nội, dập kim loại", "We provide customers with metal stamping",
        "Đang tìm đơn hàng dập kim loại", "Khách hàng là Toyota, chúng tôi làm dập kim loại",
        "Near Hanoi, metal stamping", "Dập kim loại cho khách hàng: Toyota, Honda",
    ])
    func whatIsDoneForCustomersOrNearAPlaceIsTheFirmsOwn(text: String) {
        #expect(processes(text, "description") == ["stamping"])
    }

    @Test(arguments: [
        ("Chuyên dập, hàn và sơn", ["stamping", "welding", "painting"]),
        ("Chuyên gia công tiện, giao hàng nhanh", ["turning"]),
        ("Chuyên đúc áp lực", ["die-casting"]), ("Chuyên gia Hàn sang đào tạo", []),
        ("Dập, hàn", []), ("Specialised in stamping and export", ["stamping"]),
    ])
    func bareWordsOfADescriptionAreWorkBehindAWordForTheTrade(text: String, expected: [String]) {
        #expect(processes(text, "description") == expected)
    }

    @Test func whatABuyerHasMadeOutsideIsAskedFor() {
        let need = SampleRecords.need(["text": "thuê ngoài mạ kẽm, partner for die casting"])
        let asked = need.requirements.compactMap { requirement in
            if case .process(let id) = requirement.kind { id.code } else { nil }
        }
        #expect(Set(asked).isSuperset(of: ["zinc-plating", "die-casting"]))
    }

    @Test func theWidestOfTolerancesOfSeveralWorksHoldsForAll() {
        let found = SampleRecords.profile(["name": "A", "tolerance": "±0.05 (phay), ±0.2 (dập)"])
        #expect(found.tolerance?.value == Length(nanometres: 200_000))
    }
}
