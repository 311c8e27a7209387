import SearchIndex

/// A line of needs.jsonl.
struct Need: Sendable {
    var id: Int64 = 0
    var text = ""
    var processes: [String] = []
    var certificates: [String] = []
    var provinces: [Int64] = []
    var capacityMin: Int64 = 0
    var toleranceMax: Int64 = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        var line = JSONLine(bytes)
        line.forEachKey { key, line in
            if key.equals("id") {
                id = line.integer()
            } else if key.equals("text") {
                text = line.string().text
            } else if key.equals("proc") {
                line.forEachElement { processes.append($0.string().text) }
            } else if key.equals("cert") {
                line.forEachElement { certificates.append($0.string().text) }
            } else if key.equals("prov") {
                line.forEachElement { provinces.append($0.integer()) }
            } else if key.equals("cap_min") {
                capacityMin = line.integer()
            } else if key.equals("tol_max_um") {
                toleranceMax = line.integer()
            } else {
                line.skipValue()
            }
        }
    }

    func words() -> [[UInt8]] {
        var found: [[UInt8]] = []
        var cutter = Words()
        var text = text
        text.withUTF8 { bytes in
            cutter.forEach(UnsafeRawBufferPointer(bytes)) { found.append(Array($0)) }
        }
        return found
    }

    var textQuery: IndexQuery {
        var query = IndexQuery()
        query.words = words()
        return query
    }

    var filterQuery: IndexQuery {
        var query = textQuery
        for process in processes {
            query.sets.append(.init(field: Fields.process, anyOf: [Array(process.utf8)]))
        }
        for certificate in certificates {
            query.sets.append(.init(field: Fields.certificate, anyOf: [Array(certificate.utf8)]))
        }
        if !provinces.isEmpty {
            let letters = provinces.map { Province($0).letters }
            query.sets.append(
                .init(field: Fields.province, anyOf: letters.map { [$0.0, $0.1] }))
        }
        if capacityMin > 0 {
            query.numbers.append(.init(field: Fields.capacity, range: capacityMin...Int64.max))
        }
        if toleranceMax > 0 {
            query.numbers.append(.init(field: Fields.tolerance, range: Int64.min...toleranceMax))
        }
        return query
    }
}
