import Platform
import Records

/// What people state field by field, and what is wrong with it.
enum StatedFields {
    /// As of a need's words.
    static let lengthMax = 4_000

    /// - Throws: `Problem` in the place of a refusal of what was stated.
    static func caught<Value>(_ body: () async throws -> Value) async throws -> Value {
        do { return try await body() } catch let refusal as StateNeed.Refusal {
            switch refusal {
            case .unreadable(let problems): throw unreadable(problems)
            case .store(let error): throw error
            case .stated: throw PeopleRefusal.overtaken
            case .empty: throw empty
            }
        } catch let refusal as StateSupplier.Refusal {
            switch refusal {
            case .unreadable(let problems): throw unreadable(problems)
            case .store(let error): throw error
            // That somebody is there already may be told: the name was theirs to say.
            case .stated: throw PeopleRefusal.claimedAlready
            case .nameMissing, .organisationUnknown: throw PeopleRefusal.nameMissing
            }
        }
    }

    private static var empty: Problem {
        Problem(
            .unprocessable,
            Phrase(
                en: "The fields ask for nothing that a supplier could be judged by.",
                vi: "Các trường không nêu yêu cầu nào để xét nhà cung cấp."))
    }

    private static func unreadable(_ problems: [RowProblem]) -> Problem {
        Problem(.unprocessable, errors: problems.map(fault))
    }

    private static func fault(_ problem: RowProblem) -> Problem.Fault {
        let field = problem.column ?? problem.field?.rawValue ?? ""
        return Problem.Fault(
            pointer: "#/fields/" + field, code: problem.reason.rawValue,
            detail: Phrase(
                en: "“\(problem.value)” cannot be read as \(field).",
                vi: "Không đọc được “\(problem.value)” của trường \(field)."))
    }
}
