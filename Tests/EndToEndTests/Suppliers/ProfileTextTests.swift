import Foundation
import Testing

/// `supplier show` leaves out nothing that was understood, nor what was not.
@Suite struct ProfileTextTests {
    private static let stated = [
        "ownership=FDI", "readiness=SIRI 2", "latitude=21.1861", "longitude=106.0763",
        "address=Lô A1, KCN Quế Võ, Bắc Ninh", "certificateExpiry=2028-05-31",
        "processes=dập kim loại; zorblax treatment",
    ]

    private func shown(_ language: String) throws -> String {
        let folder = try Folder()
        let added = try Program.run(
            [
                "supplier", "add", "--name", "An Phát", "--country", "VN", "--certificates",
                "ISO 9001:2015", "--date", "2026-11-21",
            ] + Self.stated.flatMap { ["--set", $0] }, in: folder)
        #expect(added.status == 0, "\(added.notes)")
        let id = try #require(added.lines.first)
        return try Program.run(["supplier", "show", id, "--lang", language], in: folder).text
    }

    @Test func everythingKnownIsPrinted() throws {
        let text = try shown("en")
        for words in [
            "ownership", "FDI", "readiness", "SIRI 2", "21.1861, 106.0763", "not understood",
            "zorblax", "ISO 9001:2015",
        ] { #expect(text.contains(words), "\(words): \(text)") }
    }

    @Test func theLabelsAreVietnamese() throws {
        let text = try shown("vi")
        for words in ["loại hình sở hữu", "mức sẵn sàng", "chưa hiểu"] {
            #expect(text.contains(words), "\(words): \(text)")
        }
        #expect(!text.contains("ownership"))
    }
}
