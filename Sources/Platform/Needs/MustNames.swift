import Records
import TextAnalysis

/// By what names a need says that something, by custom a wish, is a must to it.
///
///     MustNames.fields(in: "Sản lượng tháng; Thời gian giao hàng")   // capacity, leadTime
enum MustNames {
    /// The names that templates offer; others mean the same.
    private static let names: [(field: Field, vietnamese: [String], english: [String])] = [
        (
            .capacity, ["Sản lượng tháng", "Sản lượng", "Năng lực sản xuất", "Công suất"],
            ["Monthly quantity", "Capacity", "Volume"]
        ),
        (
            .minimumOrder, ["Số lượng đặt hàng", "Đơn hàng tối thiểu"],
            ["Order size", "Minimum order", "MOQ"]
        ),
        (
            .leadTime, ["Thời gian giao hàng", "Thời hạn giao hàng"],
            ["Lead time", "Delivery time"]
        ),
        (.languages, ["Ngôn ngữ giao tiếp", "Ngôn ngữ"], ["Languages", "Language"]),
        (.experience, ["Kinh nghiệm"], ["Experience"]),
        (.products, ["Sản phẩm", "Nhóm sản phẩm"], ["Product group", "Products"]),
        (.readiness, ["Mức độ sẵn sàng"], ["Readiness"]),
    ]

    /// What the drop-down of a template offers.
    static func offered(in language: Language) -> [String] {
        names.filter { $0.field != .readiness }
            .compactMap { language == .vietnamese ? $0.vietnamese.first : $0.english.first }
    }

    static func fields(in text: String) -> Set<Field> {
        Set(items(of: text).compactMap { byKey[$0] })
    }

    /// Whether every item of the text is one of the names.
    static func areKnown(in text: String) -> Bool {
        items(of: text).allSatisfy { $0.isEmpty || byKey[$0] != nil }
    }

    private static let byKey = Dictionary(
        names.flatMap { name in
            (name.vietnamese + name.english + [name.field.rawValue]).map { (key($0), name.field) }
        }, uniquingKeysWith: { first, _ in first })

    private static func items(of text: String) -> [String] {
        text.split { ";,\n".contains($0) }.map { key(String($0)) }
    }

    private static func key(_ text: String) -> String {
        AnalysedText(text).tokens.map(\.folded).joined(separator: " ")
    }
}
