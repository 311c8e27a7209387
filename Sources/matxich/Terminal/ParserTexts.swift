import Records

/// What the option parser says, in the language of this run.
///
/// The parser speaks English only; its headings and usual complaints are put into Vietnamese
/// phrase by phrase, and what is rare stays as it is.
enum ParserTexts {
    static func inReadersLanguage(_ text: String) -> String {
        let text = text + reason(text)
        guard Speech.language == .vietnamese else { return text }
        return phrases.reduce(text) { $0.replacing($1.english, with: $1.vietnamese) }
    }

    /// Why a source's name is none, which the parser does not know.
    private static func reason(_ text: String) -> String {
        let isSource = ["'--source", "'<source"].contains { text.contains("is invalid for " + $0) }
        guard isSource else { return "" }
        return say(
            en: """

                A source's name is of small letters a–z, digits and hyphens, \
                \(SourceID.lengthMax) at most.
                """,
            vi: """

                Tên nguồn gồm chữ thường a–z, chữ số và dấu gạch nối, tối đa \
                \(SourceID.lengthMax) ký tự.
                """)
    }

    private static let phrases: [(english: String, vietnamese: String)] = [
        ("OVERVIEW:", "GIỚI THIỆU:"), ("USAGE:", "CÁCH DÙNG:"), ("ARGUMENTS:", "ĐỐI SỐ:"),
        ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "CÁC LỆNH:"), ("Usage:", "Cách dùng:"),
        ("Error:", "Lỗi:"), ("Help:", "Trợ giúp:"),
        ("Show help information.", "Hiện trợ giúp."), ("Show the version.", "Hiện phiên bản."),
        ("Show subcommand help information.", "Hiện trợ giúp của lệnh."),
        ("default:", "mặc định:"),
        ("(values: ", "(giá trị: "),
        ("Missing expected argument", "Thiếu đối số"), ("Missing value for", "Thiếu giá trị cho"),
        ("Unknown option", "Không có tùy chọn"), ("Unexpected argument", "Thừa đối số"),
        (". Did you mean", ". Có phải ý bạn là"), ("The value", "Giá trị"),
        ("is invalid for", "không hợp lệ cho"), ("Please provide one of", "Hãy chọn một trong"),
        ("' or '", "' hoặc '"), (" or '", " hoặc '"),
        ("for more information.", "để biết thêm."), ("  See '", "  Xem '"),
        ("for detailed help.", "để xem chi tiết."),
    ]
}
