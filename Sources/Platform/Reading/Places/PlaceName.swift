import Records

/// A region named in an address, with what the words around the name say about it.
struct PlaceName {
    /// How surely a name is meant as the region, by the words beside it.
    enum Weight: Int {
        /// A name among other words: it may belong to an estate, a building or a firm.
        case amongWords
        /// A name that has a part of the address to itself, or that is called a city. Cities do
        /// not outweigh bare names of regions: Ibaraki City is in Osaka, Suzhou City in Anhui too.
        case apart
        /// A name that is called a province, or a city of a province's rank.
        case calledRegion
    }

    let region: ConceptID
    let weight: Weight
    /// Whether it is written in Hangul, Han or kana.
    let isSyllabic: Bool
    /// The place of its first word.
    let position: Int
}
