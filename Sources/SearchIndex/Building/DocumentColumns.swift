/// What is stored document by document, in the new order, for a run of windows.
final class DocumentColumns: @unchecked Sendable {
    let windows: Range<Int>
    /// The containers of the windows, by field.
    private(set) var containers: [ByteChunks]
    /// For each field, window and value the container's place in units of two bytes, or none.
    private(set) var places: [[UInt32]]

    private let shards: GatheredShardsBox
    private let lengthClasses: SharedPointer<UInt8>
    private let numbers: [SharedPointer<Int64>]
    private let isStated: [SharedPointer<Bool>]

    init(
        _ windows: Range<Int>, _ shards: GatheredShardsBox, _ classes: SharedPointer<UInt8>,
        _ numbers: [(values: SharedPointer<Int64>, isStated: SharedPointer<Bool>)]
    ) {
        self.windows = windows
        self.shards = shards
        lengthClasses = classes
        self.numbers = numbers.map(\.values)
        isStated = numbers.map(\.isStated)
        containers = shards.shards.schema.sets.map { _ in ByteChunks() }
        places = shards.shards.schema.sets.map { _ in [] }
    }

    func run(order: SharedPointer<UInt32>) {
        for window in windows {
            let low = window << DocumentWindow.bits
            let high = min(low + DocumentWindow.size, shards.shards.count)
            addWindow(low..<high, order)
        }
    }

    private func addWindow(_ positions: Range<Int>, _ order: SharedPointer<UInt32>) {
        let fields = shards.shards.fields
        var pairs = [[(value: UInt32, position: UInt16)]](repeating: [], count: fields.sets)
        for position in positions {
            let document = Int(order[position])
            let shard = Int(shards.shards.shardOf[document])
            var record = DocumentRecord(shards.shards.records[document])
            for field in 0..<fields.sets {
                let map = shards.shards.values[field].numbers[shard]
                for _ in 0..<record.next() {
                    let value = map[Int(record.next())]
                    pairs[field].append((value, UInt16(position - positions.lowerBound)))
                }
            }
            for field in 0..<fields.numbers where record.next() == 1 {
                numbers[field][position] = Int64(bitPattern: record.next())
                isStated[field][position] = true
            }
            lengthClasses[position] = shards.shards.classes.class(of: Int(record.next()))
        }
        for field in 0..<fields.sets { addContainers(pairs[field], field) }
    }

    /// Writes the containers of one window, the values in their order.
    private func addContainers(_ pairs: [(value: UInt32, position: UInt16)], _ field: Int) {
        var lists = [[UInt16]](
            repeating: [], count: shards.shards.values[field].words.count)
        for pair in pairs { lists[Int(pair.value)].append(pair.position) }
        for list in lists {
            guard !list.isEmpty else {
                places[field].append(.max)
                continue
            }
            places[field].append(UInt32(containers[field].count / 2))
            SetContainer.write(list, to: containers[field])
        }
    }
}

/// The gathered shards as several tasks read them.
final class GatheredShardsBox: @unchecked Sendable {
    let shards: GatheredShards
    init(_ shards: consuming GatheredShards) { self.shards = shards }
}
