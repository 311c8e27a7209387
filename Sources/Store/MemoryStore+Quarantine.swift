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
        for id in rows {
            guard let place = quarantined.firstIndex(where: { $0.id == id }) else { continue }
            quarantined.remove(at: place)
            note(.quarantine, String(id.rawValue), .released, stamp)
        }
    }

    /// Puts a row into quarantine unless it is there already.
    func keep(_ row: IncomingQuarantine, plan: ImportPlan, stamp: Stamp) {
        let cells = CellText.storable(row.cells)
        if let standing = quarantined.firstIndex(where: {
            $0.id == row.replaced && $0.source == plan.source
        }) {
            replace(standing, with: row, plan: plan, stamp: stamp)
            return
        }
        let isLegible = cells.contains { !$0.isEmpty }
        let isKept = quarantined.contains { kept in
            kept.source == plan.source && kept.layout.isWritten(like: plan.layout)
                && kept.cells.map(ByteText.init) == cells.map(ByteText.init)
                && (isLegible || kept.position.line == row.position.line)
        }
        guard !isKept else { return }
        lastQuarantined += 1
        quarantined.append(
            QuarantinedRow(
                id: QuarantinedRow.ID(rawValue: lastQuarantined), source: plan.source,
                layout: plan.layout, cells: cells, position: row.position,
                problems: row.problems))
        note(.quarantine, String(lastQuarantined), .created, stamp)
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
        quarantined[standing] = QuarantinedRow(
            id: kept.id, source: kept.source, layout: plan.layout, cells: cells,
            position: kept.position, problems: row.problems)
        note(.quarantine, String(kept.id.rawValue), .changed, stamp)
    }
}
