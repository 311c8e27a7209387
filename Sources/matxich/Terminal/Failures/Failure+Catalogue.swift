import Catalog

extension Failure {
    /// Why the reference facts were refused. People meet this only with a broken build.
    init(_ error: CatalogueError) {
        self.init(
            .internalFault,
            say(
                en: "The reference facts are inconsistent: \(Self.place(of: error)).",
                vi: "Dữ liệu tham chiếu không nhất quán: \(Self.place(of: error))."),
            next: say(
                en: "The program is damaged: install it again.",
                vi: "Chương trình bị hỏng: hãy cài lại."))
    }

    private static func place(of error: CatalogueError) -> String {
        switch error {
        case .fileMissing(let file): file
        case .headMissing(let file, let key): "\(file): \(key)"
        case .columnMissing(let file, let column): "\(file): \(column)"
        case .cellCount(let file, let line, let expected, let found):
            "\(file):\(line): \(found) / \(expected)"
        case .idRepeated(let file, let line, let id): "\(file):\(line): \(id)"
        case .relationUnknown(let file, let line, let id, let relation, let target):
            "\(file):\(line): \(id) \(relation) \(target)"
        case .relationCircular(let file, let line, let id, let relation):
            "\(file):\(line): \(id) \(relation)"
        case .valueUnreadable(let file, let line, let column, let value):
            "\(file):\(line): \(column) “\(value)”"
        case .labelMissing(let file, let line, let id, let language):
            "\(file):\(line): \(id) (\(language))"
        }
    }
}
