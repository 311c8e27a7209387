import Catalog
import Records
import Testing

@testable import Resolution

/// What hangs together is linked and not merged.
@Suite struct KinTests {
    /// Firms with tax numbers and domains of their own, and pairs that hang together among them.
    private func resolved() async throws -> (list: ListedRecords, outcome: ResolvedList) {
        let firms = SampleFirms(seed: 12, firms: 150)
        var list = ListedRecords(fields: SampleFirms.fields + [.known(.web)])
        for record in firms.records { list.add(id: record.id, texts: record.texts + [""]) }
        let added = [
            ("firm", ["Tanhaira Zumavo", "7 Baclong Daian", "0912000111", "0314409058", "", ""]),
            (
                "branch",
                ["Tanhaira Zumavo", "9 Namson Phuloc", "0912000222", "0314409058-002", "", ""]
            ),
            ("plant", ["Quangtienko Rixato", "3 Hoaan Minhduc", "0912000333", "", "", ""]),
            ("other plant", ["Quangtienko Rixato", "88 Vietloc Bachai", "0912000444", "", "", ""]),
            ("holding", ["Zilvano", "11 Tienloc Daivinh", "", "", "", ""]),
            ("works", ["Zilvano Petrokem", "11 Tienloc Daivinh", "", "", "", ""]),
            ("parent", ["Belmorata", "5 Thanhan Phuvinh", "", "", "1999", "belmorata.vn"]),
            ("daughter", ["Xilo Kunefa", "61 Daison Namduc", "", "", "2009", "belmorata.vn"]),
        ]
        for (id, texts) in added { list.add(id: id, texts: texts) }
        let resolver = Resolver(catalogue: try Catalogue.embedded(), threads: 2)
        return (list, try await resolver.resolve(list))
    }

    @Test func branchesSitesAndGroupsAreLinkedAndApart() async throws {
        let (list, outcome) = try await resolved()
        let clusters = Dictionary(
            uniqueKeysWithValues: list.ids.enumerated().map { ($1, outcome.cluster(of: $0)) })
        let expected: [(String, String, Kinship)] = [
            ("firm", "branch", .branch), ("plant", "other plant", .site),
            ("parent", "daughter", .group), ("holding", "works", .group),
        ]
        for (one, other, kinship) in expected {
            #expect(clusters[one] != clusters[other], "\(one) and \(other) are merged")
            let pair = [clusters[one] ?? "", clusters[other] ?? ""].sorted()
            let found = outcome.kin.first { [$0.one, $0.other] == pair }
            #expect(found?.kinship == kinship, "\(one) and \(other)")
        }
        for (one, other, kinship) in expected {
            #expect(try outcome.explanation(of: one, and: other).kinship == kinship)
        }
        for tie in outcome.kin { #expect(tie.one < tie.other) }
        let tie = outcome.kin.first { $0.kinship == .branch }
        #expect(tie?.parent == clusters["firm"])
    }

    @Test(arguments: [
        ("Chi nhánh Công ty TNHH Hoà Phát tại Bình Dương", "hoa phat"),
        ("Chi nhánh Bình Dương - Công ty TNHH Hoà Phát", "hoa phat"),
        ("Chi nhánh Bình Dương Công ty CP Hoà Phát", "hoa phat"),
        ("Công ty TNHH Hoà Phát - Chi nhánh Bình Dương", "hoa phat"),
        ("Công ty TNHH Hoà Phát - CN Bình Dương", "hoa phat"),
        ("CN Công ty TNHH Hoà Phát tại Hà Nội", "hoa phat"),
        ("Văn phòng đại diện Công ty TNHH Hoà Phát tại Hà Nội", "hoa phat"),
        ("Hoa Phat Co., Ltd - Hanoi Branch", "hoa phat"),
        ("Hoa Phat Company Limited-Peony Branch", "hoa phat"),
        ("Hoa Phat Co., Ltd (Tong An Branch)", "hoa phat"),
        ("HOA PHAT COMPANY LIMITED DONGGUAN CHANGPING FIRST BRANCH", "hoa phat"),
        ("Hoa Phat Limited Ltd 1st Branch Factory", "hoa phat"),
        ("Branch of Hoa Phat Corp JSC - Bim Son Garment", "hoa phat"),
        ("(주)빛나라 하노이지점", "빛나라"), ("빛나라금속 하노이 지점", "빛나라금속"),
        ("トヨタ株式会社ハノイ支店", "トヨタ"), ("株式会社トヨタ ハノイ支店", "トヨタ"),
        ("广东荣成有限公司河内分公司", "广东荣成"),
    ]) func aBranchTellsItsFirmByItsName(written: String, firm: String) {
        let names = FirmName()
        #expect(names.firm(ofBranch: written) == names.core(firm), "\(written)")
    }

    @Test(arguments: [
        "Công ty TNHH Hoà Phát", "Dorothy Sutton Branch", "CN 5 Co., Ltd", "Chi nhánh",
        "Cành Hoa Nhánh", "Olive Branch Foods Ltd", "Công ty TNHH Văn Phong",
    ]) func otherNamesTellNoBranch(written: String) {
        #expect(FirmName().firm(ofBranch: written) == nil)
    }

    /// Branches without a tax number of their own were linked to nobody, and merged where they
    /// shared a door with their firm.
    @Test func branchesWithoutNumbersAreLinkedToTheirFirm() async throws {
        let firms = SampleFirms(seed: 12, firms: 150)
        var list = ListedRecords(fields: SampleFirms.fields)
        for record in firms.records { list.add(id: record.id, texts: record.texts) }
        let door = "7 Baclong Daian"
        let added = [
            ("firm", "Công ty TNHH Tanhaira Zumavo", door),
            ("south", "Chi nhánh Công ty TNHH Tanhaira Zumavo tại Bình Dương", "5 Thanhan Daian"),
            ("north", "Tanhaira Zumavo Co., Ltd - Hanoi Branch", "61 Daison Namduc"),
            ("same door", "Văn phòng đại diện Công ty TNHH Tanhaira Zumavo", door),
            ("one", "Công ty CP Belmorata Xilo", "11 Tienloc Daivinh"),
            ("two", "Belmorata Xilo Pte. Ltd", "88 Vietloc Bachai"),
            ("whose", "Belmorata Xilo JSC - Hue Branch", "3 Hoaan Minhduc"),
        ]
        for (id, name, street) in added { list.add(id: id, texts: [name, street, "", "", ""]) }
        let resolver = Resolver(catalogue: try Catalogue.embedded(), threads: 2)
        let outcome = try await resolver.resolve(list)
        let clusters = Dictionary(
            uniqueKeysWithValues: list.ids.enumerated().map { ($1, outcome.cluster(of: $0)) })
        for branch in ["south", "north", "same door"] {
            #expect(clusters[branch] != clusters["firm"], "\(branch)")
            let pair = [clusters[branch] ?? "", clusters["firm"] ?? ""].sorted()
            let tie = outcome.kin.first { [$0.one, $0.other] == pair }
            #expect(tie?.kinship == .branch && tie?.parent == clusters["firm"], "\(branch)")
        }
        // Nobody knows which of two firms of one name it is a branch of.
        let whose = outcome.kin.filter {
            $0.kinship == .branch && [$0.one, $0.other].contains(clusters["whose"] ?? "")
        }
        #expect(clusters["one"] != clusters["two"] && whose.isEmpty, "\(whose)")
    }
}
