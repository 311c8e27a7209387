import Testing

@testable import Exchange

@Suite struct EasyTransferTests {
    private func transfer(_ permissions: TransferPermissions) throws -> EasyTransfer {
        let transfers = Fetching.transfers()
        let stop = Cancellation()
        var request = TransferRequest("http://partner.example/")
        request.permissions = permissions
        let hop = Hop(try WebAddress(request.url), request, from: nil)
        let turn = try transfers.gate.enter(
            "partner.example", pace: HostPace(), atMost: .seconds(1), stop)
        let plan = try hop.plan(by: transfers, stop)
        return EasyTransfer(Attempt(plan, on: transfers.loop(for: permissions), turn: turn))
    }

    /// The last check, for a connection that was opened on behalf of another request.
    @Test(arguments: [
        ("93.184.216.34", true, true), ("2606:4700::1111", true, true),
        ("127.0.0.1", false, true), ("::1", false, true), ("10.0.0.1", false, true),
        ("::ffff:10.0.0.1", false, true), ("169.254.169.254", false, false),
        ("::ffff:169.254.169.254", false, false), ("", false, false), ("unix", false, false),
    ])
    func noRequestGoesOutOnAConnectionItWasNotAllowed(
        address: String, isAdmitted: Bool, isAdmittedWithPermission: Bool
    ) throws {
        #expect(try transfer([]).admitsRequest(to: address) == isAdmitted)
        #expect(
            try transfer(.privateAddresses).admitsRequest(to: address) == isAdmittedWithPermission)
    }
}
