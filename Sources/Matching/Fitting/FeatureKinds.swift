import Records

/// Values of lists by what they are worth, one bit for each worth.
struct FeatureKinds<Worth: Hashable> {
    private struct Group {
        let worth: Worth
        let facet: Facet
        var values: [UInt32]
        var isSure: Bool
    }

    private var groups: [Group] = []
    private var order: [Worth] = []
    private let firstBit: Int

    /// - Parameter firstBit: bits below are given to other features.
    init(firstBit: Int = 0) { self.firstBit = firstBit }

    var count: Int { order.count }

    /// - Parameter isSure: false if `worth` is only the most a value can be worth.
    mutating func add(_ value: UInt32, to facet: Facet, _ worth: Worth, isSure: Bool = true) {
        if !order.contains(worth) { order.append(worth) }
        let place = groups.firstIndex {
            $0.worth == worth && $0.facet == facet && $0.isSure == isSure
        }
        if let place {
            groups[place].values.append(value)
        } else {
            groups.append(Group(worth: worth, facet: facet, values: [value], isSure: isSure))
        }
    }

    private func bit(_ place: Int) -> UInt32 {
        precondition(firstBit + place < FeatureSource.bitsMax, "a signature has room for all")
        return 1 << UInt32(firstBit + place)
    }

    func features(isComplete: (Worth) -> Bool) -> [FeatureSource.Feature] {
        groups.map { group in
            let place = order.firstIndex(of: group.worth) ?? 0
            return FeatureSource.Feature(
                facet: group.facet, values: group.values.sorted(), bit: bit(place),
                isComplete: isComplete(group.worth), isSure: group.isSure)
        }
    }

    /// What the features in a signature are worth.
    func worths(in signature: UInt32) -> [Worth] {
        order.indices.filter { signature & bit($0) != 0 }.map { order[$0] }
    }
}

extension FeatureKinds where Worth == GradeInterval {
    /// Beyond so many different grades others are rounded up to halves, of which there are ten
    /// (own choice).
    private static var exactMax: Int { 16 }

    /// Adds a value by its grade, or by a bound of it when there are too many different ones.
    ///
    /// - Parameter isSure: false if `grade` is only the most the value can be worth.
    mutating func add(
        _ value: UInt32, to facet: Facet, boundedBy grade: GradeInterval, isSure: Bool = true
    ) {
        let isRoom = order.contains(grade) || order.count < Self.exactMax
        let worth = isRoom ? grade : grade.roundedUp
        add(value, to: facet, worth, isSure: isSure && worth == grade)
    }

    /// The grade of having all features in a signature; nil if there is none.
    func best(in signature: UInt32) -> GradeInterval? {
        let grades = worths(in: signature)
        return grades.dropFirst().reduce(grades.first) { $0?.better($1) }
    }
}

extension GradeInterval {
    /// The least interval of halves that is nowhere below this one.
    var roundedUp: GradeInterval {
        func up(_ score: Score) -> Score {
            let half = Score.scale / 2
            return Score(millionths: (score.millionths + half - 1) / half * half)
        }
        return GradeInterval(lower: up(lower), expected: up(expected), upper: up(upper))
    }
}
