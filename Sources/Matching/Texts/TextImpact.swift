/// How much a term counts by where, how often and in how long texts a supplier uses it.
///
/// BM25F without the rarity: the counts of the zones, each by its weight and the length of the
/// text there, add up to one frequency, which saturates. A pure function of counts and lengths,
/// so an index may keep it beside a posting; what a query adds is one factor per term.
///
/// - Source: Robertson, Zaragoza and Taylor 2004, doi:10.1145/1031171.1031181.
struct TextImpact: Sendable {
    /// The impact of a term repeated without end; none reaches it.
    static let one = 1 << 16

    private let model: TextModel
    private let zoneLengths: [Int]
    private let zoneDocuments: [Int]
    private let saturation: Int

    init(_ model: TextModel, _ sums: TextSums) {
        self.model = model
        zoneLengths = sums.zoneLengths
        zoneDocuments = sums.zoneDocuments
        saturation = model.saturationHundredths * Self.one / 100
    }

    /// The impact in 2^−16, each quotient rounded down.
    func impact(_ counts: ZoneCounts, _ lengths: ZoneCounts) -> Int {
        var frequency = 0
        for index in 0..<ZoneCounts.scalarCount where counts[index] > 0 {
            let norm = norm(index, Int(lengths[index]))
            let weight = Int(model.zoneWeightsTenths[index]) * Int(counts[index])
            frequency += weight * Self.one * Self.one / (10 * norm)
        }
        return saturated(frequency)
    }

    /// 1 − b + b · length / average length; 1 where the first texts of a zone are met.
    private func norm(_ zone: Int, _ length: Int) -> Int {
        guard zoneLengths[zone] > 0 else { return Self.one }
        let share = Int(model.lengthSharesPercent[zone])
        let flat = (100 - share) * zoneLengths[zone]
        let byLength = share * length * zoneDocuments[zone]
        return (flat + byLength) * Self.one / (100 * zoneLengths[zone])
    }

    /// That of a word that stands once in a list of work of average length.
    var ideal: Int {
        let weight = Int(model.zoneWeightsTenths[TextZone.offer.rawValue])
        return saturated(weight * Self.one / 10)
    }

    private func saturated(_ frequency: Int) -> Int {
        frequency * Self.one / (saturation + frequency)
    }
}
