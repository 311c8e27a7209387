import Importers

extension Failure {
    /// Why a file could not be written.
    ///
    /// - Parameter known: how people call the file; nil = as the error does.
    init(_ error: ExportError, file known: String? = nil) {
        switch error {
        case .unwritable(let file, let errno):
            let name = known ?? file
            self.init(
                SystemFault.isOfTheDisk(errno) ? .inOutError : .cannotWrite,
                say(
                    en: "\(name) cannot be written: \(SystemFault.text(errno)).",
                    vi: "Không ghi được \(name): \(SystemFault.text(errno))."),
                next: SystemFault.remedy(errno))
        case .refused(let file, let sentence):
            let name = known ?? file
            let reason = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
            self.init(
                .cannotWrite,
                say(
                    en: "\(name) cannot be written: \(reason).",
                    vi: "Không ghi được \(name): \(reason)."))
        case .tooManyRows(let file, let limit):
            let name = known ?? file
            self.init(
                .cannotWrite,
                say(
                    en: "\(name): a sheet holds at most \(limit) rows.",
                    vi: "\(name): một trang tính chứa tối đa \(limit) dòng."),
                next: say(
                    en: "Narrow it down, or choose csv.", vi: "Hãy thu hẹp lại hoặc chọn csv."))
        case .tooManyColumns(let file, let limit):
            let name = known ?? file
            self.init(
                .cannotWrite,
                say(
                    en: "\(name): a sheet holds at most \(limit) columns.",
                    vi: "\(name): một trang tính chứa tối đa \(limit) cột."))
        }
    }
}
