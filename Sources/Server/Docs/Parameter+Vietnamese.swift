import Platform
import Records

extension Parameter {
    /// What the parameter is for, to a reader of a language.
    func summary(in language: Language) -> String {
        language == .vietnamese ? vietnameseSummary ?? summary : summary
    }

    var vietnameseSummary: String? { Self.vietnamese[summary] }

    /// By what is said in English: one name stands for several things in different operations.
    private static let vietnamese = ofLists.merging(ofWork) { $1 }.merging(ofNetworks) { $1 }

    private static let ofLists: [String: String] = [
        "The end of the type.": "Phần cuối của loại lỗi.",
        "How many items at most (\(limitAssumed) where it is not said).":
            "Số mục tối đa (\(limitAssumed) nếu không nêu).",
        "Where the list goes on: the cursor in the next page's address.":
            "Vị trí đọc tiếp: con trỏ trong địa chỉ trang sau.",
        "The account's id.": "Mã tài khoản.",
        "The provider's name.": "Tên nhà cung cấp đăng nhập.",
        "The identity's id.": "Mã danh tính.",
        "What the provider gave.": "Mã mà nhà cung cấp đăng nhập đã cấp.",
        "What the browser was sent with.": "Giá trị trình duyệt mang theo khi đi.",
        "Why the provider gave nothing.": "Lý do nhà cung cấp không cấp mã.",
        "Who sends the browser back.": "Bên đưa trình duyệt trở lại.",
        "What the browser kept since it went to the provider.":
            "Giá trị trình duyệt giữ từ khi sang nhà cung cấp.",
        "The person's id.": "Mã của người.",
        "What kind of concepts.": "Loại khái niệm.",
        "The last change that was seen (0 = from the beginning).":
            "Thay đổi cuối cùng đã đọc (0 = từ đầu).",
        "Only those in this state.": "Chỉ những yêu cầu ở trạng thái này.",
        "The claim's id.": "Mã yêu cầu nhận hồ sơ.",
        "The key's id.": "Mã khóa.",
        "Only those of a need.": "Chỉ của một nhu cầu.",
        "Only those of a supplier.": "Chỉ của một nhà cung cấp.",
        "What a list of matches or opportunities calls the match.":
            "Mã kết quả so khớp, như trong danh sách kết quả hoặc cơ hội.",
        "The question's id.": "Mã câu hỏi.",
        "The need's identifier.": "Mã nhu cầu.",
        "The organisation's identifier.": "Mã tổ chức.",
        "Only those whose names, lists or texts use any of these words, in any of the four "
            + "languages. The list ends after \(FindCurrent.searchedMax).":
            "Chỉ những nơi có tên, danh mục hoặc mô tả chứa một trong các từ này, bằng bất kỳ thứ "
            + "tiếng nào trong bốn. Danh sách dừng ở \(FindCurrent.searchedMax).",
        "Only those with a site in this country (ISO 3166-1 alpha-2).":
            "Chỉ những nơi có cơ sở ở nước này (ISO 3166-1 alpha-2).",
        "Only those with a site in this region (a concept's id).":
            "Chỉ những nơi có cơ sở ở vùng này (mã khái niệm).",
        "Only those that do this, or what implies it (a concept's id).":
            "Chỉ những nơi làm công đoạn này hoặc công đoạn bao hàm nó (mã khái niệm).",
        "The certificate's standard (a concept's id).":
            "Tiêu chuẩn của chứng nhận (mã khái niệm).",
        "The file's identifier.": "Mã tệp.",
        "The grant's id.": "Mã quyền xem đã mở.",
        "How many suppliers at most (\(topAssumed) where it is not said).":
            "Số nhà cung cấp tối đa (\(topAssumed) nếu không nêu).",
        "The day by which ages and certificates are judged (today where it is not said).":
            "Ngày dùng để xét thời hạn và chứng nhận (hôm nay nếu không nêu).",
    ]

    private static let ofWork: [String: String] = [
        "What to export.": "Xuất nội dung gì.",
        "As what; goes before Accept.": "Định dạng; ưu tiên hơn Accept.",
        "respond-async to be told of a job instead of waiting.":
            "respond-async để nhận một tác vụ thay vì chờ.",
        "What the file is called.": "Tên tệp.",
        "Whether it is only read, and nothing written.": "Chỉ đọc thử, không ghi gì.",
        "Who says it (named after the file where it is not said).":
            "Nguồn của dữ liệu (lấy theo tên tệp nếu không nêu).",
        "What it lists (told by the columns where it is not said).":
            "Danh sách về gì (đoán theo các cột nếu không nêu).",
        "The sheet of a workbook (the first where it is not said).":
            "Trang tính cần đọc (trang đầu nếu không nêu).",
        "A text of your own in quotation marks; the same request with it is done once.":
            "Chuỗi tự đặt trong ngoặc kép; cùng một yêu cầu chỉ được thực hiện một lần.",
        "The job's identifier.": "Mã tác vụ.",
        "The id of the last event that was seen; those after it are told.":
            "Mã sự kiện cuối cùng đã nhận; các sự kiện sau đó được báo.",
        "return=minimal for an answer without a body.":
            "return=minimal để nhận câu trả lời không có nội dung.",
        "The ETag of what is changed, so that nobody's change is lost unseen.":
            "ETag của bản được sửa, để không ghi đè thay đổi của người khác.",
        "Only those of this source.": "Chỉ của nguồn này.",
        "The source's name.": "Tên nguồn.",
        "Lists with other headers have a workbook of their own: which.":
            "Mỗi kiểu tiêu đề cột có sổ tính riêng: lấy sổ thứ mấy.",
        "The webhook's identifier.": "Mã webhook.",
        "Whether everything is read and learned anew, however little changed.":
            "Có đọc và học lại toàn bộ hay không, dù ít thay đổi.",
        "Only those that stand so.": "Chỉ những thông báo ở trạng thái này.",
        "The message's identifier.": "Mã thông báo.",
    ]

    private static let ofNetworks: [String: String] = [
        "The earlier day; has to be given.": "Ngày trước; bắt buộc.",
        "The later day (today).": "Ngày sau (hôm nay).",
        "Which suppliers take part: fields with values, such as “country:VN size:sme” (all "
            + "where nothing is said).":
            "Nhà cung cấp nào được tính: trường và giá trị, ví dụ “country:VN size:sme” (tất cả "
            + "nếu không nêu).",
        "Regions as they were drawn on this day (that of “at”).":
            "Địa giới theo ngày này (ngày của “at” nếu không nêu).",
        "The score from which on a supplier can meet a need (50).":
            "Điểm từ đó nhà cung cấp được coi là đáp ứng nhu cầu (50).",
        "The network as it was known on this day (today where it is not said).":
            "Mạng lưới như đã biết vào ngày này (hôm nay nếu không nêu).",
        "Which file; has to be given. Formats of several files have a job for each.":
            "Tệp nào; bắt buộc. Định dạng gồm nhiều tệp thì mỗi tệp một tác vụ.",
        "“yes”: not the file but the datapackage.json that stands beside it.":
            "“yes”: lấy datapackage.json đi kèm thay vì tệp.",
        "“yes”: shortest ways from every node of a large network too; it takes long.":
            "“yes”: tính đường ngắn nhất từ mọi nút kể cả khi mạng lớn; mất nhiều thời gian.",
        "“yes”: with figures of every node, such as betweenness.":
            "“yes”: kèm chỉ số của từng nút, ví dụ độ trung gian.",
        "What edges count for where weights are added: one each, or one kind its own.":
            "Cạnh tính bao nhiêu khi cộng trọng số: mỗi cạnh 1, hoặc một loại theo trọng số riêng.",
        "What it is called.": "Tên gọi.",
        "Cells of fewer firms are kept back (3); fewer than that only for those who see who buys.":
            "Ô có ít doanh nghiệp hơn số này bị ẩn (3); dưới mức ấy cần quyền xem bên mua.",
        "Only suppliers with a site within so many kilometres of the place a need names.":
            "Chỉ nhà cung cấp có cơ sở cách nơi nêu trong nhu cầu không quá số km này.",
        "The language of names and words (that of the answer where nothing is said).":
            "Ngôn ngữ của tên gọi và lời (theo ngôn ngữ câu trả lời nếu không nêu).",
        "With the Nexus Supplier Index of those behind this firm: its id, its own or that of a "
            + "list.":
            "Kèm chỉ số nhà cung cấp then chốt nhìn từ doanh nghiệp này: mã riêng hoặc mã trong "
            + "danh sách.",
        "How far ahead certificates are looked at (12).":
            "Xét chứng nhận trước bao nhiêu tháng (12).",
        "This region is cut off: its name, code or concept's id.":
            "Vùng này bị cắt rời: tên, mã hoặc mã khái niệm.",
        "These firms leave: identifiers, their own or those of a list, with commas.":
            "Các doanh nghiệp này rời đi: mã riêng hoặc mã trong danh sách, cách bằng dấu phẩy.",
        "All buyers ask for this standard: its name or concept's id.":
            "Mọi bên mua đều yêu cầu tiêu chuẩn này: tên hoặc mã khái niệm.",
        "This industrial park is lost: its name, as addresses of sites bear it.":
            "Mất khu công nghiệp này: tên như trong địa chỉ cơ sở.",
        "Sites around this point are lost: latitude,longitude.":
            "Mất các cơ sở quanh điểm này: vĩ độ,kinh độ.",
        "How far around “flood”, in kilometres (10).": "Bán kính quanh “flood”, tính bằng km (10).",
    ]
}
