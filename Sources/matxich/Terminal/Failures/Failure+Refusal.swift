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
        case .stated(let id):
            let edit = NextCommand.line("supplier", "edit", id.text, "--set", "field=value")
            self.init(
                .badData,
                say(
                    en: "This supplier was added before, as \(id); nothing was changed.",
                    vi: "Nhà cung cấp này đã được thêm với mã \(id); không thay đổi gì."),
                next: say(en: "To change it: \(edit)", vi: "Để sửa: \(edit)"))
        case .organisationUnknown(let id):
            self.init(
                .noInput,
                say(en: "There is no supplier \(id).", vi: "Không có nhà cung cấp \(id)."),
                next: Self.see("supplier", "list"))
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
        case .stated(let id):
            let show = NextCommand.line("need", "show", id.text)
            self.init(
                .badData,
                say(
                    en: "There is a need “\(id)” already; nothing was changed.",
                    vi: "Đã có nhu cầu “\(id)”; không thay đổi gì."),
                next: say(
                    en: "See it: \(show). To replace it, add --force.",
                    vi: "Xem: \(show). Để thay thế, thêm --force."))
        case .unreadable(let problems): self = Self.unreadable(problems)
        case .store(let error): self.init(error)
        }
    }

    /// Why a source is not pulled now.
    init(_ refusal: PullCatalogue.Refusal) {
        switch refusal {
        case .claimed(let source):
            let status = NextCommand.line("source", "status", source.text)
            self.init(
                .tryAgain,
                say(
                    en: "“\(source)” is being pulled already, by this or another program.",
                    vi: "Nguồn “\(source)” đang được đồng bộ, bởi lần chạy này hoặc lần khác."),
                next: say(en: "See how it goes: \(status)", vi: "Xem tình trạng: \(status)"))
        }
    }

    /// Why an import that was broken off cannot be gone on with.
    init(_ refusal: ImportCatalogue.Refusal) {
        switch refusal {
        case .rowsGone(let file, let committed, let found):
            let (before, now) = (Plainly.number(committed), Plainly.number(found))
            self.init(
                .badData,
                say(
                    en: "\(file) has \(now) rows now; \(before) were imported before the break.",
                    vi: "\(file) nay có \(now) dòng; trước khi bị ngắt đã nhập \(before) dòng."),
                next: say(
                    en: "Import it afresh under another name: --source NAME",
                    vi: "Hãy nhập lại từ đầu với tên nguồn khác: --source TÊN"))
        }
    }

    /// The values that cannot be right, one a line.
    private static func unreadable(_ problems: [RowProblem]) -> Failure {
        let lines = problems.map { problem in
            "  " + (problem.field.map { $0.rawValue + ": " } ?? "") + Plainly.problem(problem)
        }
        return Failure(
            .badData,
            ([say(en: "Nothing was written:", vi: "Chưa ghi gì:")] + lines)
                .joined(separator: "\n"),
            next: say(en: "Mend the values and try again.", vi: "Hãy sửa rồi thử lại."))
    }
}
