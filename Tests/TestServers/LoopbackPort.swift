import Glibc

/// Ports of the machine the tests run on.
package enum LoopbackPort {
    /// A port on which nobody listens.
    package static func free() -> Int {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                precondition(bind(listener, address, length) == 0, "no port on loopback")
                getsockname(listener, address, &length)
            }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
