/// What people head the columns of lists of buyers' needs, beside `SharedHeaders`.
enum NeedHeaders {
    static let synonyms: [(path: String, headers: String)] = [
        (
            "externalID",
            """
            Mã|Mã số|Mã nhu cầu|Mã yêu cầu|Mã hồ sơ|Số nhu cầu|ID|Code|Need ID|Need no|Request ID\
            |RFQ|RFQ no|RFQ number|Reference|Ref|Inquiry no|External ID|Doc ID|Notice ID|Qid\
            |Query ID|Record ID|요청번호|문의번호|관리번호|구매번호|案件番号|依頼番号|管理番号|案件ID
            """
        ),
        (
            "title",
            """
            Tiêu đề|Tên nhu cầu|Tên linh kiện|Tên chi tiết|Tên hàng|Nhu cầu|Tên yêu cầu\
            |Hạng mục|Sản phẩm cần tìm|Sản phẩm cần mua|Tên sản phẩm cần mua|Tên sản phẩm cần tìm\
            |Hàng cần tìm|Hàng cần mua|Linh kiện cần tìm|Linh kiện cần mua|Item needed\
            |Product needed|Title|Need|Part name|Item name|Subject|Component|Component name|Part\
            |Short title|Name|품명|부품명|제목|요청명|구매품목|필요품목|구매희망품목|수요품목|수요|件名|品名|部品名|案件名|タイトル|依頼件名|調達品目\
            |必要品目|求める部品|求める製品
            """
        ),
        (
            "buyer",
            """
            Bên mua|Người mua|Khách mua|Doanh nghiệp mua|Công ty mua|Tên công ty|Doanh nghiệp\
            |Tên doanh nghiệp|Công ty|Nhà mua|Đơn vị mua hàng|Buyer|Buyer name|Buying company\
            |Company|Company name|Purchaser|Requested by|Contracting authority\
            |구매사|구매기업|바이어|발주사|수요기업|수요처|회사명|발주처|バイヤー|発注者|買い手|発注企業|会社名|購入者
            """
        ),
        (
            "text",
            """
            Mô tả|Nội dung|Yêu cầu|Mô tả nhu cầu|Nội dung yêu cầu|Chi tiết|Yêu cầu kỹ thuật\
            |Yêu cầu chi tiết|Mô tả chi tiết|Thông tin yêu cầu|Nội dung cần tìm|Nội dung nhu cầu\
            |Nội dung cần mua|Nội dung tìm kiếm|Nội dung tìm nguồn|Nội dung mua hàng\
            |Chi tiết nhu cầu\
            |Nhu cầu cụ thể|Nhu cầu chi tiết|Nhu cầu tìm kiếm|Nhu cầu mua hàng|Nhu cầu kết nối\
            |Thông tin nhu cầu|Cần tìm|Cần mua|Tìm kiếm|Mô tả sản phẩm cần tìm|Mô tả yêu cầu\
            |Yêu cầu của bên mua|Yêu cầu đối với nhà cung cấp|Yêu cầu kỹ thuật chi tiết\
            |Looking for|What is needed|What we need|Need details|Needs|Requirement details\
            |Sourcing need|Sourcing needs|Sourcing request|Inquiry|Inquiry details|Enquiry\
            |Enquiry details|Request|Request details|Demand|Demand details|Purchasing needs\
            |Description|Text|Requirement\
            |Requirements|Details|Specification|Specifications|Need description|Query\
            |Short description|Short descr|Lots text|Free text|Technical requirements\
            |수요 내용|수요내용|수요사항|요구|요구내용|요청사항|요청|문의내용|의뢰내용|희망내용|조달내용\
            |구매요청|구매 희망 내용|필요사항|내용|요구사항|상세내용|설명|요청내용|사양|상세|구매내용|内容|要求事項|詳細|説明|要件|仕様|依頼内容\
            |ご要望|要望|ご要望内容|要望内容|要望事項|要求|要求内容|ご依頼内容|ご希望|希望内容|ニーズ|ニーズ内容\
            |調達内容|調達ニーズ|募集内容|求める内容|お問い合わせ内容
            """
        ),
        (
            "certificates.should",
            """
            Chứng chỉ ưu tiên|Chứng nhận ưu tiên|Chứng chỉ mong muốn|Chứng nhận mong muốn\
            |Preferred certificates\
            |Preferred certification|Nice to have certificates|Desired certificates\
            |Should certificates\
            |우대인증|선호인증|희망인증|希望認証|優先認証|あれば良い認証
            """
        ),
        ("certificates.must", "Certificates must|Must certificates"),
        ("musts", "Điều bắt buộc|Tiêu chí bắt buộc|Must have|Must haves|Musts"),
        ("materials.wish", "should.material|should.materials"),
        ("tolerance.wish", "should.tolerance"),
        ("envelope.wish", "should.envelope|should.size"),
        ("weight.wish", "should.weight"),
        ("capacity.wish", "should.capacity|should.volume"),
        ("minimumOrder.wish", "should.moq|should.minimumOrder"),
        ("leadTime.wish", "should.leadTime"),
        ("languages.wish", "should.language|should.languages"),
        (
            "country",
            """
            Quốc gia nhà cung cấp|Nước sản xuất|Supplier country|Country of supplier\
            |Sourcing country|Required country|Country of origin|공급국가|공급사국가|희망국가\
            |調達国|希望国|供給国
            """
        ),
        (
            "firstDelivery",
            """
            Ngày giao hàng đầu tiên|Ngày giao hàng|Giao hàng lần đầu|Bắt đầu giao hàng|Ngày giao\
            |Thời điểm giao hàng|First delivery|First delivery date|Delivery date|SOP\
            |Start of production|Start of delivery|Required delivery date|첫납기일|납기일|최초납기|납품일|양산일\
            |첫납품일|初回納入日|納入日|初回納期|納入開始日|量産開始|納品日
            """
        ),
        (
            "lastDelivery",
            """
            Ngày giao hàng cuối|Giao hàng lần cuối|Kết thúc giao hàng|Last delivery\
            |Last delivery date|End of delivery|EOP|End of production|최종납기|최종납품일|마지막납기\
            |最終納入日|最終納期|納入終了日
            """
        ),
        (
            "answerBy",
            """
            Hạn trả lời|Hạn báo giá|Hạn phản hồi|Hạn chót|Thời hạn báo giá|Answer by|Reply by\
            |Deadline|Quotation deadline|Due date|Response due|RFQ deadline|Quote by\
            |회신기한|견적기한|마감일|견적마감|回答期限|見積期限|締切|締め切り|提出期限
            """
        ),
        (
            "near",
            """
            Gần|near.place|Địa điểm giao hàng|Nơi giao hàng|Gần địa điểm|Nơi nhận hàng|Near\
            |Delivery place\
            |Delivery location|Place of delivery|Near to|Ship to|납품지|납품장소|인근|인도장소\
            |納入場所|納品場所|納入先住所|近隣
            """
        ),
        (
            "withinKilometres",
            """
            Bán kính|Khoảng cách|Khoảng cách tối đa|Trong vòng km|Within km|Within|Radius\
            |Distance|Max distance|Maximum distance|Radius km|반경|거리|최대거리|半径|距離|最大距離
            """
        ),
        (
            "language",
            "Ngôn ngữ|Ngôn ngữ văn bản|Language|Lang|Text language|언어|작성언어|文書言語|記載言語"
        ),
        (
            "targetPrice",
            """
            Giá mục tiêu|Giá mong muốn|Đơn giá mục tiêu|Target price|Price target|Expected price\
            |Unit price target|목표가|목표가격|희망가격|목표단가|目標価格|希望価格|目標単価
            """
        ),
    ]
}
