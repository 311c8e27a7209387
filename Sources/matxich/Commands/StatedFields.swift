import ArgumentParser
import Importers
import Records

/// Fields as people type them: `--set name.vi="Công ty …" --set capacity="20000 pcs/month"`.
struct StatedFields: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: help(
            en: "A field and its value, as often as needed (fields: see the README).",
            vi: "Một trường và giá trị, lặp lại khi cần (tên trường: xem README).",
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
        let names = known.map(\.rawValue)
        let field = String(name.prefix { $0 != "." })
        throw Failure(
            .usage, say(en: "There is no field “\(name)”.", vi: "Không có trường “\(name)”."),
            next: Failure.meant(DidYouMean.suggest(field, among: names))
                ?? Failure.choices(names))
    }

    private static func withoutValue(_ setting: String) -> Failure {
        Failure(
            .usage,
            say(
                en: "“\(setting)” has no value: write field=value.",
                vi: "“\(setting)” thiếu giá trị: hãy viết trường=giá trị."))
    }
}
