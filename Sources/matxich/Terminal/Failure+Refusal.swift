import Platform
import Records

extension Failure {
    /// Why a statement about a supplier was not taken.
    init(_ refusal: StateSupplier.Refusal) {
        switch refusal {
        case .nameMissing:
            self.init(
                .usage, say(en: "A supplier needs a name.", vi: "Nhà cung cấp phải có tên."),
                next: say(
                    en: "Give it: --name \"Công ty …\"", vi: "Hãy nêu tên: --name \"Công ty …\""))
        case .organisationUnknown(let id):
            self.init(
                .noInput,
                say(en: "There is no supplier \(id).", vi: "Không có nhà cung cấp \(id)."),
                next: say(
                    en: "See them: matxich supplier list",
                    vi: "Xem danh sách: matxich supplier list"))
        case .unreadable(let problems): self = Self.unreadable(problems)
        case .store(let error): self.init(error)
        }
    }

    /// Why a need was not taken.
    init(_ refusal: StateNeed.Refusal) {
        switch refusal {
        case .empty:
            self.init(
                .usage, say(en: "The need asks for nothing.", vi: "Nhu cầu không nêu yêu cầu nào."),
                next: say(
                    en: "Say at least a process, a material or a text: --text \"…\"",
                    vi: "Hãy nêu ít nhất công nghệ, vật liệu hoặc mô tả: --text \"…\""))
        case .unreadable(let problems): self = Self.unreadable(problems)
        case .store(let error): self.init(error)
        }
    }

    /// The values that cannot be right, one a line.
    private static func unreadable(_ problems: [RowProblem]) -> Failure {
        let lines = problems.map { problem in
            "  " + (problem.field.map { $0.rawValue + ": " } ?? "") + Reasons.text(of: problem)
        }
        return Failure(
            .badData,
            ([say(en: "Nothing was written:", vi: "Chưa ghi gì:")] + lines)
                .joined(separator: "\n"),
            next: say(en: "Mend the values and try again.", vi: "Hãy sửa rồi thử lại."))
    }
}
