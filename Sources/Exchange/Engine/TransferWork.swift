import CCurl

/// What the thread of a loop has under way.
final class TransferWork {
    /// libcurl wakes by itself for whatever it waits for; this only bounds a mistake.
    private static let waitMilliseconds: Int32 = 60_000

    private let multi: UnsafeMutableRawPointer
    private var transfers: [ObjectIdentifier: EasyTransfer] = [:]
    private var byHandle: [UnsafeMutableRawPointer: EasyTransfer] = [:]
    /// The names with fixed addresses that libcurl remembers.
    private var fixedNames: Set<String> = []

    init(_ multi: UnsafeMutableRawPointer) { self.multi = multi }

    func obey(_ command: TransferLoop.Command) {
        switch command {
        case .start(let attempt): start(attempt)
        case .resume(let attempt):
            guard let transfer = transfers[ObjectIdentifier(attempt)] else { return }
            let code = curl_easy_pause(transfer.handle.pointer, CURLPAUSE_CONT)
            if code != CURLE_OK { end(transfer, code) }
        case .cancel(let attempt):
            guard let transfer = transfers[ObjectIdentifier(attempt)] else { return }
            cancel(transfer)
        }
    }

    /// Does what can be done and waits until there is more.
    func advance() {
        var running: Int32 = 0
        curl_multi_perform(multi, &running)
        endFinished()
        curl_multi_poll(multi, nil, 0, Self.waitMilliseconds, nil)
    }

    func cancelAll() { transfers.values.forEach(cancel) }

    private func start(_ attempt: Attempt) {
        let transfer = EasyTransfer(attempt)
        fixName(for: transfer)
        if let failure = transfer.handle.failure { return transfer.end(failure) }
        guard curl_multi_add_handle(multi, transfer.handle.pointer) == CURLM_OK else {
            return transfer.end(CURLE_FAILED_INIT)
        }
        transfers[ObjectIdentifier(attempt)] = transfer
        byHandle[transfer.handle.pointer] = transfer
    }

    /// Tells libcurl the fixed addresses of the name, or to forget those of a request before.
    private func fixName(for transfer: EasyTransfer) {
        let origin = transfer.attempt.plan.address.origin
        let name = "\(origin.host):\(origin.port)"
        if let addresses = transfer.attempt.plan.fixedAddresses {
            let list = addresses.map { if case .v6 = $0 { "[\($0)]" } else { "\($0)" } }
            fixedNames.insert(name)
            transfer.handle.set(CURLOPT_RESOLVE, ["\(name):\(list.joined(separator: ","))"])
        } else if fixedNames.remove(name) != nil {
            transfer.handle.set(CURLOPT_RESOLVE, ["-\(name)"])
        }
    }

    private func endFinished() {
        var rest: Int32 = 0
        while let message = curl_multi_info_read(multi, &rest) {
            guard message.pointee.msg == CURLMSG_DONE,
                let transfer = byHandle[message.pointee.easy_handle]
            else { continue }
            end(transfer, message.pointee.data.result)
        }
    }

    private func cancel(_ transfer: EasyTransfer) {
        remove(transfer)
        transfer.attempt.didEnd(.failed(.cancelled))
    }

    private func end(_ transfer: EasyTransfer, _ code: CURLcode) {
        transfer.end(code)
        remove(transfer)
    }

    private func remove(_ transfer: EasyTransfer) {
        curl_multi_remove_handle(multi, transfer.handle.pointer)
        byHandle[transfer.handle.pointer] = nil
        transfers[ObjectIdentifier(transfer.attempt)] = nil
    }
}
