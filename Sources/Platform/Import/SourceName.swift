package import Records
import TextAnalysis

extension SourceID {
    /// What a source is called when nobody named it, from the name of its file.
    ///
    ///     SourceID(fileName: "lists/Danh sách DN 2026.xlsx").text   // "danh-sach-dn-2026"
    ///
    /// A name without a Latin letter or digit gets one from its digest. No list is called as owners
    /// are (`isOwners`).
    package init(fileName: String) {
        let last = fileName.split(separator: "/").last.map(String.init) ?? fileName
        let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
        let words = Fold.search(stem).utf8.split { byte in
            !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
        }
        let name = String(decoding: Array(words.joined(separator: [0x2D])), as: UTF8.self)
        let cut = SourceID(String(name.prefix(Self.lengthMax)))
        let free = cut.map { $0.isOwners ? SourceID($0.text + "-list") : $0 }
        let id = free ?? SourceID("list-" + RecordDigest.shortName(of: last))
        guard let id else { preconditionFailure("letters, digits and hyphens name a source") }
        self = id
    }
}
