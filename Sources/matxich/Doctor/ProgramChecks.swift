import Catalog
import Foundation
import Importers
import Records

/// Looks at what the program brings along and at the terminal it runs on.
enum ProgramChecks {
    static func run() -> [Check] { [catalogue, encodings, locale] }

    private static var catalogue: Check {
        do {
            let catalogue = try Catalogue.embedded()
            let counts = [
                (say(en: "processes", vi: "công nghệ"), count(.process, catalogue)),
                (say(en: "materials", vi: "vật liệu"), count(.material, catalogue)),
                (say(en: "standards", vi: "tiêu chuẩn"), count(.standard, catalogue)),
                (
                    say(en: "products and industries", vi: "sản phẩm và ngành"),
                    count(.product, catalogue) + count(.industry, catalogue)
                ),
                (say(en: "regions", vi: "tỉnh, vùng"), catalogue.regions.count),
                (say(en: "units", vi: "đơn vị"), catalogue.units.count),
            ]
            return .sound(
                "catalogue",
                counts.map { "\(Plainly.number($0.1)) \($0.0)" }.joined(separator: ", "))
        } catch { return .failed("catalogue", error) }
    }

    private static func count(_ scheme: ConceptScheme, _ catalogue: Catalogue) -> Int {
        catalogue.order.count { $0.scheme == scheme }
    }

    /// Decodes one name from each legacy encoding that lists still come in.
    private static var encodings: Check {
        let broken = LegacySample.all.filter { !$0.isRead }.map(\.encoding)
        guard broken.isEmpty else {
            return .unsound(
                "encodings", broken.joined(separator: ", "),
                remedy: say(
                    en: "The program is damaged: install it again.",
                    vi: "Chương trình bị hỏng: hãy cài lại."))
        }
        return .sound("encodings", LegacySample.all.map(\.encoding).joined(separator: ", "))
    }

    private static var locale: Check {
        let environment = ProcessInfo.processInfo.environment
        let stated = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
            .first { !$0.isEmpty }
        let name = stated ?? "C"
        let plain = name.lowercased().replacing("-", with: "")
        if !Streams.isDataTerminal || plain.hasSuffix("utf8") { return .sound("locale", name) }
        return .unsound(
            "locale", name,
            remedy: say(
                en: "The terminal may not show Vietnamese: export LANG=C.UTF-8",
                vi: "Cửa sổ dòng lệnh có thể không hiện tiếng Việt: export LANG=C.UTF-8"))
    }
}

/// A name in a legacy encoding, and how it must be read.
private struct LegacySample {
    let encoding: String
    let bytes: [UInt8]

    private static let expected = "Công ty Cơ khí Đông"

    /// - Source: code tables of the encodings; FACTS 1.3 and 1.5.
    static let all = [
        LegacySample(encoding: "utf-8", bytes: Array(expected.utf8)),
        LegacySample(
            encoding: "windows-1258",
            bytes: latin("C\u{F4}ng ty C\u{F5} kh\u{ED} \u{D0}\u{F4}ng")),
        LegacySample(
            encoding: "tcvn3",
            bytes: latin("C\u{AB}ng ty C\u{AC} kh\u{DD} \u{A7}\u{AB}ng")),
    ]

    var isRead: Bool {
        let list = Array("name,country\n".utf8) + bytes + Array(",VN\n".utf8)
        do {
            let reader = try CSVReader(
                MemoryBytes(list), file: encoding,
                overrides: ReadingOverrides(encoding: encoding, separator: ","))
            return try reader.next()?.cells.first == Self.expected
        } catch { return false }
    }

    private static func latin(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
}
