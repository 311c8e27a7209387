import ArgumentParser
import Importers
import Records

/// Fields as people type them: `--set name.vi="Công ty …" --set capacity="20000 pcs/month"`.
struct StatedFields: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: help(
            en: "A field and its value, as often as needed (fields: see above).",
            vi: "Một trường và giá trị, lặp lại khi cần (tên trường: xem ở trên).",
            value: "field=value"))
    var settings: [String] = []

    /// The values by field.
    ///
    /// - Throws: `Failure` that names the field nobody knows, with what may have been meant.
    func values(of kind: RecordKind) throws(Failure) -> [FieldPath: String] {
        var values: [FieldPath: String] = [:]
        for setting in settings {
            guard let sign = setting.firstIndex(of: "=") else { throw Self.withoutValue(setting) }
            let name = String(setting[..<sign])
            let value = String(setting[setting.index(after: sign)...])
            values[try Self.path(name, of: kind)] = value
        }
        return values
    }

    static func path(_ name: String, of kind: RecordKind) throws(Failure) -> FieldPath {
        let known = Field.fields(of: kind)
        if let path = FieldPath(name), known.contains(path.field) { return path }
        let all = names(of: kind)
        let field = String(name.prefix { $0 != "." })
        throw Failure(
            .usage, say(en: "There is no field “\(name)”.", vi: "Không có trường “\(name)”."),
            next: Failure.meant(DidYouMean.suggest(field, among: known.map(\.rawValue)))
                ?? say(en: "Choose one of: \(all).", vi: "Hãy chọn một trong: \(all)."))
    }

    /// The names of all fields that a record of a kind has.
    static func names(of kind: RecordKind) -> String {
        Field.fields(of: kind).map(\.rawValue).joined(separator: ", ")
    }

    /// A paragraph for the help of a command that takes fields.
    static func section(of kind: RecordKind) -> String {
        let names = names(of: kind)
        return "\n\n" + say(en: "FIELDS: \(names)", vi: "CÁC TRƯỜNG: \(names)")
    }

    private static func withoutValue(_ setting: String) -> Failure {
        Failure(
            .usage,
            say(
                en: "“\(setting)” has no value: write field=value.",
                vi: "“\(setting)” thiếu giá trị: hãy viết trường=giá trị."))
    }
}
