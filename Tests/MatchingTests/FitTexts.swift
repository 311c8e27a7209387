import Catalog
import Records
import TestSupport

/// Texts in four languages with marks, without and with others, with slips of the hand and with
/// names of concepts, so that most asked words are answered in several ways.
enum FitTexts {
    /// What suppliers write.
    private static let offered = [
        "dập", "dap", "đáp", "kim", "loại", "loai", "tiện", "tiền", "tien", "xi", "mạ", "metal",
        "stamping", "stamped", "welding", "plating", "slating", "plastic", "mould", "용접", "프레스",
        "가공", "プレス", "ねじ", "ネジ", "SUS304", "khuôn",
    ]
    /// What only needs write.
    private static let slips = ["stampng", "wleding", "platng", "slatin", "plastik", "mouldd"]

    /// The catalogue with names for its first processes; the others keep their codes.
    static func named(_ catalogue: Catalogue) -> Catalogue {
        let names: [String: [Language: String]] = [
            "c0": [.english: "metal stamping", .vietnamese: "dập kim loại", .japanese: "プレス"],
            "c1": [.english: "welding", .korean: "용접"],
            "c2": [.english: "plating", .vietnamese: "mạ"],
        ]
        return Catalogue(
            concepts: catalogue.order.compactMap { catalogue.concepts[$0] }.map { concept in
                let own = concept.id.scheme == .process ? names[concept.id.code] : nil
                return Concept(
                    id: concept.id, labels: own ?? concept.labels, broader: concept.broader,
                    implies: concept.implies, substitutes: concept.substitutes)
            },
            standards: Array(catalogue.standards.values),
            regions: Array(catalogue.regions.values), regionChanges: catalogue.regionChanges,
            crosswalks: catalogue.crosswalks)
    }

    static func offer(words: Int, _ random: inout MatchingRandom) -> String {
        (0..<words).map { _ in random.pick(offered) }.joined(separator: " ")
    }

    static func ask(words: Int, _ random: inout MatchingRandom) -> String {
        (0..<words).map { _ in random.pick(random.chance(20) ? slips : offered) }
            .joined(separator: " ")
    }

    /// Puts such texts in the place of a supplier's own.
    static func rewrite(_ profile: inout Profile, _ random: inout MatchingRandom) {
        profile.texts = profile.texts.map { text in
            Stated(
                FieldText(text.value.field, offer(words: 8, &random)), given: text.given,
                provenance: text.provenance)
        }
        profile.names = profile.names.map { name in
            Stated(
                LocalisedText(offer(words: 3, &random)), given: name.given,
                provenance: name.provenance)
        }
    }

    /// Puts such texts in the place of those a need asks for.
    static func rewrite(_ need: inout Need, _ random: inout MatchingRandom) {
        need.requirements = need.requirements.map { requirement in
            guard case .text = requirement.kind else { return requirement }
            return Requirement(.text(ask(words: 5, &random)), requirement.strength)
        }
    }
}
