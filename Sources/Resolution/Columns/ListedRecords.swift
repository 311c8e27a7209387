package import Records

/// Records as a list gives them: an id each, and a text for every compared field.
package struct ListedRecords: Sendable {
    /// Stands between the names of a record that has several: U+001F.
    package static let betweenNames: UInt8 = 0x1F

    package let fields: [ComparedField]
    package private(set) var ids: [String] = []
    /// Record after record, each with `fields.count` texts.
    private(set) var texts: [String] = []

    package init(fields: [ComparedField]) { self.fields = fields }

    package var count: Int { ids.count }

    /// Adds a record.
    ///
    /// - Parameter texts: one for each field, in their order; empty = the record does not say.
    package mutating func add(id: String, texts: [String]) {
        precondition(texts.count == fields.count, "a record has a text for every field")
        ids.append(id)
        self.texts += texts
    }

    func texts(of record: Int) -> ArraySlice<String> {
        texts[(record * fields.count)..<((record + 1) * fields.count)]
    }
}
