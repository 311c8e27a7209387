/// What people head the columns of supplier lists and of need lists alike.
///
/// Each line is a target and the headers that mean it, as written in Vietnamese, English, Korean
/// and Japanese; case, marks, line breaks and punctuation do not matter. Own compilation from
/// lists, forms and adverts of the trade.
enum SharedHeaders {
    static let synonyms: [(path: String, headers: String)] = [
        (
            "processes",
            """
            Công nghệ|Công nghệ gia công|Công nghệ sản xuất|Quy trình|Quy trình sản xuất\
            |Công đoạn\
            |Công đoạn sản xuất|Công nghệ chính|Công nghệ yêu cầu|Công nghệ cần tìm|Công nghệ cần\
            |Năng lực công nghệ|Required process|Required processes|Phương pháp gia công\
            |Dịch vụ gia công|Năng lực gia công|Gia công\
            |Nguyên công|Process|Processes|Manufacturing process|Main process|Main processes\
            |Processing type|Technology|Technologies|Capability|Capabilities|Services|Service\
            |Manufacturing capabilities|Core process|Operations|주요공정|공정|가공공정|가공|가공방법|보유기술|주요기술\
            |기술분야|생산공정|제조공정|加工内容|加工方法|加工|工程|製造工程|得意加工|対応加工|技術|保有技術|加工技術
            """
        ),
        (
            "materials",
            """
            Vật liệu|Nguyên vật liệu|Nguyên liệu|Vật liệu gia công|Vật liệu yêu cầu\
            |Vật liệu sử dụng|Chất liệu|Loại vật liệu|Vật tư\
            |Material|Materials|Raw material|Raw materials|Material type|Materials processed\
            |재질|소재|재료|원자재|원재료|취급소재|사용소재|가공소재|材質|材料|素材|対応材質|取扱材質|使用材料
            """
        ),
        (
            "products",
            """
            Sản phẩm|Sản phẩm chính|Sản phẩm chủ yếu|Sản phẩm chủ lực|Mặt hàng|Mặt hàng chính\
            |Mặt hàng sản xuất|Sản phẩm sản xuất|Sản phẩm dịch vụ|Nhóm sản phẩm|Tên sản phẩm\
            |Sản phẩm CNHT|Linh kiện|Product|Products|Main products|Main product|Key products\
            |Product type|Product category|Product categories|Product group|Product range\
            |Products and services|Items|주요품목|품목|생산품목|생산품|주생산품|주요제품|제품|제품명|취급품목|주요생산품\
            |製品|主要製品|取扱品目|品目|製品名|主要品目|取扱製品|生産品目
            """
        ),
        (
            "certificates",
            """
            Chứng nhận|Chứng chỉ|Chứng chỉ chất lượng|Chứng nhận chất lượng|Tiêu chuẩn\
            |Tiêu chuẩn chất lượng|Hệ thống quản lý chất lượng|Hệ thống chất lượng|Chứng chỉ ISO\
            |Chứng nhận ISO|Tiêu chuẩn áp dụng|Chứng nhận hiện có|Chứng chỉ hiện có\
            |Tên chứng nhận\
            |Tên chứng chỉ|Chứng nhận đã có|Chứng chỉ đã có|Chứng nhận đạt được\
            |Hệ thống quản lý|Certificates held|Certifications held|Certificate|Certificates\
            |Certification\
            |Certifications|Quality certificate|Quality system|Quality management system\
            |Standards\
            |Accreditation|Required certificates|Mandatory certificates|Chứng chỉ bắt buộc\
            |Chứng nhận bắt buộc|Chứng nhận yêu cầu|보유인증|인증|인증현황|인증서|품질인증|인증내역|필수인증|요구인증\
            |認証|取得認証|認証取得|認証取得状況|品質認証|ISO認証|取得規格|必須認証|必要認証
            """
        ),
        (
            "tolerance",
            """
            Dung sai|Độ chính xác|Dung sai gia công|Cấp chính xác|Dung sai yêu cầu\
            |Độ chính xác gia công|Dung sai đạt được|Dung sai tối thiểu|Dung sai nhỏ nhất\
            |Dung sai có thể đạt|Khả năng dung sai|Độ chính xác đạt được|Tolerance|Tolerances\
            |Precision|Accuracy|General tolerance\
            |Required tolerance|Achievable tolerance|Tolerance achieved|Tolerance capability\
            |Best tolerance|Tightest tolerance|달성공차|가능공차|대응공차|요구공차|공차|정밀도|가공정밀도|가공공차|公差|精度|加工精度\
            |寸法公差|要求精度\
            |達成公差|対応公差|対応精度|要求公差
            """
        ),
        (
            "envelope",
            """
            Kích thước|Kích thước tối đa|Kích thước gia công|Kích thước chi tiết\
            |Kích thước lớn nhất\
            |Khổ gia công|Kích thước gia công tối đa|Kích thước chi tiết tối đa\
            |Kích thước yêu cầu\
            |Size|Part size|Maximum size|Max size|Max part size|Dimensions|Envelope\
            |Part envelope|Working envelope|크기|최대크기|가공크기|최대가공크기|치수|サイズ|最大サイズ|加工サイズ\
            |最大加工サイズ|寸法|部品サイズ
            """
        ),
        (
            "weight",
            """
            Khối lượng|Trọng lượng|Khối lượng tối đa|Trọng lượng tối đa|Trọng lượng chi tiết\
            |Khối lượng chi tiết\
            |Weight|Part weight|Max weight|Maximum weight|중량|무게|최대중량|重量|最大重量|質量
            """
        ),
        (
            "capacity",
            """
            Công suất|Năng lực sản xuất|Sản lượng|Công suất thiết kế|Năng lực|Công suất tháng\
            |Sản lượng tháng|Sản lượng hàng tháng|Số lượng tháng|Nhu cầu tháng|Capacity\
            |Sản lượng yêu cầu|Số lượng yêu cầu|Số lượng cần|Nhu cầu hàng tháng|Sản lượng cần\
            |Công suất sản xuất|Công suất tối đa|Production capacity|Required volume\
            |Demand volume\
            |Monthly capacity|Capacity per month|Monthly volume\
            |Volume per month|Quantity per month|Monthly quantity|Output|Monthly output\
            |월생산능력|생산능력|생산량|월생산량|월간생산능력|생산capa|월 capa|월수요|월수량\
            |月産能力|生産能力|月間生産能力|月産|生産数量|月間数量|月産数
            """
        ),
        (
            "minimumOrder",
            """
            Đơn hàng tối thiểu|Số lượng tối thiểu|Số lượng đặt hàng tối thiểu|MOQ|Lô tối thiểu\
            |Số lượng đặt hàng\
            |Minimum order|Minimum order quantity|Min order|Min order qty|Order size|Lot size\
            |최소주문수량|최소발주수량|최소주문|最小ロット|最低発注数量|最小発注数量|最小ロット数|ロット
            """
        ),
        (
            "leadTime",
            """
            Thời gian giao hàng|Thời gian sản xuất|Thời hạn giao hàng|Tiến độ giao hàng|Lead time\
            |Leadtime|Delivery time|Delivery lead time|Production lead time|납기|납기일수|리드타임|제작기간\
            |納期|リードタイム|標準納期|製作期間
            """
        ),
        (
            "languages",
            """
            Ngoại ngữ|Ngôn ngữ giao tiếp|Ngôn ngữ làm việc|Languages|Languages spoken\
            |Working languages|Language spoken|외국어|사용언어|대응언어|対応言語|言語|使用言語
            """
        ),
        (
            "experience",
            """
            Kinh nghiệm|Khách hàng chính|Khách hàng|Khách hàng tiêu biểu|Khách hàng lớn\
            |Kinh nghiệm sản xuất|Experience|Main customers|Customers|Key customers\
            |Major customers|Reference customers|Industry experience|Industries served\
            |주요고객|주요거래처|거래처|납품처|납품실적|고객사|주요납품처|경력|主要取引先|取引先|納入先|実績|納入実績|主要顧客
            """
        ),
        (
            "readiness",
            """
            Mức độ sẵn sàng|Mức độ chuyển đổi số|Chuyển đổi số|Mức độ nhà máy thông minh|DBI|SIRI\
            |Readiness|Readiness level|Digital readiness|Smart factory level|Digital maturity\
            |스마트공장 수준|스마트공장|스마트공장단계|デジタル化レベル|スマート工場レベル
            """
        ),
        (
            "remark",
            """
            Ghi chú|Chú thích|Ghi chú khác|Thông tin khác|Lưu ý|Note|Notes|Remark|Remarks|Comment\
            |Comments|Other|Other information|비고|기타|참고|특이사항|메모|備考|その他|メモ|注記|特記事項
            """
        ),
        (
            "region",
            """
            Tỉnh|Tỉnh thành|Tỉnh thành phố|Thành phố|Tỉnh TP|Địa phương|Khu vực|Vùng|Địa bàn\
            |Tỉnh thành phố trực thuộc TW|Province|Provinces|Regions|Province city|City province\
            |State|State province\
            |Region|Prefecture|City|Location|Area|Province or city|지역|시도|시·도|소재지역|권역|광역시도\
            |都道府県|地域|県|府県|エリア|所在地域|希望地域
            """
        ),
    ]
}
