package import Records

extension Wording {
    /// What is wrong with a row, where, and what to do: one sentence for the person who mends it.
    package func problem(_ problem: RowProblem) -> String {
        let column = problem.column.map { "“\($0)”: " } ?? ""
        let value = problem.value.isEmpty ? "" : " (“\(problem.value)”)"
        guard problem.reason == .formulaCell, problem.value.isEmpty else {
            return column + reason(problem.reason) + value
        }
        return column
            + say(
                en: "a formula whose result the file did not keep; open it in a spreadsheet "
                    + "program and save it",
                vi: "ô công thức không lưu kết quả; hãy mở tệp bằng chương trình bảng tính rồi lưu")
    }

    /// A reason in words.
    package func reason(_ reason: RowProblem.Reason) -> String {
        structural(reason) ?? value(reason) ?? ofItem(reason) ?? completed(reason)
            ?? doubtful(reason)
    }

    private func structural(_ reason: RowProblem.Reason) -> String? {
        switch reason {
        case .nameMissing: say(en: "the firm's name is missing", vi: "thiếu tên doanh nghiệp")
        case .needEmpty: say(en: "the need asks for nothing", vi: "nhu cầu không nêu yêu cầu nào")
        case .cellCountWrong:
            say(
                en: "the row has not as many cells as the header",
                vi: "số ô của dòng không khớp với dòng tiêu đề")
        case .rowTooLong: say(en: "the row is too long", vi: "dòng quá dài")
        case .notJSON: say(en: "the line is not JSON", vi: "dòng không phải là JSON")
        case .notAnObject:
            say(en: "the line is not a JSON object", vi: "dòng không phải đối tượng JSON")
        case .nestedTooDeep: say(en: "the line is nested too deep", vi: "dữ liệu lồng quá sâu")
        case .undecodableBytes:
            say(en: "bytes that are no text in this encoding", vi: "có byte không giải mã được")
        case .controlCharacters: say(en: "control characters", vi: "có ký tự điều khiển")
        case .lineCut:
            say(
                en: "the list ends within this line; the connection may have been cut",
                vi: "danh sách kết thúc giữa dòng này; có thể kết nối đã bị ngắt")
        case .duplicateNumber:
            say(
                en: "the tax number stands with another name and address before in this list; "
                    + "one of the two firms has another",
                vi: "mã số thuế này đã đi với tên và địa chỉ khác trong cùng danh sách; một trong "
                    + "hai doanh nghiệp phải có mã khác")
        default: nil
        }
    }

    private func value(_ reason: RowProblem.Reason) -> String? {
        switch reason {
        case .dateImpossible:
            say(en: "there is no such date", vi: "ngày tháng không tồn tại")
        case .numberUnreadable: say(en: "not a number", vi: "không phải là số")
        case .numberNegative:
            say(en: "the number is negative", vi: "số âm không hợp lệ")
        case .numberZero:
            say(en: "nothing can be zero here", vi: "giá trị ở đây không thể bằng 0")
        case .coordinateOutOfRange:
            say(en: "the coordinate lies outside the globe", vi: "tọa độ nằm ngoài Trái Đất")
        default: nil
        }
    }

    /// What catalogues of items get wrong.
    private func ofItem(_ reason: RowProblem.Reason) -> String? {
        switch reason {
        case .periodReversed:
            say(
                en: "the period ends before it begins", vi: "thời hạn kết thúc trước khi bắt đầu")
        case .periodOutside:
            say(
                en: "the period lies outside that of the catalogue",
                vi: "thời hạn nằm ngoài thời hạn của danh mục")
        case .quantitiesReversed:
            say(
                en: "the greatest amount is below the least one",
                vi: "số lượng tối đa nhỏ hơn tối thiểu")
        case .itemUnidentified:
            say(en: "the item has no number", vi: "mặt hàng không có mã")
        default: nil
        }
    }

    /// What was put together, filled in or left out by rule.
    private func completed(_ reason: RowProblem.Reason) -> String? {
        switch reason {
        case .dateCounted:
            say(
                en: "a number, read as a workbook counts days",
                vi: "là một con số, đã đọc theo cách Excel đếm ngày")
        case .rowsJoined:
            say(
                en: "the name is merged over several rows, read as one firm",
                vi: "tên gộp ô qua nhiều dòng, đã đọc là một doanh nghiệp")
        case .joinedValueUnused:
            say(
                en: "another value than in the firm's first row, not used",
                vi: "khác giá trị ở dòng đầu của doanh nghiệp nên không dùng")
        case .endsUnpaired:
            say(
                en: "several dates, and not clear which certificate each is of: none was read",
                vi: "có nhiều ngày mà không rõ ngày nào của chứng nhận nào, nên không đọc ngày nào")
        case .yearAlone:
            say(
                en: "only a year, read as valid to its last day",
                vi: "chỉ có năm, đã đọc là còn hiệu lực đến ngày 31/12 năm đó")
        case .wordsUnknown:
            say(
                en: "nothing in it is known, so it is kept as words only and replaces nothing",
                vi: "không nhận ra nội dung nào nên chỉ lưu dạng chữ, không thay cho giá trị cũ")
        case .mustUnknown:
            say(
                en: "names something that no must can be about, so that part is not used",
                vi: "có mục không nhận ra là điều kiện nào nên phần đó không được dùng")
        default: nil
        }
    }

    private func doubtful(_ reason: RowProblem.Reason) -> String {
        switch reason {
        case .checkDigitWrong:
            say(en: "the check digit is wrong", vi: "sai chữ số kiểm tra")
        case .leadingZeroRestored:
            say(en: "the lost leading zero was restored", vi: "đã khôi phục số 0 ở đầu bị mất")
        case .identifierMalformed:
            say(en: "not the form of such a number", vi: "mã số không đúng định dạng")
        case .countryUnknown: say(en: "unknown country", vi: "không nhận ra quốc gia")
        case .placeUnknown:
            say(
                en: "no known province or point, so it is not used",
                vi: "không nhận ra tỉnh, thành phố hoặc tọa độ nên không dùng")
        case .unitMissing: say(en: "no amount could be read", vi: "không đọc được số lượng")
        case .unitUnknown: say(en: "a unit that does not fit here", vi: "đơn vị không phù hợp")
        case .unitConverted:
            say(en: "converted from inches or pounds", vi: "đã đổi từ inch hoặc pound")
        case .formulaCell:
            say(en: "a formula; its last value was taken", vi: "ô công thức; lấy giá trị đã lưu")
        case .lettersLost: say(en: "letters were lost before", vi: "một số chữ đã bị mất từ trước")
        case .certificateUnknown: say(en: "unknown certificate", vi: "không nhận ra chứng nhận")
        case .certificateNotHeld:
            say(
                en: "not counted as held (planned, suspended, ended, equivalent)",
                vi: "không tính là đã có (đang làm, bị đình chỉ, hết hạn, tương đương)")
        case .coordinateSwapped:
            say(en: "latitude and longitude look swapped", vi: "vĩ độ và kinh độ có vẻ bị đảo")
        case .dateAmbiguous:
            say(en: "day and month may be swapped", vi: "ngày và tháng có thể bị đảo")
        case .phoneMalformed:
            say(en: "not a telephone number", vi: "số điện thoại không đúng định dạng")
        case .languageUnknown: say(en: "unknown language", vi: "không nhận ra ngôn ngữ")
        case .sizeIncomplete:
            say(
                en: "not every side of the size could be read, so it is not used",
                vi: "không đọc được đủ các cạnh của kích thước nên không dùng")
        case .numberAmbiguous:
            say(
                en: "the point before three digits may mean thousands or decimals; check the value",
                vi: "dấu chấm trước ba chữ số có thể là hàng nghìn hoặc thập phân; hãy kiểm tra lại"
            )
        case .coordinateDoubtful:
            say(
                en: "the point lies far from the place stated, so it is not used",
                vi: "tọa độ nằm xa địa điểm đã khai báo nên không dùng")
        case .mustOfEither:
            say(
                en: "either of these will do, which no must can say, so each counts as a wish",
                vi: "chỉ cần một trong các yêu cầu này, nên mỗi yêu cầu được tính là mong muốn")
        case .duplicateKey:
            say(
                en: "the id stood beside another name before in this list",
                vi: "mã này đã đi với một tên khác trong cùng danh sách")
        case .numberRepeated:
            say(
                en: "the tax number stood with another id or name before in this list",
                vi: "mã số thuế này đã đi với một mã hoặc tên khác trong cùng danh sách")
        default: reason.rawValue
        }
    }
}
