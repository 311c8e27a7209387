/// The contract of `RecordStore`, claim by claim; every store is put to all of them.
///
///     @Test(arguments: RecordStoreConformance.claims)
///     func keepsTheContract(claim: StoreClaim) async throws {
///         try await claim.check(on: MemoryStore())
///     }
package enum RecordStoreConformance {
    package static let claims: [StoreClaim] =
        sources + withdrawal + runs + stating + rows + secondRecords + editions + batches + records
        + pages + quarantine + log + touching + vanishing + taking + tombstones + returning
        + abandoning + endpoints + syncs + claimed + following
}
