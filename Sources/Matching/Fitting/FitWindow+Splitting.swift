import Records
import SearchIndex

extension FitWindow {
    /// Parts those of a window who count by how they answer one requirement.
    ///
    /// - Parameter isFew: whether there are at most `listedMax` of them.
    func split(
        by source: FitPlan.Source, _ segment: FitSegment, _ window: Int, _ number: Int, isFew: Bool
    ) {
        switch source {
        case .features(let source): split(by: source, segment, window, number)
        case .number(let source) where isFew: list(by: source, segment, window, number)
        case .number(let source): split(by: source, segment, window, number)
        case .text(let source): split(by: source, segment, window, number)
        }
    }

    /// Parts the window by which features suppliers have.
    private func split(
        by source: FeatureSource, _ segment: FitSegment, _ window: Int, _ number: Int
    ) {
        room(number, 0).copy(all)
        signatures.removeAll(keepingCapacity: true)
        signatures.append(0)
        var complete: UInt32 = 0
        for feature in source.features {
            part.clear()
            guard FeatureSource.unite(feature, segment, window, into: part) else { continue }
            part(by: feature, complete, number)
            if feature.isComplete { complete |= feature.bit }
        }
        for (place, signature) in signatures.enumerated() {
            cells[number].append(
                Cell(bits: room(number, place), level: source.level(of: signature)))
        }
    }

    /// Parts each cell by one feature, in `part`; those that have a complete one need no more.
    private func part(by feature: FeatureSource.Feature, _ complete: UInt32, _ number: Int) {
        let bit = feature.bit | (feature.isSure ? 0 : FeatureSource.doubtful)
        for place in signatures.indices where signatures[place] & complete == 0 {
            if signatures.count > Self.cellsMax {
                signatures[place] |= bit | FeatureSource.doubtful
                continue
            }
            let own = room(number, place)
            let inside = room(number, signatures.count)
            let (isAnyInside, isAnyLeft) = own.part(by: part, inside: inside)
            if !isAnyInside { continue }
            if isAnyLeft {
                signatures.append(signatures[place] | bit)
            } else {
                own.copy(inside)
                signatures[place] |= bit
            }
        }
    }

    /// Looks the numbers of few suppliers up.
    private func list(
        by source: NumberSource, _ segment: FitSegment, _ window: Int, _ number: Int
    ) {
        let (column, base) = (segment[source.facet], window << DocumentWindow.bits)
        let runs = runs[number]
        for place in 0...runs.count { room(number, place).clear() }
        for position in all.positions {
            let rank = column.rank(of: base + position)
            // Runs begin at 1 and leave no rank out.
            room(number, runs.count { $0.ranks.lowerBound <= rank }).insert(position)
        }
        cells[number].append(Cell(bits: room(number, 0), level: source.silentLevel))
        for (place, run) in runs.enumerated() {
            cells[number].append(Cell(bits: room(number, place + 1), level: run.level))
        }
    }

    private func split(
        by source: NumberSource, _ segment: FitSegment, _ window: Int, _ number: Int
    ) {
        let column = segment[source.facet]
        var place = 0
        func add(_ bits: WindowBits, _ level: Level) {
            cells[number].append(Cell(bits: bits, level: level))
            place += 1
        }
        let stating = scratch
        column.setAtLeast(1, window: window, stating)
        let silent = room(number, place)
        silent.copy(all)
        silent.subtract(stating)
        add(silent, source.silentLevel)
        for run in runs[number] {
            let own = room(number, place)
            own.copy(stating)
            column.setAtLeast(run.ranks.upperBound, window: window, stating)
            own.subtract(stating)
            add(own, run.level)
        }
    }

    /// The first text counts for those who share none of its words; others are looked at one by
    /// one. A further text is bounded by the best there is.
    private func split(
        by source: TextSource, _ segment: FitSegment, _ window: Int, _ number: Int
    ) {
        let (texts, silent) = (room(number, 0), room(number, 1))
        texts.clear()
        _ = segment[.mark].unite(Mark.hasText.rawValue, window: window, into: texts)
        silent.copy(all)
        silent.subtract(texts)
        let level = source === plan.text ? source.unrelated : source.most
        cells[number].append(Cell(bits: texts, level: level))
        cells[number].append(Cell(bits: silent, level: source.silent))
    }
}
