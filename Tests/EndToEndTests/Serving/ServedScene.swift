import Foundation
import Testing

/// A database with suppliers and needs of given lists, and a server on it.
final class ServedScene {
    static let suppliersAssumed = """
        id,name,country,region,processes,certificates,certificateExpiry,phone
        S1,Dập An Bình,VN,Bắc Ninh,dập kim loại,IATF 16949:2016,2031-01-01,0912345678
        S2,Khuôn Minh Đức,VN,Hải Phòng,khuôn mẫu,ISO 9001:2015,2030-05-01,0987654312

        """
    static let needsAssumed = """
        id,title,buyer,processes.must,certificates.must
        N1,Seat bracket,Secretbuyer,metal stamping,IATF 16949

        """

    let folder: Folder
    private let options: [String]
    private(set) var service: Service

    /// - Parameter options: those of `serve`, beside the port.
    init(
        suppliers: String? = suppliersAssumed, needs: String? = needsAssumed,
        options: [String] = []
    ) throws {
        folder = try Folder()
        self.options = options
        try folder.takeIn(suppliers: suppliers, needs: needs)
        service = try Service(folder, options)
    }

    func key(_ role: String) throws -> String { try folder.key(role) }

    /// Ends the server as a power cut would, and starts another.
    func killAndRestart() throws {
        service.kill()
        service = try Service(folder, options)
    }

    /// Waits for a job to end, and tells how.
    func ended(_ location: String, key: String) throws -> [String: Any] {
        var job: [String: Any] = [:]
        let isEnded = try Waiting.until {
            job = try service.ask(location, key: key).object()
            return !["waiting", "running"].contains(job["state"] as? String ?? "")
        }
        #expect(isEnded)
        return job
    }

    func supplier(_ name: String) throws -> String {
        let items = try service.ask("/v1/suppliers").items()
        let found = items.first { item in
            let names = item["names"] as? [[String: Any]] ?? []
            return names.contains { $0["value"] as? String == name }
        }
        return try #require(found?["id"] as? String)
    }
}
