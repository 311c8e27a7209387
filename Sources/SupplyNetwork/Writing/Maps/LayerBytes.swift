/// Bytes that grow by numbers of either order, as Shapefiles mix them.
struct LayerBytes {
    private(set) var bytes: [UInt8] = []

    var count: Int { bytes.count }

    mutating func put(_ raw: some Sequence<UInt8>) { bytes.append(contentsOf: raw) }

    mutating func put<Number: FixedWidthInteger>(little number: Number) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func put<Number: FixedWidthInteger>(big number: Number) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func put(_ number: Double) { put(little: number.bitPattern) }
}
