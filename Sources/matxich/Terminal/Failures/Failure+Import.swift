import Importers
import Records

extension Failure {
    /// Why a file cannot be imported at all: which file, what is wrong with it, what to do next.
    ///
    /// There is no sentence for "something else", so that an error without words of its own does
    /// not compile.
    init(_ error: ImportError) {
        self =
            switch error {
            case .unreadable(let file, let errno): Self.unreadable(file, errno: errno)
            case .empty(let file): Self.empty(file)
            case .sourceOfOwners(_, let source): Self.ofOwners(source)
            case .formatMismatch(let file, let claimed, let actual):
                Self.misnamed(file, claimed, actual)
            case .formatUnknown(let file, let actual): Self.noList(file, actual)
            case .encodingUnknown(let file, let name, let available):
                Self.noEncoding(file, name, available)
            case .encodingUnavailable(let file, let encoding):
                Self.encodingUnavailable(file, encoding)
            case .separatorUnusable(let file, let separator, let available):
                Self.noSeparator(file, separator, available)
            case .notJSONLines(let file, let line): Self.notJSONLines(file, line)
            case .headerNotFound(let file, let found): Self.noHeader(file, found)
            case .headerRowMissing(let file, let row): Self.noHeaderRow(file, row)
            case .noKnownColumn(let file, let found): Self.noKnownColumn(file, found)
            case .headerLettersLost(let file, let found): Self.lettersLost(file, found)
            case .tooManyColumns(let file, let line, let limit):
                Self.tooWide(file, line, limit)
            case .notAWorkbook(let file, let reason): Self.notAWorkbook(file, reason)
            case .encrypted(let file): Self.encrypted(file)
            case .externalEntity(let file, let part): Self.externalEntity(file, part)
            case .compressionRatioExceeded(let file, let part, let limit):
                Self.zipBomb(file, part, limit)
            case .entryTooLarge(let file, let part, let limit):
                Self.partTooLarge(file, part, limit)
            case .tooManyEntries(let file, let limit): Self.tooManyParts(file, limit)
            case .workbookDamaged(let file, let part, let fact):
                Self.damaged(file, part, fact)
            case .sheetUnknown(let file, let name, let available):
                Self.noSheet(file, name, available)
            case .sheetEmpty(let file, let name): Self.emptySheet(file, name)
            case .jsonDamaged(let file, let line, let damage): Self.damaged(file, line, damage)
            case .documentUnexpected(let file, let expected, let found):
                Self.otherDocument(file, expected, found)
            case .documentTooLarge(let file, let limit): Self.tooLargeForMemory(file, limit)
            case .feed(let file, let fault): Self.feed(file, fault)
            case .documentTypeDeclared(let file, let line): Self.typeDeclared(file, line)
            case .otherXML(let file, let expected, let root): Self.otherXML(file, expected, root)
            case .xmlDamaged(let file, let line, let damage): Self.damaged(file, line, damage)
            case .xmlLimit(let file, let line, let measure, let limit):
                Self.tooMuch(file, line, measure, limit)
            case .harvestRefused(let file, let code, let words):
                Self.harvestRefused(file, code, words)
            case .fieldMap(let error): Failure(error)
            }
    }

    private static func empty(_ file: String) -> Failure {
        Failure(
            .badData, say(en: "\(file) is empty.", vi: "Tệp \(file) rỗng."),
            next: say(
                en: "Was it copied whole? Ask the sender for the list.",
                vi: "Tệp đã được sao chép đủ chưa? Hãy xin lại danh sách từ người gửi."))
    }

    private static func misnamed(
        _ file: String, _ claimed: FileFormat, _ actual: FileKind
    ) -> Failure {
        Failure(
            .badData,
            say(
                en: "\(file) is called \(claimed.rawValue), but it is \(name(of: actual)).",
                vi: "\(file) có đuôi \(claimed.rawValue) nhưng thực ra là \(name(of: actual))."),
            next: ending(of: actual).map(rename) ?? saveAsTable)
    }

    /// By which ending a file of this kind would be read.
    private static func ending(of kind: FileKind) -> String? {
        switch kind {
        case .xlsx: "xlsx"
        case .xls: "xls"
        case .text: "csv"
        case .json: "jsonl"
        default: nil
        }
    }

    private static func rename(_ ending: String) -> String {
        say(
            en: "Rename it so that its name ends in .\(ending).",
            vi: "Hãy đổi đuôi tên tệp thành .\(ending).")
    }

    private static func noList(_ file: String, _ actual: FileKind?) -> Failure {
        let known = actual.map { kind in
            say(
                en: "\(file) is \(name(of: kind)), which holds no list.",
                vi: "\(file) là \(name(of: kind)), không chứa danh sách.")
        }
        let unknown = say(
            en: "The format of \(file) is not known.",
            vi: "Không nhận ra định dạng của \(file).")
        return Failure(.badData, known ?? unknown, next: saveAsTable)
    }

    private static func noEncoding(
        _ file: String, _ name: String, _ available: [String]
    ) -> Failure {
        Failure(
            .usage,
            say(
                en: "There is no encoding “\(name)” (for \(file)).",
                vi: "Không có bảng mã “\(name)” (cho \(file))."), next: choices(available))
    }

    private static func encodingUnavailable(_ file: String, _ encoding: String) -> Failure {
        Failure(
            .badData,
            say(
                en: "\(file) is written in \(encoding), which this computer cannot read.",
                vi: "\(file) dùng bảng mã \(encoding) mà máy này không đọc được."),
            next: say(
                en: "Save the list as .xlsx, or as CSV in UTF-8, and import that.",
                vi: "Hãy lưu danh sách thành .xlsx hoặc CSV bảng mã UTF-8 rồi nhập lại."))
    }

    private static func noSeparator(
        _ file: String, _ separator: String, _ available: [String]
    ) -> Failure {
        Failure(
            .usage,
            say(
                en: "“\(separator)” cannot separate the cells of \(file).",
                vi: "Không dùng được “\(separator)” làm dấu phân cách cho \(file)."),
            next: choices(available))
    }

    private static func notJSONLines(_ file: String, _ line: Int) -> Failure {
        Failure(
            .badData,
            say(
                en: "\(file) is JSON, but not one object a line (line \(line)).",
                vi: "\(file) là JSON nhưng không phải mỗi dòng một đối tượng (dòng \(line))."),
            next: say(
                en: "Write one object on each line: jq -c '.[]' list.json > list.jsonl",
                vi: "Ghi mỗi đối tượng trên một dòng: jq -c '.[]' list.json > list.jsonl"))
    }

    private static func unreadable(_ file: String, errno: Int32) -> Failure {
        let status: ExitStatus =
            switch errno {
            case SystemFault.noSuchFile: .noInput
            case SystemFault.notPermitted: .noPermission
            default: .inOutError
            }
        return Failure(
            status,
            say(
                en: "\(file) cannot be read: \(SystemFault.text(errno)).",
                vi: "Không đọc được \(file): \(SystemFault.text(errno))."))
    }

    private static var saveAsTable: String {
        say(
            en: "Save the list as .xlsx or .csv and import that.",
            vi: "Hãy lưu danh sách thành .xlsx hoặc .csv rồi nhập lại.")
    }
}

extension Failure {
    /// A source that is owners' alone.
    static func ofOwners(_ source: SourceID) -> Failure {
        Failure(
            .usage,
            say(
                en: "Under “\(source)” owners speak themselves: no list is taken in by that name, "
                    + "and nobody else takes back what they said.",
                vi: "“\(source)” là tên dành cho chủ hồ sơ tự khai: không nhập danh sách dưới tên "
                    + "này và không ai khác rút lại lời khai của họ."),
            next: say(
                en: "Name the list after who made it, such as --source chamber-2026.",
                vi: "Hãy đặt tên theo nơi lập danh sách, ví dụ --source hiep-hoi-2026."))
    }
}
