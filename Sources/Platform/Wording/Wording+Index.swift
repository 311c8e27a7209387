extension Wording {
    /// One line on what became of the index.
    package func note(_ note: IndexNote) -> String {
        switch note {
        case .rebuilt(.missing):
            say(
                en: "The search index was built from the records: none was saved beside the "
                    + "database yet.",
                vi: "Chỉ mục tìm kiếm đã được dựng từ các bản ghi: chưa có bản lưu bên cạnh cơ sở "
                    + "dữ liệu.")
        case .rebuilt(let reason):
            say(
                en: "The search index was built anew from the records: \(why(reason)).",
                vi: "Chỉ mục tìm kiếm đã được dựng lại từ các bản ghi: \(why(reason)).")
        case .unsaved(let fault):
            say(
                en: "The search index could not be saved (error \(fault.errno)); it works, and is "
                    + "built again at the next start. See that the folder of the database can be "
                    + "written and has room.",
                vi: "Không lưu được chỉ mục tìm kiếm (lỗi \(fault.errno)); chỉ mục vẫn dùng được "
                    + "và sẽ dựng lại ở lần khởi động sau. Hãy kiểm tra quyền ghi và dung lượng "
                    + "của thư mục chứa cơ sở dữ liệu.")
        case .unfollowed:
            say(
                en: "The search index does not follow changes for the moment, because the database "
                    + "could not be read; it tries again.",
                vi: "Chỉ mục tìm kiếm tạm thời không cập nhật thay đổi vì không đọc được cơ sở dữ "
                    + "liệu; hệ thống sẽ thử lại.")
        case .wordsUncounted(let changed, let all):
            say(
                en: "How rare each word of a text is was last counted before \(changed) of "
                    + "\(all) suppliers changed; they are found as they are now.",
                vi: "Độ hiếm của từ ngữ được tính từ trước khi \(changed) trong số \(all) nhà "
                    + "cung cấp thay đổi; kết quả vẫn theo thông tin hiện tại của họ.")
        }
    }

    private func why(_ reason: IndexNote.Reason) -> String {
        switch reason {
        case .missing: say(en: "there was none saved", vi: "chưa có bản đã lưu")
        case .unreadable(let fault):
            say(
                en: "its file could not be read (error \(fault.errno))",
                vi: "không đọc được tệp chỉ mục (lỗi \(fault.errno))")
        case .damaged: say(en: "its file was damaged", vi: "tệp chỉ mục bị hỏng")
        case .otherProgram:
            say(
                en: "its file is of another version of the program",
                vi: "tệp chỉ mục thuộc phiên bản khác của chương trình")
        case .otherCatalogue:
            say(
                en: "the reference facts have changed since",
                vi: "danh mục tham chiếu đã thay đổi từ đó")
        case .otherReach:
            say(
                en: "its file was made for others, who may see more or less",
                vi: "tệp chỉ mục được lập cho người có quyền xem khác")
        case .otherDatabase:
            say(
                en: "its file is of another database, or of this one before it was restored",
                vi: "tệp chỉ mục thuộc cơ sở dữ liệu khác, hoặc trước lần khôi phục gần nhất")
        }
    }
}
