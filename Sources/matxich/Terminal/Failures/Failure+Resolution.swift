import Resolution

extension Failure {
    /// Why a list cannot be resolved.
    init(_ error: ResolutionError) {
        switch error {
        case .idRepeated(let id):
            self.init(
                .badData,
                say(
                    en: "Two records have the id “\(id)”.",
                    vi: "Có hai bản ghi cùng mã “\(id)”."),
                next: say(
                    en: "Name a column of unique ids in the mapping, or none: lines then count.",
                    vi: "Hãy chọn cột mã không trùng trong tệp ánh xạ, hoặc bỏ id để dùng số dòng.")
            )
        case .tooManyComparisons(let limit):
            self.init(
                .badConfiguration,
                say(
                    en: "A mapping compares at most \(limit) things.",
                    vi: "Tệp ánh xạ so tối đa \(limit) mục."),
                next: say(
                    en: "Leave out the fields that say least.",
                    vi: "Hãy bỏ những trường ít giá trị nhất."))
        case .tooManyRecords(let limit):
            self.init(
                .badData,
                say(
                    en: "A list has at most \(limit) records.",
                    vi: "Danh sách có tối đa \(limit) bản ghi."))
        case .nothingToCompare:
            self.init(
                .badConfiguration,
                say(
                    en: "The mapping names nothing by which records could be compared.",
                    vi: "Tệp ánh xạ không có trường nào để so các bản ghi."))
        case .recordUnknown(let id):
            self.init(
                .noInput,
                say(en: "There is no record “\(id)”.", vi: "Không có bản ghi “\(id)”."))
        }
    }
}
