import Records
import Representations

/// A need's requirements as rows of a table, one a row.
enum RequirementRows {
    /// The columns of `need show --format csv`: a contract, added to only at the end.
    static let columns = ["need", "strength", "weight", "asks", "given"]

    static func cells(_ need: Need) -> [[CSVText.Cell]] {
        need.requirements.map { requirement in
            let isMust = requirement.strength == .must
            return [
                .text(need.id.text), .text(isMust ? "must" : "should"),
                .number(isMust ? "" : Facts.weight(of: requirement).line),
                .text(ShortlistRows.name(of: requirement.kind)), .text(requirement.given),
            ]
        }
    }
}
