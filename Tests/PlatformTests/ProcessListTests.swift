import Catalog
import Matching
import Platform
import Records
import Testing

/// What a field of processes says in everyday words, and what it says is not done.
@Suite struct ProcessListTests {
    private func spotted(_ text: String, in field: Field = .processes) -> [String] {
        SampleRecords.lexicon.spot(text, in: field).spots.map(\.concept.code)
    }

    @Test(arguments: [
        ("stamping", "stamping"), ("press", "stamping"), ("CNC", "cnc-machining"),
        ("moulding", "moulding-plastic"), ("Molding", "moulding-plastic"),
        ("injection", "injection-moulding"), ("extrusion", "extrusion"), ("painting", "painting"),
        ("coating", "surface-treatment"), ("lathe", "turning"), ("bending", "press-brake-bending"),
        ("punching", "press-blanking"), ("polishing", "mechanical-polishing"),
        ("PCB", "electronics"), ("tooling", "mould-making"), ("mould", "mould-making"),
        ("dies", "mould-making"), ("fixtures", "jig-fixture-making"), ("printing", "printing"),
        ("dập", "stamping"), ("phay", "milling"), ("tiện", "turning"), ("hàn", "welding"),
        ("mài", "grinding"), ("khoan", "drilling"), ("đúc", "casting"), ("rèn", "forging"),
        ("sơn", "painting"), ("chấn", "press-brake-bending"), ("đột", "press-blanking"),
        ("may", "garment"), ("dệt", "textile"), ("nhuộm", "dyeing"), ("cán", "metal-rolling"),
        ("uốn", "press-brake-bending"), ("연마", "grinding"), ("선반", "turning"),
        ("압출", "extrusion"), ("고무", "moulding-rubber"), ("포장", "packaging"),
        ("레이저", "laser-cutting"), ("プレス", "stamping"), ("成形", "moulding-plastic"),
        ("印刷", "printing"), ("曲げ", "press-brake-bending"), ("研磨", "grinding"),
    ])
    func everydayWordsAreReadWhereProcessesAreListed(word: String, code: String) {
        let processes = SampleRecords.lexicon.spot(word, in: .processes).spots.map(\.concept)
            .filter { $0.scheme == .process }
        #expect(processes == [ConceptID(.process, code)])
        #expect(SampleRecords.lexicon.spot(word, in: .processes).leftOver.isEmpty)
    }

    @Test func bareWordsMeanNothingInATextOrAnotherList() {
        for word in ["press", "die", "tiện", "sơn", "CNC", "may", "プレス"] {
            #expect(spotted(word, in: .description).isEmpty, "\(word)")
            #expect(spotted(word, in: .materials).isEmpty, "\(word)")
        }
        #expect(!spotted("304", in: .materials).isEmpty && spotted("304").isEmpty)
    }

    @Test func marksTellWordsApartAndUnmarkedOnesAreNoGuesses() {
        #expect(spotted("đập").isEmpty)
        #expect(spotted("dap; han; tien").isEmpty)
        #expect(spotted("dap nguoi; phay; khoan") == ["forming", "milling", "drilling"])
    }

    @Test func longerWordsShieldTheShortOnesInThem() {
        #expect(spotted("phụ tùng phương tiện") == [])
        #expect(spotted("khách hàng Hàn Quốc, Lạng Sơn") == [])
        #expect(spotted("hot stamping of steel") == ["press-hardening"])
        #expect(SampleRecords.lexicon.spot("phương tiện", in: .processes).leftOver.count == 1)
    }

    @Test func aListIsNotReadAcrossItsSigns() {
        let spots = spotted("tiện, phay, CNC")
        #expect(spots == ["turning", "milling", "cnc-machining"])
        #expect(spotted("đúc/rèn|mài\nhàn") == ["casting", "forging", "grinding", "welding"])
    }

    @Test(
        arguments: [
            ("không làm mạ kẽm", "không làm mạ kẽm"),
            ("we do NOT do casting", "we do NOT do casting"),
            ("không có đúc", "không có đúc"), ("chưa nhận gia công hàn", nil),
            ("khong lam ma kem", nil), ("no casting", nil), ("we don't offer any plating", nil),
            ("without painting", nil), ("ngoại trừ nhuộm vải", nil), ("trừ mạ", nil),
            ("주조 불가", nil), ("도금은 제외", nil), ("鋳造不可", nil), ("めっき以外", nil),
            ("no casting or forging", nil), ("không nhận đúc và mạ kẽm", nil),
        ] as [(String, String?)])
    func whatATextSaysIsNotDoneIsLeftOver(text: String, leftOver: String?) {
        let found = SampleRecords.lexicon.spot(text, in: .processes)
        #expect(found.spots.isEmpty)
        #expect(!found.leftOver.isEmpty && found.unread.isEmpty)
        if let leftOver { #expect(found.leftOver == [leftOver]) }
    }

    @Test(arguments: [
        ("không làm mạ kẽm, đúc", ["casting"]), ("no plating; casting", ["casting"]),
        ("casting, no plating", ["casting"]), ("not only casting", ["casting"]),
        ("No. 1 in casting", ["casting"]), ("non-destructive testing", ["non-destructive-testing"]),
        ("no-sew uppers, casting", ["no-sew-upper", "casting"]),
        ("đúc không dập", ["casting"]), ("chứng nhận: không. Mạ kẽm", ["zinc-plating"]),
        ("gia công không rung, đúc", ["casting"]), ("鋳造、めっき不可", ["casting"]),
    ])
    func aDenialReachesNoFurtherThanItsClause(text: String, codes: [String]) {
        #expect(spotted(text) == codes)
    }

    @Test func anItemNobodyUnderstandsIsUnread() {
        func unread(_ text: String) -> [String] {
            SampleRecords.lexicon.spot(text, in: .processes).unread
        }
        #expect(unread("CNC; wibbling; EDM") == ["wibbling"])
        #expect(unread("CNC and wibbling") == ["wibbling"])
        #expect(unread("phay, tiện, v.v...").count == 1)
        #expect(unread("CNC; 5 máy; phay CNC tốc độ 200; 20-50") == ["5 máy"])
        #expect(unread("CNC milling of aluminium parts, dyeing and finishing").isEmpty)
        #expect(unread("không; n/a; 0").isEmpty && unread("").isEmpty)
    }

    private func outcome(_ fields: [String: String]) -> Outcome? {
        let milling = Requirement(.process(ConceptID(.process, "cnc-milling")), .must)
        let need = Need(id: NeedID("N1"), requirements: [milling])
        let profile = SampleRecords.profile(fields)
        return Matcher(
            catalogue: SampleRecords.lexicon.catalogue, suppliers: [profile],
            date: SampleRecords.day("2026-11-21")
        ).match(need, profile).judgements.first?.outcome
    }

    @Test func onlyAStatedListReadWholeFailsAMust() {
        #expect(outcome(["name": "A", "processes": "Dập kim loại; mạ kẽm"]) == .failed)
        #expect(outcome(["name": "A", "processes": "Dập kim loại; wibbling"]) == .unknown)
        #expect(outcome(["name": "A", "processes": "CNC; EDM; wibbling"]) == .unknown)
        #expect(outcome(["name": "A", "description": "We supply metal stamping"]) == .unknown)
        #expect(outcome(["name": "A", "products": "chi tiết dập"]) == .unknown)
        #expect(outcome(["name": "A", "processes": "Phay CNC; wibbling"]) == .satisfied)
        let denied = ["name": "A", "processes": "Dập kim loại; không làm phay CNC"]
        #expect(outcome(denied) == .failed)
    }

    @Test func whatAListNamesOfAnotherKindIsInferred() throws {
        let profile = SampleRecords.profile([
            "name": "A", "processes": "Ép nhựa ABS; wibbling", "products": "chi tiết dập",
        ])
        let moulding = try #require(
            profile.processes.first { $0.value.code == "injection-moulding" })
        #expect(moulding.provenance.authority == .partner)
        let stamping = try #require(profile.processes.first { $0.value.code == "stamping" })
        #expect(stamping.provenance.authority == .inference)
        #expect(profile.materials.allSatisfy { $0.provenance.authority == .inference })
        #expect(profile.unread.map(\.value).contains(FieldText(.processes, "wibbling")))
        #expect(!profile.isClosed(.process) && !profile.isClosed(.material))
    }
}
