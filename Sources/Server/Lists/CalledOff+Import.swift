import Platform
import Store

extension CalledOff {
    /// An import that was ended between two batches.
    init(_ stopped: ImportCatalogue.Stopped) {
        let (rows, bad) = (stopped.counts.rowsRead, stopped.counts.rowsQuarantined)
        fault = Job.Message(
            code: "called-off",
            english: "Called off after \(rows) rows, which are in (\(bad) of them in quarantine). "
                + "Send the same list again to go on behind them, or withdraw its source to take "
                + "them back.",
            vietnamese: "Đã hủy sau \(rows) dòng; các dòng này đã được lưu (\(bad) dòng bị cách "
                + "ly). Hãy gửi lại đúng danh sách đó để làm tiếp, hoặc rút nguồn để bỏ các dòng "
                + "này.")
    }
}
