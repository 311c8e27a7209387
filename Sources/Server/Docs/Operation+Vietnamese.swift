import Records

extension Operation {
    /// What the operation does, for a reader of a language.
    func summary(in language: Language) -> String {
        guard language == .vietnamese else { return summary }
        return Self.vietnamese[id] ?? Self.vietnameseOfPeople[id] ?? summary
    }

    static func isDescribedInVietnamese(_ id: String) -> Bool {
        (vietnamese[id] ?? vietnameseOfPeople[id]) != nil
    }

    /// By the operations' ids.
    private static let vietnamese: [String: String] = [
        "health": "Máy chủ có đang chạy không.",
        "readiness": "Máy chủ có trả lời được từ kho dữ liệu không.",
        "measures": "Số yêu cầu đã trả lời và thời gian, cho Prometheus.",
        "document": "Tài liệu này, cho chương trình.",
        "docs": "Giao diện này, dưới dạng trang cho người đọc.",
        "signInPage":
            "Trang mở từ liên kết trong thư: đăng nhập, đặt mật khẩu hoặc xin liên kết khác.",
        "getProblem": "Ý nghĩa của một loại lỗi.",
        "listConcepts": "Các khái niệm của một danh mục, tên bằng bốn thứ tiếng.",
        "listOrganisations": "Các tổ chức theo thứ tự mã.",
        "getOrganisation": "Tên, số đăng ký của tổ chức và các mã trước đây của tổ chức đó.",
        "getSites": "Các cơ sở của nhà cung cấp, mỗi giá trị kèm nguồn.",
        "getCapabilities":
            "Nhà cung cấp làm gì, bằng vật liệu nào, chính xác đến đâu và bao nhiêu, kèm nguồn.",
        "getCertificates": "Chứng nhận nhà cung cấp có, và chứng nhận họ cho biết là không có.",
        "getRecords":
            "Hồ sơ được lập từ những bản ghi nào, giá trị nào được nêu mà không dùng, và doanh "
            + "nghiệp liên kết; trong phạm vi bạn được xem.",
        "listSuppliers":
            "Nhà cung cấp bạn được xem: theo từ tìm, sát nhất trước; không thì theo mã.",
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
        "listNeeds":
            "Nhu cầu theo thứ tự mã, trong phạm vi bạn được xem; không có khóa: nhu cầu công khai.",
        "getNeed": "Một nhu cầu bạn được xem, từng yêu cầu như đã đọc.",
        "addNeed": "Khai một nhu cầu.",
        "editNeed": "Sửa các trường của nhu cầu; null để bỏ một trường.",
        "withdrawNeed": "Rút một nhu cầu đã khai; nhu cầu từ danh sách vẫn giữ.",
        "listMatches": "Nhà cung cấp phù hợp nhất với nhu cầu, kèm căn cứ.",
        "match": "Nhà cung cấp phù hợp với nhu cầu không lưu: văn bản hoặc các trường.",
        "listJobs": "Các tác vụ của bạn, mới nhất trước.",
        "getJob": "Tiến độ một tác vụ của bạn và nơi lấy kết quả.",
        "cancelJob":
            "Hủy một tác vụ của bạn nếu chưa kết thúc; kết quả của tác vụ vẫn xem được. Việc nhập "
            + "danh sách dừng giữa hai lô: lỗi của tác vụ đã hủy nêu số dòng đã lưu.",
        "getJobResult": "Kết quả một tác vụ của bạn, theo định dạng đã yêu cầu.",
        "followJob": "Tiến độ một tác vụ của bạn, báo liên tục đến khi kết thúc.",
        "import": "Nhập một danh sách dưới dạng tác vụ, hoặc chỉ xem trước.",
        "listQuarantine": "Các dòng chưa nhập được, kèm lý do.",
        "exportQuarantine": "Các dòng cần sửa của một nguồn, bảng tính đánh dấu ô sai.",
        "export":
            "Nhà cung cấp hoặc nhu cầu dưới dạng bảng; với ban tổ chức có cả kết quả ghép nối.",
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

    /// Of networks and people.
    private static let vietnameseOfPeople: [String: String] = [
        "getNetworkFigures": "Mọi chỉ số vùng kèm công thức, số lượng, phần thiếu và thời điểm.",
        "getNetworkGaps": "Các nhu cầu không ai, hoặc cả vùng gộp lại không, đáp ứng đủ.",
        "getNetworkRisk":
            "Nhu cầu chỉ dựa vào một, hai nhà cung cấp, hiện nay hoặc khi hết hạn chứng nhận.",
        "getNetworkWhatIf":
            "Nhu cầu nào mất nguồn cung khi có biến cố: region, without, require, park hoặc flood.",
        "getNetworkStructure": "Mạng liên kết ra sao, phụ thuộc vào đâu, còn gì khi mất nút.",
        "getNetworkDiff": "Mạng lưới thay đổi gì giữa hai ngày.",
        "exportNetwork":
            "Tạo tác vụ xuất mạng lưới thành tệp cho bản đồ, phần mềm đồ thị hoặc sổ tính.",
        "reportNetwork":
            "Tạo tác vụ lập báo cáo có bản đồ và chỉ số, gói trong một trang; tệp GeoJSON gửi kèm, "
            + "nếu có, là ranh giới vẽ dưới bản đồ.",
        "registerAccount":
            "Đăng ký tổ chức: liên kết được gửi qua thư, tài khoản có khi gửi lại liên kết.",
        "listAccounts": "Mọi tài khoản, dành cho quản trị.",
        "getAccount": "Một tài khoản và thành viên: của bạn, hoặc bất kỳ nếu bạn là quản trị.",
        "setAccountRoles": "Quy định vai trò mà thành viên của tài khoản được nhận.",
        "listKeys": "Các khóa của tài khoản bạn, kể cả đã hết hạn; quản trị xem được tất cả.",
        "giveKey":
            "Cấp khóa cho tài khoản của bạn; chỉ hiện một lần, không vượt quyền của bạn.",
        "rotateKey": "Cấp khóa thay khóa cũ; khóa cũ còn hiệu lực thêm ít ngày.",
        "takeKey": "Thu hồi khóa, có hiệu lực ngay.",
        "inviteMember": "Mời một người vào tài khoản bằng thư có liên kết.",
        "setMemberRole": "Đổi vai trò thành viên; tài khoản luôn có chủ.",
        "removeMember":
            "Đưa thành viên, hoặc chính mình, ra khỏi tài khoản; tài khoản luôn có chủ.",
        "signIn":
            "Đăng nhập bằng mật khẩu; trình duyệt nhận cookie và gửi csrf trong X-CSRF-Token.",
        "listProviders": "Các nhà cung cấp đăng nhập được dùng ở đây.",
        "beginProviderSignIn":
            "Bắt đầu đăng nhập qua nhà cung cấp: trình duyệt giữ cookie rồi mở địa chỉ; nếu bạn "
            + "đang đăng nhập, danh tính đó sẽ gắn với bạn.",
        "endProviderSignIn":
            "Nơi nhà cung cấp đưa trình duyệt trở lại. Ai đã biết thì được đăng nhập; chưa biết "
            + "thì nhận mã để đăng ký, và chủ địa chỉ email nhận được thư.",
        "listIdentities": "Bạn đăng nhập được qua những nhà cung cấp nào.",
        "unlinkIdentity": "Thôi đăng nhập qua một nhà cung cấp; vẫn đăng nhập được bằng thư.",
        "getSession": "Bạn là ai ở đây và được làm gì.",
        "signOut": "Kết thúc phiên đăng nhập hiện tại.",
        "sendLink": "Gửi liên kết để đăng nhập hoặc đặt lại mật khẩu.",
        "redeemLink": "Gửi lại liên kết đã nhận để đăng nhập; có thể đặt mật khẩu cùng lúc.",
        "claimSupplier":
            "Nhận hồ sơ từ danh sách: bằng thư của doanh nghiệp, mã in, hoặc nhờ cán bộ.",
        "contestSupplier":
            "Khiếu nại việc nhận hồ sơ: không được mở rộng đến khi cán bộ quyết định.",
        "listClaims":
            "Các yêu cầu nhận hồ sơ của bạn; cán bộ, ban tổ chức và quản trị xem được tất cả.",
        "decideClaim": "Quyết định của cán bộ về yêu cầu đang chờ hoặc bị khiếu nại.",
        "getDisclosure": "Ai được xem gì trong hồ sơ của bạn.",
        "setDisclosure":
            "Đặt mức chia sẻ cho từng nhóm thông tin của hồ sơ; nhóm không nêu giữ mức thường lệ.",
        "getNeedDisclosure": "Nhu cầu của bạn được xem đến đâu, và đã mở riêng cho ai.",
        "setNeedDisclosure":
            "Đặt mức chia sẻ cho một nhu cầu của bạn: công khai thì ai hỏi cũng xem được, mức đích "
            + "danh thì chỉ người được mở.",
        "grantNeed": "Mở một nhu cầu của bạn cho một người, có mục đích và thời hạn.",
        "revokeNeedGrant": "Thu hồi quyền xem đã mở, có hiệu lực ngay.",
        "grantDisclosure":
            "Mở các nhóm thông tin của hồ sơ cho một người, có mục đích và thời hạn.",
        "revokeGrant": "Thu hồi quyền xem đã mở, có hiệu lực ngay.",
        "listViews":
            "Ai đã xem gì trong hồ sơ của bạn ngoài phần công khai, khi nào, vì sao; cũ trước.",
        "listAudit": "Ai đã đổi gì và khi nào, cũ nhất trước, trừ phần bạn không được xem.",
        "listDecidedMatches":
            "Các kết quả so khớp đã có ý kiến: của bạn, hoặc tất cả nếu là ban tổ chức.",
        "getMatch": "Ý kiến về một kết quả so khớp, dành cho hai bên và người sắp xếp.",
        "decideMatch":
            "Đưa vào danh sách ngắn, nhận lời hoặc từ chối; tên hiện khi cả hai bên nhận lời.",
        "askQuestion": "Hỏi bên kia của kết quả so khớp; hai bên chưa biết tên nhau.",
        "answerQuestion": "Trả lời câu hỏi của bên kia.",
        "resolveSuppliers":
            "Tạo tác vụ tìm các bản ghi cùng một doanh nghiệp; gộp phần chắc chắn.",
        "listResolutionRuns":
            "Các lần tìm bản ghi trùng, mới nhất trước, của doanh nghiệp bạn được xem tên. Số cặp "
            + "chờ xem chỉ có ở lần cuối.",
        "listPairsToReview": "Các cặp bản ghi cần người quyết định, khả năng cao trước.",
        "decidePair": "Quyết định hai bản ghi là một hay hai doanh nghiệp.",
        "splitFirm": "Tách doanh nghiệp thành các bản ghi, hoặc tách riêng một bản ghi.",
        "explainPair": "Tạo tác vụ giải thích vì sao hai bản ghi là một hay hai doanh nghiệp.",
        "listLinkedFirms": "Các doanh nghiệp liên kết nhưng không phải là một: công ty và chi "
            + "nhánh, các cơ sở cùng tên, công ty cùng nhóm.",
        "exportFirms": "Tạo tác vụ xuất mọi bản ghi cùng doanh nghiệp tương ứng, dạng CSV.",
    ]
}
