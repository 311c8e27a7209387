import Platform
import Records
import Testing

/// What a need says it does without, and what a firm says it does not do or looks for elsewhere.
@Suite struct DenialTests {
    private func asked(_ text: String) -> [String] {
        SampleRecords.need(["text": text]).requirements.compactMap { requirement in
            switch requirement.kind {
            case .process(let id), .material(let id): id.code
            default: nil
            }
        }
    }

    private func place(_ fields: [String: String]) -> Requirement.Place? {
        for case .place(let place) in SampleRecords.need(fields).requirements.map(\.kind) {
            return place
        }
        return nil
    }

    @Test(arguments: [
        "không cần mạ kẽm", "không yêu cầu mạ kẽm", "khong can ma kem", "아연 도금은 필요 없음",
        "아연 도금 불필요", "亜鉛メッキ不要", "亜鉛メッキは不要です", "no zinc plating needed",
        "without zinc plating", "zinc plating is not required", "zinc plating: no",
        "supplier must not hold ISO 9001", "không được sở hữu ISO 9001",
    ])
    func aNeedDoesNotAskForWhatItDoesWithout(text: String) {
        #expect(asked(text).isEmpty)
        let texts = SampleRecords.need(["text": text]).requirements.map(\.kind)
        #expect(texts.contains(.text(text)))
    }

    @Test(arguments: ["cần mạ kẽm", "zinc plating needed", "아연 도금 필요", "亜鉛メッキ必要"])
    func aNeedAsksForWhatItNeeds(text: String) { #expect(asked(text).contains("zinc-plating")) }

    @Test(arguments: [
        "supplier outside China", "nhà cung cấp ngoài Trung Quốc", "not in Hanoi",
        "không ở Hà Nội", "中国以外", "중국 이외", "중국 외", "not from China",
        "should not be in Vietnam", "must not be located in Vietnam", "must not be in China",
        "không được ở Bắc Ninh", "không được đặt tại Bắc Ninh", "must not come from China",
        "parts must not be made in China", "không sản xuất tại Trung Quốc",
    ])
    func aPlaceToAvoidIsNotAskedFor(text: String) { #expect(place(["text": text]) == nil) }

    @Test func placesAskedForStayBesideThoseToAvoid() {
        #expect(place(["text": "in Vietnam, not in China"])?.countries == ["VN"])
        #expect(place(["text": "không chỉ ở Hà Nội"])?.regions.count == 1)
        #expect(place(["text": "x", "country": "not China"]) == nil)
        #expect(place(["text": "x", "country": "Vietnam; not China"])?.countries == ["VN"])
        #expect(place(["text": "x", "region": "ngoài Hà Nội"]) == nil)
    }

    private func spotted(_ text: String, _ field: Field = .processes) -> [String] {
        SampleRecords.lexicon.spot(text, in: field).spots.map(\.concept.code)
    }

    @Test(arguments: [
        ("casting: no; machining: yes", ["machining"]), ("stopped casting since 2020", []),
        ("stop casting since 2020", []), ("ngừng đúc", []), ("đúc (không làm); phay", ["milling"]),
        ("one-stop casting", ["casting"]), ("casting: no problem", ["casting"]),
        ("đúc (thuê ngoài); phay", ["milling"]), ("casting (outsourced)", []), ("주조(외주)", []),
        ("鋳造(外注)", []), ("sẽ đầu tư đúc", []), ("주조 외주 가공", ["casting"]), ("주조 중단", []),
        ("không ngừng đúc", ["casting"]),
    ])
    func aFirmDoesNotDoWhatItStopped(text: String, codes: [String]) {
        #expect(spotted(text) == codes)
    }

    @Test(arguments: [
        "We are looking for a supplier of die casting parts", "Cần tìm nhà cung cấp đúc áp lực",
        "다이캐스팅 협력사를 찾습니다",
    ])
    func whoLooksForASupplierDoesNotDoIt(text: String) {
        let found = SampleRecords.lexicon.spot(text, in: .description)
        #expect(found.spots.isEmpty && !found.leftOver.isEmpty)
        #expect(!asked(text).isEmpty)
    }

    @Test(arguments: [
        "We are looking for customers for die casting parts", "Supplier of die casting parts",
        "We need no other supplier. Die casting parts",
    ])
    func whoLooksForCustomersDoesIt(text: String) {
        #expect(spotted(text, .description).contains { $0.contains("casting") })
    }
}
