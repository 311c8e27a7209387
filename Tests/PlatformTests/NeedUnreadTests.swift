import Platform
import Records
import Testing

/// What a need's words leave unread is kept, and what is not surely a must is none.
@Suite struct NeedUnreadTests {
    private static func need(_ text: String) -> Need { SampleRecords.need(["text": text]) }

    private static func musts(_ text: String) -> [String] {
        NeedTextTests.reading(text).filter { $0.hasPrefix("must ") }
    }

    @Test(arguments: [
        ("bắt buộc: giao hàng trong 20 ngày, MOQ tối đa 1000 cái, dập kim loại", ["must stamping"]),
        ("bắt buộc ABS, ép nhựa", []), ("bắt buộc miền Bắc, dập kim loại", []),
        ("stamping, lead time within 30 days must", []), ("プレス加工、納期30日以内必須", []),
        ("dập kim loại, except China", []),
        ("phải có chứng nhận IATF 16949 trừ khi có VDA 6.3", []),
        ("bắt buộc dập kim loại và không dùng mạ Cr6", ["must stamping"]),
        ("The parts must not contain PVC", []), ("Không được dùng PVC, ép nhựa", []),
        ("If ISO 9001 is required please tell us", []),
        ("Khuôn phải do bên mua cung cấp", []), ("Bên bán phải chịu phí khuôn", []),
        ("Khuôn dập phải của bên mua", []), ("Stamped parts must be delivered to Germany", []),
        ("Giá cả phải hợp lý cho sản phẩm dập", []),
        ("Hàng phải giao về Samsung Thái Nguyên", []),
        ("must have export experience to Germany", []),
        ("Must be able to deliver by 2027-03 to Hanoi", []),
        ("phải từng giao cho Toyota Việt Nam", []), ("Parts must be free of PVC and lead", []),
    ])
    func aMustNotUnderstoodIsKeptAndBindsNothingElse(text: String, musts: [String]) {
        #expect(Self.musts(text) == musts)
        #expect(Self.need(text).leavesMustUnread)
    }

    @Test(arguments: [
        "Phải có IATF 16949. Ưu tiên có ISO 14001.", "ISO 9001:2015 certificate is a must",
        "dập, bắt buộc ISO 9001 còn hiệu lực vào 03/2027, phải ở Việt Nam",
        "hàn, phải cách Hà Nội không quá 60 km", "Mandatory:\n- CNC milling\n- ISO 9001",
        "【必須】プレス加工、IATF 16949【尚可】ISO 14001", "반드시 ISO 9001 인증 보유",
        "Supplier must be in Vietnam, not in China. Die casting",
        "Tolerance ±0.02 mm is mandatory, CNC turning",
    ])
    func mustsThatAreUnderstoodLeaveNothing(text: String) {
        #expect(Self.need(text).unread.filter(\.isMust) == [])
        #expect(!Self.musts(text).isEmpty)
    }

    @Test(arguments: [
        "Không phải bắt buộc ISO 9001", "ISO 9001 không phải là bắt buộc", "ISO 9001 chưa bắt buộc",
        "Không yêu cầu bắt buộc phải có IATF 16949", "ISO 9001 isn't required",
        "ISO 9001 is no longer required", "ISO 9001は必須ではありません", "IATF 16949 필수는 아닙니다",
        "ISO 9001 필수적이지 않음", "Delivery required: 30 days\nStamping SPCC",
    ])
    func aDeniedObligationIsNone(text: String) { #expect(Self.musts(text) == []) }

    @Test(arguments: [
        ("phải ở Việt Nam, ưu tiên Bắc Ninh", ["must in VN", "wish in vn-2025-24"]),
        (
            "Không lấy nhà cung cấp Trung Quốc; bắt buộc ở Việt Nam; dập kim loại bắt buộc",
            ["must in VN", "must stamping"]
        ),
        ("phải có ISO 9001 hoặc ISO 9001:2015", ["must iso-9001"]),
        ("phải giao hàng về Samsung Thái Nguyên, dập", ["stamping"]),
        ("PVC-free cables", []), ("The parts must not contain PVC", []),
    ])
    func placesAndAlternativesAreReadAsMeant(text: String, reading: [String]) {
        let read = NeedTextTests.reading(text).filter { !$0.hasPrefix("knows ") }
        #expect(read == reading.sorted())
    }

    @Test(arguments: [
        ("must: injection molding of PA66, ISO 13485 valid on 2028-01-15", nil, "2028-01-15"),
        (
            "bó dây điện ô tô, phải có IATF 16949 còn hiệu lực vào 03/2027, "
                + "giao hàng đầu tiên 15/03/2027", "2027-03-15", nil
        ),
        ("dập, giao từ 3/2027", "2027-03-01", nil),
        ("Giao hàng lần đầu: 01/06/2027", "2027-06-01", nil),
        ("stamping, first delivery June 2027", "2027-06-01", nil),
        ("IATF 16949 valid in March 2027", nil, "2027-03-31"),
        ("プレス加工、2027年3月納入開始", "2027-03-01", nil),
        ("프레스 가공, 납품 2027년 3월 15일", "2027-03-15", nil),
        ("dập, báo giá trước 15/12/2026", nil, nil),
        ("giao mẫu 10/01/2027, giao hàng loạt 03/2027", "2027-03-01", nil),
        ("dập, ISO 9001 cấp 15/03/2024", nil, nil),
    ])
    func datesOfDeliveryAndValidityAreReadFromWords(
        text: String, delivery: String?, validity: String?
    ) {
        let need = Self.need(text)
        #expect(need.firstDelivery?.text == delivery)
        #expect(need.validOn?.text == validity)
    }

    @Test(arguments: [
        "dập, cách Hà Nội trên 100 km", "dập, tối thiểu 50 km từ Hà Nội",
        "stamping, at least 50 km from Hanoi",
    ])
    func aDistanceToKeepIsNoneToStayWithin(text: String) {
        #expect(NeedTextTests.reading(text) == ["stamping"])
        #expect(Self.need(text).leavesMustUnread)
    }

    @Test func aListOfRegionsNamesEachOfThem() {
        let need = SampleRecords.need(["text": "dập", "region": "Bắc Ninh hoặc Hưng Yên"])
        let places = need.requirements.compactMap { requirement -> Int? in
            guard case .place(let place) = requirement.kind else { return nil }
            return place.regions.count
        }
        #expect(places == [2])
    }

    @Test func aDateOfItsOwnFieldComesFirst() {
        let need = SampleRecords.need([
            "text": "dập, giao từ 3/2027", "firstDelivery": "2027-05-02",
        ])
        #expect(need.firstDelivery?.text == "2027-05-02")
    }

    @Test func whatIsTooLongToReadIsSaid() {
        let need = Self.need(String(repeating: "dập kim loại, ISO 9001 or ", count: 4_000))
        #expect(need.leavesMustUnread)
    }
}
