import Records

/// How far the needs are met by the firms of each region alone: what it lacks, and what there hangs
/// on one firm or two.
struct RegionalCover {
    /// Numbers of needs.
    struct Standing: Hashable {
        /// Nobody in the region meets them, not even likely; likely ones alone do.
        fileprivate(set) var uncovered = 0
        fileprivate(set) var unproven = 0
        /// One firm of the region meets them for certain; two do.
        fileprivate(set) var one = 0
        fileprivate(set) var two = 0

        /// No firm of the region meets them for certain.
        var none: Int { uncovered + unproven }
    }

    /// By region, in the order given.
    let standings: [Standing]

    /// - Parameter regions: each once. A firm of several of them counts in each.
    /// - Complexity: O(regions · needs + qualifications · sites of a firm).
    init(_ coverage: CoverageFacts, in regions: [ConceptID], on day: CalendarDate) {
        let places = Dictionary(uniqueKeysWithValues: zip(regions, regions.indices))
        let width = coverage.needs.count
        var counts = [MakerCount](repeating: MakerCount(), count: regions.count * width)
        for qualification in coverage.qualifications where qualification.holds(on: day) {
            var own: [Int] = []
            for site in coverage.makers[qualification.maker].places {
                guard let place = site.region.flatMap({ places[$0] }), !own.contains(place) else {
                    continue
                }
                own.append(place)
                counts[place * width + qualification.need].take(qualification)
            }
        }
        standings = regions.indices.map { region in
            counts[region * width..<(region + 1) * width].reduce(into: Standing()) { $0.take($1) }
        }
    }
}

extension RegionalCover.Standing {
    fileprivate mutating func take(_ count: MakerCount) {
        switch count.certain {
        case 0: if count.likely > 0 { unproven += 1 } else { uncovered += 1 }
        case 1: one += 1
        case 2: two += 1
        default: break
        }
    }
}
