import Records
import SearchIndex
import TestSupport

@testable import Matching

/// The bytes of a file of an index, in memory as a mapping would hold them.
final class FileBytes: @unchecked Sendable {
    private let buffer: UnsafeMutableRawBufferPointer
    private let count: Int

    init(_ bytes: [UInt8]) {
        count = bytes.count
        buffer = .allocate(byteCount: max(bytes.count, 1), alignment: 4_096)
        buffer.copyBytes(from: bytes)
    }

    deinit { buffer.deallocate() }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[..<count]) }

    /// - Throws: `FitSnapshotError`.
    func open(_ catalogue: PreparedCatalogue, reading: Int = 1) throws -> OpenedFit {
        try FitSnapshot.open(bytes, owner: self, catalogue, reading: reading)
    }
}

/// An index of random suppliers with its file.
struct SavedIndex {
    static let origin = FitSnapshot.Origin(sequence: 77, mark: "line 77", reading: 1)

    var suppliers: ChangingSuppliers
    let catalogue: PreparedCatalogue
    let bytes: [UInt8]

    init(seed: UInt64, suppliers count: Int, perSegment: Int = 7_000) throws {
        suppliers = ChangingSuppliers(seed: seed, suppliers: count)
        catalogue = PreparedCatalogue(suppliers.catalogue)
        var builder = FitIndexBuilder(catalogue, suppliersPerSegment: perSegment)
        for profile in suppliers.profiles.values.sorted(by: { $0.id < $1.id }) {
            builder.add(profile)
        }
        let index = builder.finish(date: suppliers.date)
        bytes = try FitSnapshot.image(index, from: Self.origin, catalogue).bytes()
    }

    func open(_ bytes: [UInt8]? = nil) throws -> OpenedFit {
        try FileBytes(bytes ?? self.bytes).open(catalogue)
    }
}
