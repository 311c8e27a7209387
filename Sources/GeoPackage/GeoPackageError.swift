package import Records

/// Why a GeoPackage was not written.
package enum GeoPackageError: Error, Hashable {
    /// The file cannot be made or written to.
    case unwritable(path: String, reason: String)
    /// A file is there already; it is not written over.
    case exists(path: String)

    /// What is wrong, where, and what to do about it.
    package func sentence(in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        return switch self {
        case .unwritable(let path, let reason):
            isVietnamese
                ? "Không ghi được \(path): \(reason); hãy kiểm tra thư mục, quyền ghi và đĩa"
                : "\(path) cannot be written: \(reason); check the folder, its rights and the disk"
        case .exists(let path):
            isVietnamese
                ? "\(path) đã có sẵn; hãy chọn tên khác hoặc xóa tệp cũ"
                : "\(path) is there already; choose another name or remove it"
        }
    }
}
