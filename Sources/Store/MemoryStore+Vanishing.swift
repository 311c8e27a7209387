package import Records

extension MemoryStore {
    package func vanished(
        in run: ImportRun.ID, during sync: SyncRun.ID?, of groups: KeyGroups?
    ) throws(StoreError) -> Vanishing {
        let run = try unfinished(run).run
        let standing = known(before: run).filter { groups?.hold($0.key.text) ?? true }
        var known = standing
        if let sync {
            let settled = try settledThrough(sync)
            known = standing.filter { (entries[$0]?.number ?? 0) <= settled }
            if known.isEmpty { known = standing }
        }
        return Vanishing(missing: missing(of: known, in: run).count, known: known.count)
    }

    package func withdrawVanished(
        in run: ImportRun.ID, during sync: SyncRun.ID?, of groups: KeyGroups?, stamp: Stamp
    ) throws(StoreError) -> Int {
        if let sync { try running(sync) }
        let (position, run) = try unfinished(run)
        let missing = missing(of: known(before: run), in: run)
            .filter { groups?.hold($0.key.text) ?? true }
        for name in missing { entries[name]?.withdrawnOn = run.plan.statedOn }
        let touched = self.groups(of: run.plan.source)
        for subject in distinct(missing.compactMap { entries[$0]?.record.subject }) {
            note(subject.entity, subject.text, .changed, stamp, touching: touched)
        }
        let counts = run.counts + ImportCounts(recordsWithdrawn: missing.count)
        runs[position] = with(run, counts: counts)
        return missing.count
    }

    /// What stands of the source and kind since before the run.
    private func known(before run: ImportRun) -> [RecordName] {
        let through = knownThrough[run.id] ?? 0
        return entries.filter { name, entry in
            name.source == run.plan.source && name.kind == run.plan.layout.kind
                && entry.withdrawnOn == nil && entry.number <= through
        }.map(\.key)
    }

    private func missing(of known: [RecordName], in run: ImportRun) -> [RecordName] {
        let seen = (met[run.id] ?? []).union(listed[run.id] ?? [])
        return known.filter { !seen.contains($0) }
    }
}
