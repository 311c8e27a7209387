import Importers
import Records

extension Failure {
    /// What is wrong in a field map.
    init(_ error: FieldMapError) {
        let file = error.file ?? say(en: "the field map", vi: "tệp ánh xạ cột")
        let line = error.line.map { say(en: ", line \($0)", vi: ", dòng \($0)") } ?? ""
        let (what, next) = Self.texts(of: error.fact)
        self.init(.badConfiguration, "\(file)\(line): \(what)", next: next)
    }

    private static func texts(of fact: FieldMapError.Fact) -> (what: String, next: String?) {
        switch fact {
        case .notYAML(let reason):
            (say(en: "this is not YAML: \(reason)", vi: "không phải YAML: \(reason)"), nil)
        case .tooLong(let limit):
            (
                say(
                    en: "a field map has at most \(limit) bytes.",
                    vi: "tệp ánh xạ cột dài tối đa \(limit) byte."), nil
            )
        case .keyUnknown(let key, let near):
            (
                say(en: "there is no key “\(key)”.", vi: "không có khóa “\(key)”."),
                near.isEmpty
                    ? choices([
                        "source", "record", "id", "truth", "encoding", "separator", "sheet",
                        "headerRow", "fields",
                    ]) : meant(near)
            )
        case .keyMissing(let key):
            (say(en: "the key “\(key)” is missing.", vi: "thiếu khóa “\(key)”."), nil)
        case .keyRepeated(let key):
            (say(en: "“\(key)” stands twice.", vi: "“\(key)” bị lặp."), nil)
        case .valueUnusable(let key, let expected):
            (
                say(
                    en: "“\(key)” cannot have this value; expected: \(expected).",
                    vi: "“\(key)” không nhận giá trị này; cần: \(expected)."), nil
            )
        case .targetUnknown(let target, let near):
            (
                say(en: "there is no field “\(target)”.", vi: "không có trường “\(target)”."),
                meant(near) ?? choices(Field.allCases.map(\.rawValue))
            )
        case .comparedFieldUnknown(let target, let near):
            (
                say(en: "there is no field “\(target)”.", vi: "không có trường “\(target)”."),
                meant(near) ?? choices(KnownField.allCases.map(\.rawValue) + ["custom.…"])
            )
        case .targetOfOtherKind(let target, let kind):
            (
                say(
                    en: "“\(target)” is no field of a \(kind) list.",
                    vi: "“\(target)” không phải trường của danh sách \(kindName(kind))."), nil
            )
        case .columnUnknown(let column, let available, let near):
            (
                say(
                    en: "the list has no column “\(column)”.",
                    vi: "danh sách không có cột “\(column)”."),
                meant(near) ?? choices(available)
            )
        }
    }

    private static func kindName(_ kind: String) -> String {
        kind == "need" ? "nhu cầu" : "nhà cung cấp"
    }
}
