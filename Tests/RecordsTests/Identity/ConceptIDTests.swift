import Records
import Testing

@Suite struct ConceptIDTests {
    @Test(arguments: ConceptScheme.allCases)
    func readsItsOwnText(scheme: ConceptScheme) {
        let id = ConceptID(scheme, "vsic2018-25.9:x")
        #expect(ConceptID(text: id.text) == id)
    }

    @Test(arguments: ["", "process", "processes:casting", "Process:casting"])
    func refusesAnUnknownScheme(text: String) {
        #expect(ConceptID(text: text) == nil)
    }

    @Test func sortsBySchemeThenCode() {
        let sorted = [
            ConceptID(.standard, "a"), ConceptID(.material, "b"), ConceptID(.material, "a"),
        ]
        .sorted()
        #expect(sorted.map(\.text) == ["material:a", "material:b", "standard:a"])
    }
}
