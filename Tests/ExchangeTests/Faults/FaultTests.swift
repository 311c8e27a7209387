import Testing

/// Every fault of the tables, against a server that has it.
@Suite(.serialized) struct FaultTests {
    @Test(arguments: Fault.cuts) func cutBodies(fault: Fault) async { await fault.check() }

    @Test(arguments: Fault.frames) func wrongFrames(fault: Fault) async { await fault.check() }

    @Test(arguments: Fault.heads) func wrongHeads(fault: Fault) async { await fault.check() }

    @Test(arguments: Fault.statuses) func statuses(fault: Fault) async { await fault.check() }

    @Test(arguments: Fault.codings) func packedBodies(fault: Fault) async { await fault.check() }

    @Test(arguments: Fault.redirects) func redirects(fault: Fault) async { await fault.check() }

    @Test(arguments: Fault.times) func slowServers(fault: Fault) async { await fault.check() }

    @Test func theTablesHoldAtLeastFortyFaults() {
        let tables = [
            Fault.cuts, Fault.frames, Fault.heads, Fault.statuses, Fault.codings,
            Fault.redirects, Fault.times,
        ]
        #expect(tables.joined().count >= 40)
        #expect(Set(tables.joined().map(\.name)).count == tables.joined().count)
    }
}
