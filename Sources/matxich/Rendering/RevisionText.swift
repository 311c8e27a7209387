import Platform
import Records
import Representations

/// What sources said earlier and changed since, as people read it.
struct RevisionText {
    let wording: Wording
    let paint: Paint

    /// Nothing where nothing was changed.
    func lines(_ revisions: [Revision]) -> [String] {
        guard !revisions.isEmpty else { return [] }
        let heading = say(en: "earlier editions", vi: "các bản trước")
        return ["", paint.bold(heading)] + revisions.flatMap(lines)
    }

    private func lines(_ revision: Revision) -> [String] {
        let said = "\(revision.before.source.text): " + place(of: revision.before)
        let since = say(en: "changed by ", vi: "được sửa bởi ") + place(of: revision.after)
        return Paragraph.lines(said + " · " + since, first: "", indent: 2)
            + revision.differences.flatMap { difference in
                Paragraph.lines(
                    name(of: difference) + ": " + quoted(difference.before) + " → "
                        + quoted(difference.after), first: "  ", indent: 4
                ).map(paint.dim)
            }
    }

    private func place(of record: SourceRecord) -> String {
        let position = record.position
        return [
            position.file, position.sheet,
            say(en: "line \(position.line)", vi: "dòng \(position.line)"),
            wording.date(record.statedOn),
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private func name(of difference: Revision.Difference) -> String {
        guard let path = difference.field, path.qualifier == nil else { return difference.name }
        return wording.field(path.field)
    }

    private func quoted(_ text: String?) -> String {
        text.map { "“" + $0 + "”" } ?? say(en: "nothing", vi: "không có")
    }
}
