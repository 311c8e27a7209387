/// What a page says besides its records.
package struct OAIPage: Hashable, Sendable {
    /// When the repository answered: the day to ask from next time.
    package internal(set) var responseDate: String?
    /// The kind of metadata that was asked for (`oai_dc`).
    package internal(set) var metadataPrefix: String?
    /// What to ask on with; nil on the last page.
    package internal(set) var resumptionToken: String?
    /// How many records the whole list has, where the repository says so.
    package internal(set) var completeListSize: Int?
    /// The newest datestamp of the records that were read.
    package internal(set) var latestDatestamp: String?
    /// How many records the page has.
    package internal(set) var recordCount = 0
    /// Whether the repository said that nothing matches what was asked for.
    package internal(set) var isEmpty = false

    init() {}

    static let namespace = "http://www.openarchives.org/OAI/2.0/"
    static let rootName = "OAI-PMH"

    static let naming = XMLNaming { local, namespace in
        namespace == nil || !BMEcatNaming.isOwn(namespace) ? local : BMEcatNaming.name(local)
    }

    /// Verbs that answer with records.
    static func isContainer(_ name: String, _ path: [String]) -> Bool {
        path.count == 1 && (name == "ListRecords" || name == "GetRecord")
    }

    /// Takes what is no record.
    ///
    /// - Throws: `harvestRefused` for every error but `noRecordsMatch`, which is an empty list.
    mutating func read(_ element: XMLElement, file: String) throws(ImportError) {
        switch element.name {
        case "responseDate": responseDate = element.take()
        case "request":
            metadataPrefix = element.attribute("metadataPrefix")
            // What was asked, and of whom, is known to who asked.
            element.takeWhole()
        case "resumptionToken":
            resumptionToken = element.take()
            completeListSize = element.attribute("completeListSize").flatMap { Int($0) }
            _ = element.attribute("cursor")
            _ = element.attribute("expirationDate")
        case "error":
            let code = element.attribute("code") ?? ""
            let words = element.take() ?? ""
            guard code == "noRecordsMatch" else {
                throw .harvestRefused(
                    file: file, code: code,
                    words: String(words.prefix(Self.wordsLengthMax)))
            }
            isEmpty = true
        default: break
        }
    }

    /// Characters of a refusal that are shown.
    private static let wordsLengthMax = 200

    mutating func note(_ record: OAIRecord) {
        recordCount += 1
        guard let day = record.datestamp else { return }
        latestDatestamp = max(latestDatestamp ?? day, day)
    }
}
