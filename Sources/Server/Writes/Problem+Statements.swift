import Records

extension Problem {
    /// Why what was stated cannot be taken.
    static func unreadable(_ problems: [RowProblem]) -> Problem {
        Problem(
            .unprocessable,
            errors: problems.map { problem in
                let field = problem.column ?? problem.field?.rawValue ?? ""
                return Fault(
                    pointer: "#/fields/" + field, code: problem.reason.rawValue,
                    detail: Phrase(
                        en: "“\(problem.value)” cannot be read as \(field).",
                        vi: "Không đọc được “\(problem.value)” của trường \(field)."))
            })
    }

    /// A need that has no requirement.
    static let asksNothing = Problem(
        .unprocessable,
        Phrase(
            en: "The fields ask for nothing that a supplier could be judged by.",
            vi: "Các trường không nêu yêu cầu nào để xét nhà cung cấp."))
}
