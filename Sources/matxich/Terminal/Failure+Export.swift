import Importers

extension Failure {
    /// Why a workbook could not be written.
    init(_ error: ExportError) {
        switch error {
        case .unwritable(let file, let errno):
            self.init(
                .cannotWrite,
                say(
                    en: "\(file) cannot be written: \(SystemFault.text(errno)).",
                    vi: "Không ghi được \(file): \(SystemFault.text(errno))."))
        case .refused(let file, let reason):
            self.init(
                .cannotWrite,
                say(
                    en: "\(file) cannot be written: \(reason).",
                    vi: "Không ghi được \(file): \(reason)."))
        case .tooManyRows(let file, let limit):
            self.init(
                .cannotWrite,
                say(
                    en: "\(file): a sheet holds at most \(limit) rows.",
                    vi: "\(file): một trang tính chứa tối đa \(limit) dòng."),
                next: say(
                    en: "Narrow it down, or choose csv.", vi: "Hãy thu hẹp lại hoặc chọn csv."))
        case .tooManyColumns(let file, let limit):
            self.init(
                .cannotWrite,
                say(
                    en: "\(file): a sheet holds at most \(limit) columns.",
                    vi: "\(file): một trang tính chứa tối đa \(limit) cột."))
        }
    }
}
