import Catalog
import Records
import SupplyNetwork
import TestSupport

/// Twelve firms in three provinces, small enough to work every figure out by hand.
///
///     firm  province   processes            capacity  workers  IATF 16949 until
///     1     Bắc Ninh   stamping             1,000     8        2026-12-31
///     2     Bắc Ninh   stamping             2,000     90       2027-05-31
///     3     Bắc Ninh   stamping, plating    1,000     150      —
///     4     Bắc Ninh   moulding             —         300      —
///     5     Bắc Ninh   moulding             4,000     40       —
///     6     Bắc Giang  stamping             2,000     —        2026-12-31
///     7     Bắc Giang  moulding             1,000     20       —
///     8     Hà Nội     plating              3,000     60       —
///     9     Hà Nội     plating              —         15       —
///     10    Hà Nội     moulding, plating    1,000     220      —
///     11    (unknown)  stamping             500       10       —
///     12    Hà Nội     (unknown)            700       11       —
///
/// Bắc Ninh and Bắc Giang are one province since 2025-07-01; 1 to 6 name it in the former spelling
/// of its part, 7 in the former too; 8 to 12 are not touched by the merger.
enum TwelveFirms {
    static let catalogue = Catalogue(
        concepts: ["stamping", "plating", "moulding"].map {
            MatchingCatalogue.concept(.process, $0)
        } + [
            MatchingCatalogue.concept(.process, "progressive-stamping", broader: ["stamping"]),
            MatchingCatalogue.concept(.product, "brackets"),
            MatchingCatalogue.concept(.standard, "iso-9001"),
            MatchingCatalogue.concept(.standard, "iatf-16949", implies: ["iso-9001"]),
        ],
        standards: [
            MatchingCatalogue.standard("iso-9001", editions: [], months: 36),
            MatchingCatalogue.standard("iatf-16949", editions: [], months: 36),
        ],
        regions: [
            region("vn-2008-27", "27", "Bắc Ninh", 21.12, 106.10, until: "2025-06-30"),
            region("vn-2008-24", "24", "Bắc Giang", 21.35, 106.40, until: "2025-06-30"),
            region("vn-2025-24", "24", "Bắc Ninh", 21.30, 106.20, from: "2025-07-01"),
            region("vn-2008-01", "01", "Hà Nội", 20.99, 105.70, until: "2025-06-30"),
            region("vn-2025-01", "01", "Hà Nội", 20.99, 105.70, from: "2025-07-01"),
        ],
        countries: [
            Country(
                code: "VN", alpha3: "VNM", names: [:], synonyms: [],
                centre: MatchingRecords.point(16, 106))
        ],
        regionChanges: [
            MatchingCatalogue.change("vn-2008-27", "vn-2025-24"),
            MatchingCatalogue.change("vn-2008-24", "vn-2025-24"),
            MatchingCatalogue.change("vn-2008-01", "vn-2025-01"),
        ])

    static let today = MatchingRecords.day("2026-11-22")
    static let before = RegionFrame(catalogue, on: MatchingRecords.day("2025-01-01"))
    static let after = RegionFrame(catalogue, on: today)

    static let firms = [
        firm(1, "vn-2008-27", ["stamping"], 1_000, workers: 8, until: "2026-12-31"),
        firm(2, "vn-2008-27", ["stamping"], 2_000, workers: 90, until: "2027-05-31"),
        firm(3, "vn-2008-27", ["stamping", "plating"], 1_000, workers: 150),
        firm(4, "vn-2008-27", ["moulding"], nil, workers: 300),
        firm(5, "vn-2008-27", ["moulding"], 4_000, workers: 40),
        firm(6, "vn-2008-24", ["stamping"], 2_000, workers: nil, until: "2026-12-31"),
        firm(7, "vn-2008-24", ["moulding"], 1_000, workers: 20),
        firm(8, "vn-2008-01", ["plating"], 3_000, workers: 60),
        firm(9, "vn-2008-01", ["plating"], nil, workers: 15),
        firm(10, "vn-2008-01", ["moulding", "plating"], 1_000, workers: 220),
        firm(11, nil, ["stamping"], 500, workers: 10),
        firm(12, "vn-2008-01", [], 700, workers: 11),
    ]

    static func firm(_ number: UInt64) -> Profile { firms[Int(number) - 1] }

    private static func firm(
        _ number: UInt64, _ region: String?, _ processes: [String], _ capacity: Int?,
        workers: Int?, until: String? = nil
    ) -> Profile {
        MatchingRecords.supplier(number) { profile in
            profile.names = [MatchingRecords.stated(LocalisedText("Firm \(number)"))]
            if let region {
                profile.sites = [
                    MatchingRecords.stated(MatchingRecords.site(country: "VN", region: region))
                ]
            }
            profile.processes = processes.map {
                MatchingRecords.stated(MatchingRecords.process($0))
            }
            profile.capacity = capacity.map { MatchingRecords.stated($0) }
            profile.workers = workers.map { MatchingRecords.stated($0) }
            profile.certificates = [until].compactMap(\.self).map {
                MatchingRecords.stated(
                    Certificate(
                        standard: MatchingRecords.standard("iatf-16949"),
                        validUntil: MatchingRecords.day($0)))
            }
        }
    }

    private static func region(
        _ id: String, _ code: String, _ name: String, _ latitude: Double, _ longitude: Double,
        from: String? = nil, until: String? = nil
    ) -> Region {
        Region(
            id: MatchingRecords.region(id), country: "VN", code: code,
            names: [.vietnamese: name], nativeName: name, synonyms: [],
            centre: MatchingRecords.point(latitude, longitude),
            validFrom: from.map(MatchingRecords.day), validUntil: until.map(MatchingRecords.day))
    }
}
