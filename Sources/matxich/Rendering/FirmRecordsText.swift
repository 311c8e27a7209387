import Platform
import Records
import Store

/// The records a profile is made of, and the values that do not count, as people read them.
struct FirmRecordsText {
    let wording: Wording
    let paint: Paint

    /// Nothing of a profile of one record.
    func lines(_ firm: FirmRecords) -> [String] {
        var lines: [String] = []
        if firm.parts.contains(where: { $0.merge != nil }) {
            lines += [
                "", paint.bold(say(en: "records of this firm", vi: "bản ghi của doanh nghiệp")),
            ]
            lines += firm.parts.map { "  " + part($0) }
        }
        if !firm.kin.isEmpty {
            lines += ["", paint.bold(say(en: "linked firms", vi: "doanh nghiệp liên kết"))]
            lines += firm.kin.map { "  " + $0.firm.text + " · " + Self.name(of: $0) }
        }
        guard !firm.losing.isEmpty else { return lines }
        let heading = say(en: "also said, does not count", vi: "cũng được nêu, không dùng")
        let text = OverruledText(wording: wording)
        return lines + ["", paint.bold(heading)] + firm.losing.map { "  " + text.line($0) }
    }

    private static func name(of kin: FirmRecords.Kin) -> String {
        switch (kin.kinship, kin.isParent) {
        case ("branch", true):
            say(en: "its firm: this is a branch", vi: "công ty của chi nhánh này")
        case ("branch", false): say(en: "its branch", vi: "chi nhánh của công ty này")
        case ("branch", _):
            say(en: "firm and branch, or two branches", vi: "công ty và chi nhánh")
        case ("site", _): say(en: "two sites of one name", vi: "hai cơ sở cùng tên")
        default: say(en: "of one group", vi: "cùng nhóm công ty")
        }
    }

    private func part(_ part: FirmRecords.Part) -> String {
        let origin = [part.source.text, part.key, wording.date(part.statedOn)]
        guard let merge = part.merge else { return origin.joined(separator: " · ") }
        let sure =
            merge.millionths.map { FixedText.of(Double($0) / 1_000_000, digits: 4) }
            ?? say(en: "a person's word", vi: "theo quyết định")
        return (origin + [part.subject.text, sure]).joined(separator: " · ")
    }
}
