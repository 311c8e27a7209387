import Records
import Store

extension RecordStoreConformance {
    static let quarantine = [
        StoreClaim("aRowInQuarantineAnswersAsGiven", aRowInQuarantineAnswersAsGiven),
        StoreClaim("aRowIsNotKeptTwice", aRowIsNotKeptTwice),
        StoreClaim("otherSourceLayoutOrCellsAreOtherRows", othersAreOtherRows),
        StoreClaim("illegibleRowsAreToldApartByLine", illegibleRowsAreToldApartByLine),
        StoreClaim("quarantineComesByIDInPagesAndBySource", quarantineComesInPages),
        StoreClaim("releasingForgetsKnownRowsAlone", releasingForgetsKnownRowsAlone),
        StoreClaim("numbersOfQuarantineAreNotUsedTwice", numbersAreNotUsedTwice),
    ]

    private static func aRowInQuarantineAnswersAsGiven(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let refused = StoreRows.refused(
            ["Công ty\u{1F}", "\u{0}", ""], line: 41, file: "Danh sách.xlsx", sheet: "Trang 1")
        let counts = try await trial.take(quarantined: [refused])
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsQuarantined: 1))
        let found = try await trial.quarantine()
        let id = try await trial.store.changes(after: 1, limit: 1).first?.id
        let expected = QuarantinedRow(
            id: QuarantinedRow.ID(rawValue: id.flatMap { Int64($0) } ?? 0),
            source: StoreRows.source("chamber"), layout: StoreRows.suppliers,
            cells: ["Công ty ", "\u{0}", ""], position: refused.position,
            problems: refused.problems)
        try demand(found, is: [expected])
        try demand(try await trial.log(after: 1), is: ["quarantine \(id ?? "") created"])
    }

    private static func aRowIsNotKeptTwice(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let rows = [
            StoreRows.refused(["x", "y"], line: 2), StoreRows.refused(["x", "y"], line: 3),
        ]
        try demand(try await trial.take(quarantined: rows).rowsQuarantined, is: 2)
        let kept = try await trial.quarantine()
        try demand(kept.map(\.position.line), is: [2])
        let before = try await trial.lastSequence()
        let again = StoreRows.refused(["x", "y"], line: 9, file: "other.csv", sheet: "s")
        let counts = try await trial.take(
            quarantined: [again], by: StoreRows.plan(digest: "d1", day: 20_100))
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsQuarantined: 1))
        try demand(try await trial.quarantine(), is: kept)
        try demand(try await trial.log(after: before), is: [])
    }

    private static func othersAreOtherRows(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.save("embassy")
        let row = StoreRows.refused(["\u{E9}", "y"])
        let columns = StoreRows.layout(.supplier, columns: ["Name"])
        for plan in [
            StoreRows.plan(), StoreRows.plan("embassy"), StoreRows.plan(layout: columns),
            StoreRows.plan(layout: StoreRows.needs),
        ] { try await trial.take(quarantined: [row], by: plan) }
        let cells = [
            ["e\u{301}", "y"], ["\u{E9}"], ["\u{E9}", "y", ""], ["\u{E9}y"], ["y", "\u{E9}"],
        ]
        try await trial.take(quarantined: cells.map { StoreRows.refused($0) })
        try demand(try await trial.quarantine().count, is: 9)
        try demand(
            try await trial.quarantine("chamber").map(\.cells),
            is: Array(
                repeating: ["\u{E9}", "y"], count: 3) + cells)
    }

    private static func illegibleRowsAreToldApartByLine(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let rows = [
            StoreRows.refused([], line: 2), StoreRows.refused([], line: 3),
            StoreRows.refused([], line: 2), StoreRows.refused([""], line: 2),
            StoreRows.refused(["", ""], line: 2), StoreRows.refused(["", ""], line: 4),
        ]
        try await trial.take(quarantined: rows)
        try await trial.take(quarantined: rows, by: StoreRows.plan(digest: "d1"))
        let kept = try await trial.quarantine()
        try demand(kept.map(\.position.line), is: [2, 3, 2, 2, 4])
        try demand(kept.map(\.cells), is: [[], [], [""], ["", ""], ["", ""]])
    }

    private static func quarantineComesInPages(_ trial: StoreTrial) async throws {
        for number in 0..<6 {
            let source = ["chamber", "embassy"][number % 2]
            try await trial.save(source)
            let rows = [StoreRows.refused(["\(number)"]), StoreRows.refused(["\(number)+"])]
            try await trial.take(quarantined: rows, by: StoreRows.plan(source, digest: "\(number)"))
        }
        let all = try await trial.quarantine()
        try demand(all.count, is: 12)
        try demand(all.map(\.id.rawValue), is: all.map(\.id.rawValue).sorted())
        for source in [nil, "chamber", "embassy", "nobody"] {
            let id = source.map(StoreRows.source)
            let expected = all.filter { id == nil || $0.source == id }
            var found: [QuarantinedRow] = []
            for _ in 0...5 {
                found += try await trial.store.quarantine(
                    source: id, after: found.last?.id, limit: 5)
            }
            try demand(found, is: expected, source ?? "all")
        }
    }

    private static func releasingForgetsKnownRowsAlone(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take(quarantined: (0..<4).map { StoreRows.refused(["\($0)"]) })
        let kept = try await trial.quarantine()
        let before = try await trial.lastSequence()
        let ids = [kept[2].id, QuarantinedRow.ID(rawValue: 99), kept[0].id, kept[2].id]
        try await trial.store.release(ids, stamp: trial.stamp)
        try demand(try await trial.quarantine(), is: [kept[1], kept[3]])
        let lines = [kept[2], kept[0]].map { "quarantine \($0.id.rawValue) released" }
        try demand(try await trial.log(after: before), is: lines)
        try await trial.store.release(ids + [QuarantinedRow.ID(rawValue: -1)], stamp: trial.stamp)
        try await trial.store.release([], stamp: trial.stamp)
        try demand(try await trial.log(after: before), is: lines)
    }

    private static func numbersAreNotUsedTwice(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        var seen: [Int64] = []
        for number in 0..<4 {
            try await trial.take(
                quarantined: [StoreRows.refused(["same"])], by: StoreRows.plan(digest: "\(number)"))
            let ids = try await trial.quarantine().map(\.id)
            seen += ids.map(\.rawValue)
            try await trial.store.release(ids, stamp: trial.stamp)
        }
        try demand(seen.count, is: 4)
        try demand(Set(seen).count, is: 4, "different numbers")
        try demand(seen, is: seen.sorted())
    }
}
