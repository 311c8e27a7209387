import Platform
import Records

/// What a source says and the owner says otherwise, in one line.
struct OverruledText {
    let wording: Wording

    func line(_ said: Stated<FieldText>) -> String {
        let origin = said.provenance
        return wording.field(said.value.field) + " “" + said.value.text + "” · "
            + [
                origin.source.text, say(en: "line \(origin.line)", vi: "dòng \(origin.line)"),
                wording.date(origin.statedOn), wording.authority(origin.authority),
            ].joined(separator: " · ")
    }
}
