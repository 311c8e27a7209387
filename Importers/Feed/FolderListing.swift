import Glibc

/// What lies in a folder.
enum FolderListing {
    /// The names in it, sorted, itself and the folder above left out.
    static func names(in path: String) throws(FeedFolderError) -> [String] {
        guard let folder = opendir(path) else {
            throw .unreadable(.unreadable(file: path, errno: errno))
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
                start.withMemoryRebound(
                    to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)
                ) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
