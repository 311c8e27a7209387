import Platform
import Records
import Testing

/// What is assumed of a format where nobody says.
@Suite struct ExchangeFormatHabitsTests {
    @Test func filesAreWholeListsAndProtocolsTellChanges() {
        let telling = ExchangeFormat.allCases.filter { $0.usualMode == .delta }
        #expect(telling == [.matxich, .oaiPMH])
        #expect(ExchangeFormat.allCases.allSatisfy { $0.usualMode != .incremental })
    }

    @Test(arguments: ExchangeFormat.allCases)
    func theUsualPagingIsOneTheFormatTakes(format: ExchangeFormat) {
        #expect(format.takes(format.usualPaging))
    }

    @Test func aCursorNeedsADocumentThatHoldsOne() {
        let cursor = Paging.cursor(parameter: "after", path: "next")
        #expect(ExchangeFormat.allCases.filter { $0.takes(cursor) } == [.json])
    }

    @Test func anOffsetCountsTheRowsOfPlainTablesAlone() {
        let offset = Paging.offset(parameter: "from", size: 100)
        let taking = ExchangeFormat.allCases.filter { $0.takes(offset) }
        #expect(Set(taking) == [.csv, .xlsx, .json, .jsonLines])
    }

    @Test func protocolsPageInTheirOwnWay() {
        for format in [ExchangeFormat.oaiPMH, .matxich] {
            #expect(!format.takes(.link))
            #expect(!format.takes(.offset(parameter: "start", size: 10)))
        }
        let tokened = ExchangeFormat.allCases.filter { $0.takes(.resumptionToken) }
        #expect(tokened == [.oaiPMH])
    }
}
