import Importers

/// Documents of partners that are no tables: JSON and XML.
extension Failure {
    static func damaged(_ file: String, _ line: Int, _ damage: JSONDamage) -> Failure {
        let fact =
            switch damage {
            case .truncated:
                say(en: "the document breaks off", vi: "tài liệu bị cắt giữa chừng")
            case .notJSON(let found):
                say(en: "this is no JSON: “\(found)”", vi: "không phải JSON: “\(found)”")
            case .textAfterEnd(let found):
                say(
                    en: "more text after the end: “\(found)”",
                    vi: "còn chữ thừa sau phần kết thúc: “\(found)”")
            case .nestedTooDeep(let limit):
                say(
                    en: "nested deeper than \(limit) levels",
                    vi: "lồng sâu quá \(limit) cấp")
            case .textTooLong(let limit):
                say(
                    en: "a name or number longer than \(limit) bytes",
                    vi: "tên hoặc số dài quá \(limit) byte")
            }
        return at(file, line, fact, next: askPartner)
    }

    static func damaged(_ file: String, _ line: Int, _ damage: XMLDamage) -> Failure {
        let fact =
            switch damage {
            case .truncated:
                say(en: "the document breaks off", vi: "tài liệu bị cắt giữa chừng")
            case .notWellFormed:
                say(en: "the XML is not well-formed", vi: "XML không đúng cú pháp")
            case .undecodable:
                say(
                    en: "bytes that are no text in its encoding",
                    vi: "có byte không đúng bảng mã của tài liệu")
            }
        return at(file, line, fact, next: askPartner)
    }

    static func tooMuch(
        _ file: String, _ line: Int, _ measure: XMLMeasure, _ limit: Int
    ) -> Failure {
        let fact =
            switch measure {
            case .depth:
                say(
                    en: "elements nested deeper than \(limit)",
                    vi: "phần tử lồng sâu quá \(limit) cấp")
            case .attributes:
                say(
                    en: "an element with more than \(limit) attributes",
                    vi: "phần tử có hơn \(limit) thuộc tính")
            case .markupBytes:
                say(
                    en: "a tag or comment longer than \(limit) bytes",
                    vi: "thẻ hoặc chú thích dài quá \(limit) byte")
            case .rows:
                say(en: "more than \(limit) items", vi: "có hơn \(limit) mục")
            }
        return at(file, line, fact, next: askPartner)
    }

    static func otherDocument(
        _ file: String, _ expected: ExpectedDocument, _ found: [String]
    ) -> Failure {
        if case .recordPath = expected { return envelope(file, found) }
        let shown = found.isEmpty ? "–" : found.joined(separator: ", ")
        let (en, vi) = words(of: expected)
        return Failure(
            .badData,
            say(
                en: "\(file) holds no \(en). It begins with: \(shown).",
                vi: "\(file) không chứa \(vi). Phần đầu có: \(shown)."),
            next: say(
                en: "Check the address and the format of the source.",
                vi: "Hãy kiểm tra địa chỉ và định dạng của nguồn."))
    }

    private static func envelope(_ file: String, _ lists: [String]) -> Failure {
        let quoted = lists.prefix(listsShown).map {
            HarmlessText.quoted($0, atMost: listWidthMax)
        }
        let shown = quoted.isEmpty ? "" : " (\(quoted.joined(separator: ", ")))"
        let place = quoted.first ?? say(en: "PATH", vi: "ĐƯỜNG_DẪN")
        return Failure(
            .badData,
            say(
                en: "\(file) is one object that holds lists\(shown); it is not said where the "
                    + "records stand.",
                vi: "\(file) là một đối tượng chứa danh sách bên trong\(shown); chưa rõ các bản "
                    + "ghi nằm ở đâu."),
            next: say(
                en: "Say it when adding the source: --records \(place); for the object itself: "
                    + "--records '$'.",
                vi: "Hãy nêu khi khai nguồn: --records \(place); nếu chính đối tượng là bản ghi: "
                    + "--records '$'."))
    }

    /// Lists in an envelope that a person is shown, and the cells each may take.
    private static let listsShown = 5
    private static let listWidthMax = 60

    private static func words(of expected: ExpectedDocument) -> (en: String, vi: String) {
        switch expected {
        case .recordPath: ("records", "bản ghi")
        case .records(let path): ("records at \(path)", "bản ghi tại \(path)")
        case .ocds: ("OCDS releases or records", "dữ liệu OCDS (release hoặc record)")
        case .schemaOrg: ("schema.org data", "dữ liệu schema.org")
        case .openSupplyHub:
            ("production locations of Open Supply Hub", "địa điểm sản xuất của Open Supply Hub")
        case .feedHead: ("head of a Matxich feed", "phần đầu nguồn cấp Matxich")
        }
    }

    static func tooLargeForMemory(_ file: String, _ limit: Int) -> Failure {
        Failure(
            .badData,
            say(
                en: "\(file) has to be read whole, and is larger than \(limit) bytes.",
                vi: "\(file) phải đọc trọn một lần nhưng lớn hơn \(limit) byte."),
            next: say(
                en: "Ask the partner for pages, or for JSON Lines.",
                vi: "Hãy đề nghị đối tác chia trang hoặc gửi JSON Lines."))
    }

    static func typeDeclared(_ file: String, _ line: Int) -> Failure {
        at(
            file, line,
            say(
                en: "the XML declares a document type, which may reach outside",
                vi: "XML khai báo kiểu tài liệu (DOCTYPE), có thể trỏ ra ngoài"),
            next: say(
                en: "Ask the partner for the document without <!DOCTYPE …>.",
                vi: "Hãy đề nghị đối tác gửi tài liệu không có <!DOCTYPE …>."))
    }

    static func otherXML(_ file: String, _ expected: String, _ root: String) -> Failure {
        Failure(
            .badData,
            say(
                en: "\(file) is XML, but no \(expected): its first element is \(root).",
                vi: "\(file) là XML nhưng không phải \(expected): phần tử đầu là \(root)."),
            next: say(
                en: "Check the address and the format of the source.",
                vi: "Hãy kiểm tra địa chỉ và định dạng của nguồn."))
    }

    static func harvestRefused(_ file: String, _ code: String, _ words: String) -> Failure {
        Failure(
            .unavailable,
            say(
                en: "\(file): the repository refuses (\(code)): \(words)",
                vi: "\(file): kho dữ liệu từ chối (\(code)): \(words)"),
            next: say(
                en: "Check the set and the prefix in the source's address.",
                vi: "Hãy kiểm tra tập và tiền tố trong địa chỉ của nguồn."))
    }

    /// What is wrong in a line of a document.
    private static func at(
        _ file: String, _ line: Int, _ fact: String, next: String
    ) -> Failure {
        Failure(
            .badData,
            say(
                en: "\(file), line \(line): \(fact).", vi: "\(file), dòng \(line): \(fact)."),
            next: next)
    }

    private static var askPartner: String {
        say(
            en: "Ask the partner for a whole, valid document; what was read before stands.",
            vi: "Hãy xin đối tác tài liệu đầy đủ, hợp lệ; phần đã đọc trước đó vẫn giữ nguyên.")
    }
}
