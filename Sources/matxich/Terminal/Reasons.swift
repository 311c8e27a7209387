import Catalog
import Platform
import Records

/// Problems of rows in the language of this run, where no catalogue is loaded.
enum Reasons {
    private static let wording = Wording(
        language: Speech.language, catalogue: Catalogue(concepts: []))

    static func text(of problem: RowProblem) -> String { wording.problem(problem) }
}
