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

    @Test func theWidestOfTolerancesOfSeveralWorksHoldsForAll() {
        let found = SampleRecords.profile(["name": "A", "tolerance": "±0.05 (phay), ±0.2 (dập)"])
        #expect(found.tolerance?.value == Length(nanometres: 200_000))
    }
}
