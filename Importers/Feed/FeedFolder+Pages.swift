extension FeedFolder {
    /// A line of a page, with its bytes and its line feed.
    struct WrittenLine {
        let known: FeedLine
        let bytes: [UInt8]
    }

    /// The lines of a page, once the page is what the head says.
    func lines(of page: FeedPage) throws(FeedFolderError) -> [WrittenLine] {
        let file = path + "/" + page.name
        let bytes: [UInt8]
        do throws(ImportError) {
            bytes = try FeedBytes.all(of: try FileBytes(path: file), limit: FeedPage.bytesMax) {
                _ in
                .feed(
                    file: file,
                    fault: .pageTooLarge(page: page.name, limitBytes: FeedPage.bytesMax))
            }
            if let fault = page.fault(in: bytes) { throw .feed(file: file, fault: fault) }
        } catch { throw .unreadable(error) }
        var lines: [WrittenLine] = []
        for line in bytes.split(separator: 0x0A) {
            guard let known = FeedLine(line) else {
                throw .lineUnknown(page: page.name, line: lines.count + 1)
            }
            lines.append(WrittenLine(known: known, bytes: Array(line) + [0x0A]))
        }
        return lines
    }

    /// Reads what the feed says of each record, once.
    func learn() throws(FeedFolderError) {
        guard standing == nil else { return }
        var learnt: [FeedLine.Digest: Standing] = [:]
        for page in head?.pages ?? [] {
            for line in try lines(of: page) {
                guard case .entry(let name, let says) = line.known.content else { continue }
                if says == nil, learnt[name]?.says != nil { holdsWithdrawn = true }
                learnt[name] = Standing(
                    says: says, sequence: line.known.sequences.lowerBound, isTold: false)
            }
        }
        standing = learnt
    }

    /// Blots out the entries that later ones made needless and joins short pages.
    ///
    /// A withdrawal stays, for readers that know what it withdraws; what it withdraws goes. The
    /// lines from the first page that changes on are written again, on pages of new names, so that
    /// the head changes over to them in one step.
    ///
    /// - Returns: how many entries were blotted out.
    package func compact(generated: String) throws(FeedFolderError) -> Int {
        try learn()
        let pages = head?.pages ?? []
        guard let first = try firstToCompact(pages) else { return 0 }
        rewrite(from: pages[first])
        var count = 0
        var void: ClosedRange<Int>?
        for page in pages[first...] {
            for line in try lines(of: page) {
                let isNeedless = isNeedless(line)
                if isNeedless { count += 1 }
                if isNeedless || line.known.content == .void {
                    let sequences = line.known.sequences
                    void = (void?.lowerBound ?? sequences.lowerBound)...sequences.upperBound
                } else {
                    try blot(void)
                    void = nil
                    try append(line.bytes, through: line.known.sequences.upperBound)
                }
            }
        }
        try blot(void)
        try replacePages(after: first, generated: generated)
        holdsWithdrawn = false
        return count
    }

    private func blot(_ sequences: ClosedRange<Int>?) throws(FeedFolderError) {
        guard let sequences else { return }
        try append(FeedEntry.blotted(sequences), through: sequences.upperBound)
    }

    /// The first page with a needless entry, or with room for the page behind it.
    private func firstToCompact(_ pages: [FeedPage]) throws(FeedFolderError) -> Int? {
        for (index, page) in pages.enumerated() {
            let lines = try lines(of: page)
            let isShort = !FeedPageEncoder.isFull(entries: lines.count, bytes: page.bytes)
            if isShort && index + 1 < pages.count || lines.contains(where: isNeedless) {
                return index
            }
        }
        return nil
    }

    private func isNeedless(_ line: WrittenLine) -> Bool {
        guard case .entry(let name, _) = line.known.content else { return false }
        return standing?[name]?.sequence != line.known.sequences.lowerBound
    }
}
