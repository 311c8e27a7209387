import Testing

/// Nothing is left for later, and nothing fails silently or by surprise.
@Suite struct UnfinishedTests {
    /// Put together here so that this file does not offend itself.
    private static let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
    private static let unchecked = ["try!", "as!"]

    @Test func nothingIsMarkedAsUnfinished() {
        var findings: [Finding] = []
        for file in Project.written {
            let words = file.text.split { !$0.isLetter }
            for mark in Self.marks where words.contains(mark[...]) {
                findings.append(Finding(path: file.path, detail: mark))
            }
        }
        Ratchet.check("unfinished", findings)
    }

    @Test func noErrorIsForcedOrSwallowed() {
        var findings: [Finding] = []
        for file in Project.swift {
            let skeleton = SwiftSkeleton(file.text).text
            for word in Self.unchecked where skeleton.contains(" " + word + " ") {
                findings.append(Finding(path: file.path, detail: word))
            }
            if Self.swallowsAnError(file.text) {
                findings.append(Finding(path: file.path, detail: "an empty catch"))
            }
        }
        Ratchet.check("unchecked", findings)
    }

    @Test func seesAnEmptyCatch() {
        #expect(Self.swallowsAnError("do { a() } catch { }"))
        #expect(Self.swallowsAnError("do { a() } catch let error as B\n{\n\n}"))
        #expect(!Self.swallowsAnError("do { a() } catch { throw b }"))
        #expect(!Self.swallowsAnError("do { a() } catch is B {\n// Damaged: it is replaced.\n}"))
        #expect(!Self.swallowsAnError("func catchAll() { }"))
    }

    /// Whether a `catch` is followed by braces with nothing between them, not even a reason.
    private static func swallowsAnError(_ source: String) -> Bool {
        let bytes = Array(source.utf8)
        let skeleton = SwiftSkeleton(source).bytes
        let word = Array("catch".utf8)
        return skeleton.indices.contains { place in
            guard skeleton[place...].starts(with: word), place > 0,
                !isLetter(skeleton[place - 1]),
                let open = skeleton[place...].firstIndex(of: 0x7B),
                !isLetter(skeleton[place + word.count])
            else { return false }
            return bytes[(open + 1)...].first { $0 != 0x20 && $0 != 0x0A } == 0x7D
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
