package import Platform
package import Records

/// Which firm every record is of, as a table: a line a record.
package enum FirmTable {
    /// The headings: a contract.
    package static let columns = [
        "source", "external_id", "organisation_id", "probability", "row",
    ]

    /// What stands under `columns`.
    package static func cells(of line: ListFirms.Line) -> [CSVText.Cell] {
        [
            .text(line.source.text), .text(line.externalID), .text(line.organisation.text),
            .number(probability(line.millionths)), .count(line.row),
        ]
    }

    /// Which firms are linked without being one: a line a pair.
    package static func kin(_ ties: [ReadFirmTies.Tie]) -> String {
        let csv = CSVText.plain
        return ties.reduce(
            into: csv.head([
                "organisation_id", "other_organisation_id", "kinship", "parent_organisation_id",
            ])
        ) { text, tie in
            text += csv.row([
                .text(tie.one.text), .text(tie.other.text), .text(tie.kinship),
                .text(tie.parent?.text ?? ""),
            ])
        }
    }

    /// Pairs that were left apart unasked: a line a pair.
    package static func apart(_ lines: [ListLeftApart.Line]) -> String {
        let csv = CSVText.plain
        return lines.reduce(into: csv.head(["record", "other_record", "probability"])) {
            text, line in
            text += csv.row([
                .text(line.one.text), .text(line.other.text), .number(probability(line.millionths)),
            ])
        }
    }

    /// With six digits behind the point, none lost.
    private static func probability(_ millionths: Int) -> String {
        let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
        let digits = String(rest)
        return "\(whole)." + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
