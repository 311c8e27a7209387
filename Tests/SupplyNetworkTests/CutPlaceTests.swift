import Catalog
import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// What a cut takes a code for: Vietnam's provinces have two numberings.
@Suite struct CutPlaceTests {
    private let catalogue: Catalogue
    private let day = MatchingRecords.day("2026-11-22")

    init() throws { catalogue = try Catalogue.embedded() }

    private func regions(_ text: String, on vintage: CalendarDate? = nil) throws -> [String] {
        let day = vintage ?? day
        let cut = try Cut("region:" + text, catalogue, on: day)
        return cut.regions(in: RegionFrame(catalogue, on: day))?.map(\.code) ?? []
    }

    private func refusal(_ text: String) -> CutError? {
        do { _ = try regions(text) } catch { return error as? CutError }
        return nil
    }

    @Test(arguments: [
        ("Tỉnh Bắc Ninh", "vn-2025-24"), ("BẮC NINH province", "vn-2025-24"),
        ("thành phố Hà Nội", "vn-2025-01"), ("TP. Hồ Chí Minh", "vn-2025-79"),
        ("tp Hồ Chí Minh", "vn-2025-79"), ("Thành phố Hồ Chí Minh", "vn-2025-79"),
    ])
    func aPlaceMayBearTheWordForWhatItIs(name: String, id: String) throws {
        #expect(try regions("\"\(name)\"") == [id])
    }

    /// `VN-56` was Khánh Hòa without a word; by ISO 3166-2 it is Bắc Ninh.
    @Test(arguments: [
        ("VN-56", "Khánh Hòa", "Bắc Ninh", "vn-2025-56", "vn-2025-24"),
        ("vn-01", "Hà Nội", "Lai Châu", "vn-2025-01", "vn-2025-12"),
        // Of another day, both; a reader has to know which was meant.
        ("VN-27", "Bắc Ninh (đến 2025-06-30)", "Quảng Nam", "vn-2008-27", "vn-2008-49"),
        ("VN-24", "Bắc Ninh", "Quảng Bình (đến 2025-06-30)", "vn-2025-24", "vn-2008-44"),
    ])
    func aNumberOfTwoProvincesIsNotGuessed(
        code: String, own: String, other: String, ownID: String, otherID: String
    ) throws {
        let error = try #require(refusal(code))
        guard case .regionNumberedTwice(let twice) = error.reason else {
            Issue.record("\(error)")
            return
        }
        #expect(twice.official.id.code == ownID && twice.iso.id.code == otherID)
        let sentence = error.sentence(in: .vietnamese)
        for word in [own, other, ownID, otherID, "ISO 3166-2"] {
            #expect(sentence.contains(word), "\(sentence)")
        }
        #expect(error.sentence(in: .english).contains("ISO 3166-2"))
    }

    @Test(arguments: [
        // Letters of ISO 3166-2, and numbers that only one numbering gives or both give alike.
        ("VN-HN", "vn-2025-01"), ("vn-sg", "vn-2025-79"), ("VN-79", "vn-2025-79"),
        ("VN-04", "vn-2025-04"), ("KR-11", "kr-11"),
        // What either refusal says to write.
        ("vn-2025-56", "vn-2025-56"), ("vn-2025-24", "vn-2025-24"),
        ("region:vn-2025-24", "vn-2025-24"), ("\"Khánh Hòa\"", "vn-2025-56"),
    ])
    func whatCanOnlyBeOneIsTaken(text: String, id: String) throws {
        #expect(try regions(text) == [id])
    }

    @Test func everyCodeOfIsoIsReadOrRefusedWithItsRegion() throws {
        let frame = RegionFrame(catalogue, on: day)
        for region in frame.regions {
            guard let code = region.isoCode else { continue }
            switch frame.region(named: code) {
            case .region(let id): #expect(id == region.id, "\(code)")
            case .numberedTwice(let twice): #expect(twice.iso.id == region.id, "\(code)")
            default: Issue.record("\(code) is neither")
            }
        }
    }
}
