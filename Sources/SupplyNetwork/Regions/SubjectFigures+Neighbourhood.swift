import Catalog
import Records

/// Whether near regions do alike.
extension SubjectFigures {
    /// Moran's I of each process or product over the regions of the same countries, those without
    /// suppliers too; not those of which it is not known how many they have.
    ///
    /// With its weights known to all, the index of counts of which some are kept back tells these,
    /// however many they are. Then it is worked out from what is told alone, as if each of them
    /// were their mean, and told as what it is. Nothing but what is expected of values spread by
    /// lot is told of a process whose sum is not.
    mutating func putNeighbourhood(_ frame: RegionFrame, _ within: Set<ConceptID>?) {
        let regions = frame.regions.filter { within?.contains($0.id) ?? true }
        let own = Set(counts.regions)
        let countries = Set(regions.lazy.filter { own.contains($0.id) }.map(\.country))
        let land = regions.filter { countries.contains($0.country) }
        let all = land.filter { !unsureRegions.contains($0.id) }
        let places = Dictionary(uniqueKeysWithValues: zip(counts.regions, counts.regions.indices))
        let weights = SpatialAutocorrelation.weights(
            all.map(\.centre), withinKilometres: RegionalFigures.neighbourKilometres)
        func found(_ amounts: [Double]) -> SpatialAutocorrelation? {
            let values = all.map { region in places[region.id].map { amounts[$0] } ?? 0 }
            return SpatialAutocorrelation(values, weights: weights)
        }
        for column in counts.columns.indices {
            guard let exact = found(counts.column(column)) else { continue }
            let note = FigureNote(
                .spatialAutocorrelation, counted: exact.regionCount,
                missing: land.count - all.count, vintage: counts.note.vintage)
            let line = told.line(ofColumn: column)
            let isTold = told.isColumnTold[column]
            let averaged =
                isTold ? Self.averaged(line, counts.column(column)).flatMap(found) : nil
            put(exact, averaged, note, column, isFull: isTold && !line.contains(nil))
        }
    }

    private mutating func put(
        _ exact: SpatialAutocorrelation, _ averaged: SpatialAutocorrelation?, _ note: FigureNote,
        _ column: Int, isFull: Bool
    ) {
        var figures: [(RegionalFigures.Detail?, Double?)] = [
            (nil, isFull ? exact.index : nil), (.expected, exact.expected),
        ]
        if exact.score != nil { figures.append((.score, isFull ? exact.score : nil)) }
        if let averaged {
            figures.append((.averaged, averaged.index))
            if let score = averaged.score { figures.append((.averagedScore, score)) }
        }
        for (detail, value) in figures {
            rows.append(
                row(note, detail, subject: counts.columns[column], value: value))
        }
    }
}
