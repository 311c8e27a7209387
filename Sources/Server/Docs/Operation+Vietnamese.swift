import Records

extension Operation {
    /// What the operation does, for a reader of a language.
    func summary(in language: Language) -> String {
        language == .vietnamese ? Self.vietnamese[id] ?? summary : summary
    }

    /// By the operations' ids.
    static let vietnamese: [String: String] = [
        "health": "Máy chủ có đang chạy không.",
        "readiness": "Máy chủ có trả lời được từ kho dữ liệu không.",
        "measures": "Số yêu cầu đã trả lời và thời gian, cho Prometheus.",
        "document": "Tài liệu này, cho chương trình.",
        "docs": "Giao diện này, dưới dạng trang cho người đọc.",
        "getProblem": "Ý nghĩa của một loại lỗi.",
        "listConcepts": "Các khái niệm của một danh mục, tên bằng bốn thứ tiếng.",
        "listSuppliers": "Nhà cung cấp theo thứ tự mã, trong phạm vi bạn được xem.",
        "getSupplier": "Hồ sơ nhà cung cấp bạn được xem, mỗi giá trị kèm nguồn.",
        "getGaps": "Từng thay đổi giúp nhà cung cấp đáp ứng thêm nhu cầu nào.",
        "listOpportunities": "Các nhu cầu nhà cung cấp đáp ứng hoặc gần đáp ứng.",
        "addSupplier": "Khai một nhà cung cấp chưa có trong danh sách nào.",
        "editSupplier": "Sửa nội dung doanh nghiệp tự khai; null để bỏ một trường.",
        "withdrawSupplier": "Rút nội dung doanh nghiệp tự khai; nội dung từ danh sách vẫn giữ.",
        "listEvidence": "Các tệp minh chứng chứng nhận, nếu bạn được xem.",
        "addEvidence": "Thêm tệp minh chứng chứng nhận: PDF, PNG hoặc JPEG.",
        "getEvidence": "Một tệp minh chứng chứng nhận.",
        "removeEvidence": "Xóa một tệp minh chứng.",
        "listNeeds": "Nhu cầu theo thứ tự mã, trong phạm vi bạn được xem.",
        "getNeed": "Một nhu cầu bạn được xem, từng yêu cầu như đã đọc.",
        "addNeed": "Khai một nhu cầu.",
        "editNeed": "Sửa các trường của nhu cầu; null để bỏ một trường.",
        "withdrawNeed": "Rút một nhu cầu đã khai; nhu cầu từ danh sách vẫn giữ.",
        "listMatches": "Nhà cung cấp phù hợp nhất với nhu cầu, kèm căn cứ.",
        "match": "Nhà cung cấp phù hợp với nhu cầu không lưu: văn bản hoặc các trường.",
        "listJobs": "Các tác vụ của bạn, mới nhất trước.",
        "getJob": "Tiến độ một tác vụ của bạn và nơi lấy kết quả.",
        "cancelJob": "Hủy một tác vụ của bạn nếu chưa kết thúc.",
        "getJobResult": "Kết quả một tác vụ của bạn, theo định dạng đã yêu cầu.",
        "followJob": "Tiến độ một tác vụ của bạn, báo liên tục đến khi kết thúc.",
        "import": "Nhập một danh sách dưới dạng tác vụ, hoặc chỉ xem trước.",
        "listQuarantine": "Các dòng chưa nhập được, kèm lý do.",
        "exportQuarantine": "Các dòng cần sửa của một nguồn, bảng tính đánh dấu ô sai.",
        "export": "Nhà cung cấp, nhu cầu hoặc kết quả so khớp dưới dạng bảng.",
        "listSources": "Các nguồn, kết quả và nơi lấy dữ liệu.",
        "addSource": "Khai một nguồn và nơi lấy dữ liệu; không nhận mật khẩu ở đây.",
        "getSource": "Một nguồn, kết quả và nơi lấy dữ liệu.",
        "editSource": "Sửa một nguồn; everySeconds null để tạm dừng.",
        "listSyncs": "Các lần lấy dữ liệu gần nhất của một nguồn.",
        "pullSource": "Lấy dữ liệu của một nguồn ngay, dưới dạng tác vụ.",
        "listChanges": "Các thay đổi sau một vị trí trong nhật ký, trong phạm vi bạn được xem.",
        "listWebhooks": "Các địa chỉ của bạn được báo khi có thay đổi.",
        "addWebhook": "Thêm địa chỉ được báo khi có thay đổi; khóa bí mật chỉ hiện một lần.",
        "getWebhook": "Một địa chỉ của bạn được báo khi có thay đổi.",
        "removeWebhook": "Ngừng báo cho một địa chỉ.",
        "rotateWebhook": "Cấp khóa bí mật mới; khóa cũ còn ký kèm một ngày.",
        "enableWebhook": "Báo lại cho địa chỉ từng trả lời là không còn.",
        "listDeliveries": "Kết quả các thông báo gần nhất tới một địa chỉ.",
        "replayDelivery": "Gửi lại một thông báo.",
    ]
}
