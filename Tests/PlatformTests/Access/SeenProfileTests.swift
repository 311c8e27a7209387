import Foundation
import Records
import Testing

@testable import Platform

/// A hidden value shows nowhere in what somebody gets.
@Suite struct SeenProfileTests {
    /// A profile with a value in every group, each with a word that stands nowhere else.
    private static let profile = SampleRecords.profile([
        "name": "Marker Name Co", "country": "VN", "region": "Bắc Ninh",
        "address": "MarkerStreet 7, Bắc Ninh", "latitude": "21.18", "longitude": "106.07",
        "processes": "metal stamping, call 0912 345 678", "certificates": "ISO 9001:2015",
        "capacity": "4321 pcs/month", "minimumOrder": "765 pcs", "workers": "87",
        "identifiers.vn-mst": "0100109106", "phone": "0987 654 321",
        "email": "marker@example.vn", "contact": "Marker Person",
        "description": "MarkerWords about us", "readiness": "SIRI 3",
    ])

    private static let need: Need = {
        var need = SampleRecords.need([
            "title": "Bracket", "buyer": "MarkerBuyer", "processes": "metal stamping",
        ])
        need.unread = [
            Need.Unread("call 0912 345 678", isMust: false), Need.Unread("soon", isMust: false),
        ]
        return need
    }()

    private func dump(_ reach: DisclosureLevel) -> String {
        "\(Self.profile.seen(within: reach))"
    }

    @Test func whatEverybodySeesHoldsNobodysNumber() {
        let shown = dump(.everybody)
        for word in ["Marker Name Co", "MarkerStreet", "0100109106", "4321", "process:"] {
            #expect(shown.contains(word), "\(word)")
        }
        for word in [
            "0912", "0987", "marker@", "Marker Person", "765", "MarkerWords", "siri",
        ] { #expect(!shown.lowercased().contains(word.lowercased()), "\(word)") }
    }

    @Test func eachLevelOpensItsOwn() {
        #expect(dump(.signedIn).contains("MarkerWords"))
        #expect(!dump(.signedIn).contains("765"))
        #expect(dump(.matched).contains("0987"))
        #expect(dump(.matched).contains("765"))
        #expect(!dump(.matched).contains("siri"))
        #expect(dump(.named).contains("siri"))
        #expect(Self.profile.seen(within: .ownerOnly) == Self.profile)
    }

    /// A key is a number of a register, or a digest of one or of name and address, of which guesses
    /// could be confirmed.
    @Test(arguments: [FieldGroup.name, .address, .registration])
    func keysAreShownWithAllThatTheyMayTell(hidden: FieldGroup) throws {
        let profile = SampleRecords.profile([
            SampleRecords.record(
                [
                    "name": "A Co", "externalID": "MarkerKey", "country": "VN",
                    "address": "Lô 1", "processes": "mạ kẽm, gọi 0912 345 678",
                    "certificates": "ISO 9001:2015", "identifiers.vn-mst": "0100109106",
                    "phone": "0987 654 321", "description": "we plate",
                ], key: "MarkerKey")
        ])
        for reach in [DisclosureLevel.everybody, .signedIn, .matched] {
            let open = try #require(profile.seen(Disclosure.sight(within: reach)))
            #expect("\(open)".contains("MarkerKey"), "\(reach)")
            let own = OwnersLevels([hidden: .ownerOnly])
            let seen = try #require(profile.seen(Disclosure.sight(within: reach, own)))
            let keys = "\(seen)".components(separatedBy: "MarkerKey").count - 1
            // An id of a list is a value like others, and tells no address: it and its words stay.
            #expect(keys == (hidden == .address ? 2 : 0), "\(reach) \(seen)")
            #expect(!seen.processes.isEmpty && !seen.certificates.isEmpty)
        }
    }

    private static let telling: [String: String] = [
        "name": "A Co", "country": "VN", "processes": "phay CNC", "sector": "đúc nhôm áp lực",
        "description": "Chúng tôi còn dập kim loại, đúc nhôm áp lực, vật liệu SUS304, ISO 13485",
    ]

    /// What was read from words that the owner hides was shown with the words.
    @Test func whatHiddenTextsTellIsHiddenWithThem() throws {
        let profile = SampleRecords.profile(Self.telling)
        let read = ["process:stamping", "standard:iso-13485"]
        for text in read { #expect("\(profile)".contains(text.split(separator: ":")[1])) }
        for own in [OwnersLevels([.texts: .ownerOnly]), OwnersLevels([.name: .named])] {
            let seen = try #require(profile.seen(Disclosure.sight(within: .signedIn, own)))
            let codes = seen.processes.map(\.value.code).sorted()
            #expect(codes == ["aluminium-die-casting", "cnc-milling"])
            #expect(seen.materials.isEmpty && seen.certificates.isEmpty)
        }
        // By custom visitors see what texts tell, and not the words.
        let usual = profile.seen(within: .everybody)
        #expect(usual.processes.count == profile.processes.count)
        #expect(!"\(usual)".contains("dập kim loại") && !"\(usual)".contains("SUS304"))
        #expect("\(profile.seen(within: .signedIn))".contains("dập kim loại"))
    }

    @Test func seeingMoreLosesNothing() {
        for (less, more) in zip(DisclosureLevel.allCases, DisclosureLevel.allCases.dropFirst()) {
            #expect(
                Self.profile.seen(within: more).seen(within: less)
                    == Self.profile.seen(within: less))
        }
    }

    @Test func aNeedIsForThoseSignedInAndItsBuyerForTheOtherSide() {
        #expect(Self.need.seen(within: .everybody, own: nil) == nil)
        var telling = Self.need
        telling.requirements += [
            Requirement(.text("ask 0912 345 678"), .should(weight: 10)),
            Requirement(.capacity(7), .must, given: "7, ask 0912 345 678"),
        ]
        let told = "\(String(describing: telling.seen(within: .signedIn, own: nil)))"
        #expect(told.contains("capacity(7)") && !told.contains("0912"))
        let seen = Self.need.seen(within: .signedIn, own: nil)
        #expect(seen?.buyer == "")
        #expect(seen?.unread.map(\.text) == ["soon"])
        #expect(seen?.requirements == Self.need.requirements)
        #expect(Self.need.seen(within: .matched, own: nil) == Self.need)
    }
}
