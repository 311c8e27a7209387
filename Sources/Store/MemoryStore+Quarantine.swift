package import Records

extension MemoryStore {
    package func quarantine(
        source: SourceID?, after id: QuarantinedRow.ID?, limit: Int
    ) throws(StoreError) -> [QuarantinedRow] {
        let following = quarantined.filter { row in
            (source == nil || row.source == source)
                && (id.map { row.id.rawValue > $0.rawValue } ?? true)
        }
        return Array(following.prefix(max(0, limit)))
    }

    package func release(_ rows: [QuarantinedRow.ID], stamp: Stamp) throws(StoreError) {
        try release(rows, isMended: false, stamp: stamp)
    }

    func release(
        _ rows: [QuarantinedRow.ID], isMended: Bool, stamp: Stamp
    ) throws(StoreError) {
        for id in rows {
            guard let place = quarantined.firstIndex(where: { $0.id == id }) else { continue }
            quarantined.remove(at: place)
            if !isMended { superseded.removeAll { $0.id == id } }
            note(.quarantine, String(id.rawValue), .released, stamp)
        }
    }

    /// Remembers what a row in quarantine says, which a later edition is about to replace.
    func supersede(_ id: QuarantinedRow.ID) {
        superseded += quarantined.filter { $0.id == id }
    }

    /// Puts a row into quarantine unless it is there already.
    ///
    /// - Returns: false when the row was mended since, and so is not in quarantine.
    func keep(_ row: IncomingQuarantine, plan: ImportPlan, stamp: Stamp) -> Bool {
        if let standing = quarantined.firstIndex(where: {
            $0.id == row.replaced && $0.source == plan.source
        }) {
            replace(standing, with: row, plan: plan, stamp: stamp)
            return true
        }
        if quarantined.contains(where: { isSame($0, as: row, plan) }) { return true }
        let earlier = superseded.filter { isSame($0, as: row, plan) }
        if !earlier.isEmpty {
            return earlier.contains { old in quarantined.contains { $0.id == old.id } }
        }
        lastQuarantined += 1
        quarantined.append(
            QuarantinedRow(
                id: QuarantinedRow.ID(rawValue: lastQuarantined), source: plan.source,
                layout: plan.layout, cells: CellText.storable(row.cells), position: row.position,
                problems: row.problems))
        note(.quarantine, String(lastQuarantined), .created, stamp)
        return true
    }

    private func isSame(
        _ kept: QuarantinedRow, as row: IncomingQuarantine, _ plan: ImportPlan
    ) -> Bool {
        let cells = CellText.storable(row.cells)
        let isLegible = cells.contains { !$0.isEmpty }
        return kept.source == plan.source && kept.layout.isWritten(like: plan.layout)
            && kept.cells.map(ByteText.init) == cells.map(ByteText.init)
            && (isLegible || kept.position.line == row.position.line)
    }

    private func replace(
        _ standing: Int, with row: IncomingQuarantine, plan: ImportPlan, stamp: Stamp
    ) {
        let kept = quarantined[standing]
        let cells = CellText.storable(row.cells)
        let isSame =
            kept.layout == plan.layout
            && kept.cells.map(ByteText.init) == cells.map(ByteText.init)
        if isSame { return }
        superseded.append(kept)
        quarantined[standing] = QuarantinedRow(
            id: kept.id, source: kept.source, layout: plan.layout, cells: cells,
            position: kept.position, problems: row.problems)
        note(.quarantine, String(kept.id.rawValue), .changed, stamp)
    }
}
