import CCurl
import Glibc

extension CurlHandle {
    /// Has libcurl ask `transfer`, which must outlive the handle's use.
    func call(_ transfer: EasyTransfer) {
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        set(CURLOPT_HEADERFUNCTION, Self.onLine)
        set(CURLOPT_HEADERDATA, pointingTo: context)
        set(CURLOPT_WRITEFUNCTION, Self.onBody)
        set(CURLOPT_WRITEDATA, pointingTo: context)
        setOpener(Self.onSocket)
        set(CURLOPT_OPENSOCKETDATA, pointingTo: context)
        setPrerequisite(Self.onRequest)
        set(CURLOPT_PREREQDATA, pointingTo: context)
    }

    private static let onLine: curl_write_callback = { bytes, size, count, context in
        guard let transfer = transfer(context) else { return 0 }
        return transfer.takeLine(buffer(bytes, size * count)) ? size * count : 0
    }

    private static let onBody: curl_write_callback = { bytes, size, count, context in
        guard let transfer = transfer(context) else { return 0 }
        return transfer.takeBody(buffer(bytes, size * count))
            ? size * count : Int(CURL_WRITEFUNC_PAUSE)
    }

    private static let onSocket: curl_opensocket_callback = { context, _, candidate in
        guard let transfer = transfer(context), let candidate,
            let address = ccurl_address(candidate), transfer.admitsSocket(to: address)
        else { return CURL_SOCKET_BAD }
        let kind = candidate.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
        return socket(candidate.pointee.family, kind, candidate.pointee.protocol)
    }

    private static let onRequest: curl_prereq_callback = { context, address, _, _, _ in
        guard let transfer = transfer(context), let address,
            transfer.admitsRequest(to: String(cString: address))
        else { return CURL_PREREQFUNC_ABORT }
        return CURL_PREREQFUNC_OK
    }

    private static func transfer(_ context: UnsafeMutableRawPointer?) -> EasyTransfer? {
        context.map { Unmanaged<EasyTransfer>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func buffer(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int
    ) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: UnsafeRawPointer(bytes)?.assumingMemoryBound(to: UInt8.self), count: count)
    }
}
