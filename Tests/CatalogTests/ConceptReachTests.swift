import Catalog
import Records
import Testing

@Suite struct ConceptReachTests {
    /// d is below b and c, which are below a; e implies d.
    private static let catalogue = Catalogue(concepts: [
        concept("a"), concept("b", broader: ["a"]), concept("c", broader: ["a", "b"]),
        concept("d", broader: ["b", "c"]), concept("e", implies: ["d"]),
    ])

    @Test func ancestorsCarryTheLeastNumberOfSteps() {
        #expect(steps(Self.catalogue.ancestors(of: Self.id("d"))) == ["a": 2, "b": 1, "c": 1])
        #expect(steps(Self.catalogue.ancestors(of: Self.id("a"))) == [:])
        #expect(steps(Self.catalogue.ancestors(of: Self.id("nobody"))) == [:])
    }

    @Test func whatIsImpliedBringsItsAncestorsAlong() {
        let implied = Self.catalogue.implied(by: Self.id("e"))
        #expect(steps(implied) == ["d": 1, "b": 2, "c": 2, "a": 3])
        #expect(steps(Self.catalogue.ancestors(of: Self.id("e"))) == [:])
    }

    @Test func labelsFallBackToEnglishThenToTheCode() {
        let catalogue = Catalogue(concepts: [
            Concept(id: Self.id("a"), labels: [.english: "Alpha", .korean: "알파"])
        ])
        #expect(catalogue.label(of: Self.id("a"), in: .korean) == "알파")
        #expect(catalogue.label(of: Self.id("a"), in: .vietnamese) == "Alpha")
        #expect(catalogue.label(of: Self.id("b"), in: .vietnamese) == "b")
    }

    private static func id(_ code: String) -> ConceptID { ConceptID(.process, code) }

    private static func concept(
        _ code: String, broader: [String] = [], implies: [String] = []
    ) -> Concept {
        Concept(id: id(code), labels: [:], broader: broader.map(id), implies: implies.map(id))
    }

    private func steps(_ reach: [ConceptID: Int]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: reach.map { ($0.key.code, $0.value) })
    }
}
