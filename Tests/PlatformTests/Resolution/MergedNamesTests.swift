import Records
import Resolution
import Store
import Testing

@testable import Platform

/// A firm goes by the name that most sources give it, not by its parent's.
@Suite struct MergedNamesTests {
    private let store = MemoryStore()

    /// The names of a firm of which lists tell so, each its own.
    private func names(_ said: [String]) async throws -> [String] {
        var ids: [OrganisationID] = []
        for (list, name) in said.enumerated() {
            let row = FirmLists.Row(source: "list\(list)", key: "k\(list)", fields: ["name": name])
            ids.append(try await FirmLists.take(row, into: store))
        }
        for id in ids.dropFirst() {
            try await FirmLists.decide(store)
                .decide(ids[0], id, .same, why: nil, stamp: FirmLists.stamp)
        }
        let profiles = ReadProfiles(store: store, lexicon: SampleRecords.lexicon)
        let profile = try #require(try await profiles.profile(of: ids[0]))
        return profile.names.map(\.value.text)
    }

    /// Headed by the parent's name it was, as that list comes first in the order of letters.
    @Test func mostSourcesDecide() async throws {
        let names = try await names([
            "Bitnara Metal Co., Ltd", "Bitnara Metal Vina Co., Ltd", "BITNARA METAL VINA CO.,LTD",
        ])
        #expect(names.first == "Bitnara Metal Vina Co., Ltd", "\(names)")
        #expect(names.count == 3)
    }

    /// The parent's name was what readers of English saw, as its list alone said in which language.
    @Test func aNameInAnEnglishFormIsEnglish() async throws {
        let parent = FirmLists.Row(
            source: "agency", key: "p", fields: ["name.en": "Bitnara Metal Co., Ltd"])
        var ids = [try await FirmLists.take(parent, into: store)]
        for (list, name) in ["BITNARA VINA CO., LTD", "Bitnara Vina Co., Ltd"].enumerated() {
            let row = FirmLists.Row(source: "list\(list)", key: "k\(list)", fields: ["name": name])
            ids.append(try await FirmLists.take(row, into: store))
            try await FirmLists.decide(store)
                .decide(ids[0], ids[list + 1], .same, why: nil, stamp: FirmLists.stamp)
        }
        let profiles = ReadProfiles(store: store, lexicon: SampleRecords.lexicon)
        let profile = try #require(try await profiles.profile(of: ids[0]))
        #expect(profile.name(in: .english) == "BITNARA VINA CO., LTD")
        #expect(!FirmName.isEnglish("Cong ty TNHH Bitnara Ltd"))
        #expect(!FirmName.isEnglish("Sao Mai"))
    }

    /// A telephone number was shown twice where two lists spell it differently.
    @Test func onePhoneNumberIsShownOnce() async throws {
        var ids: [OrganisationID] = []
        for (list, phone) in ["02223555111", "+84 222 3555111", "0222 3555 112"].enumerated() {
            let fields = ["name": "Sao Mai \(list)", "phone": phone]
            let row = FirmLists.Row(source: "list\(list)", key: "k\(list)", fields: fields)
            ids.append(try await FirmLists.take(row, into: store))
        }
        for id in ids.dropFirst() {
            try await FirmLists.decide(store)
                .decide(ids[0], id, .same, why: nil, stamp: FirmLists.stamp)
        }
        let profiles = ReadProfiles(store: store, lexicon: SampleRecords.lexicon)
        let profile = try #require(try await profiles.profile(of: ids[0]))
        #expect(profile.contacts.count == 2, "\(profile.contacts.map(\.value.text))")
    }

    @Test func aFormOfAnotherCountryStandsBehind() async throws {
        let names = try await names([
            "㈜빛나라메탈", "주식회사 빛나라메탈", "Công ty TNHH Bitnara Metal Vina",
        ])
        #expect(names.first == "Công ty TNHH Bitnara Metal Vina", "\(names)")
    }

    @Test(arguments: [
        ("㈜빛나라 금속", "VN", true), ("㈜빛나라 금속", "KR", false),
        ("Bitnara Vina Co., Ltd", "VN", false), ("株式会社トヨタ", "VN", true),
        ("Công ty TNHH Sao Mai", "VN", false), ("Công ty TNHH Sao Mai", "KR", true),
    ])
    func tellsForeignForms(name: String, country: String, isForeign: Bool) {
        #expect(FirmName.isForeign(name, in: country) == isForeign)
    }
}
