import Foundation
import TestSupport
import Testing

@testable import Importers

struct JSONParserTests {
    /// Foundation's parser is the oracle for values.
    @Test(arguments: MatchingRandom.seeds)
    func foundationReadsTheSame(_ seed: UInt64) throws {
        var generator = RandomJSON(seed: seed)
        for _ in 0..<3 {
            let text = generator.object()
            let ours = JSONSample.described(.object(try JSONSample.object(text)))
            let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8))
            #expect(ours == JSONSample.described(foundation: theirs), "seed \(seed): \(text)")
        }
    }

    /// Broken documents: Foundation never accepts what we refuse, apart from what is named below.
    @Test(arguments: MatchingRandom.seeds)
    func foundationRefusesTheSame(_ seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        var generator = RandomJSON(seed: seed)
        var bytes = Array(generator.object().utf8)
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(random.pick(Array("{}[]\",:\\0e-".utf8)), at: place)
        default: bytes = Array(bytes.prefix(place))
        }
        let isText = String(validating: bytes, as: UTF8.self) != nil
        let theirs = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        let ours = try? JSONSample.object(bytes)
        // Lone surrogates and broken UTF-8 we keep as lost letters; the oracle refuses them.
        let isKept = !isText || String(decoding: bytes, as: UTF8.self).contains("\\u")
        if !isKept || theirs != nil {
            #expect((ours != nil) == (theirs != nil), "seed \(seed): \(bytes)")
        }
    }

    @Test(
        arguments: [
            #"{}"#, #" { } "#, #"{"a":[]}"#, #"{"a":[[]   ]}"#, #"{"a":{}}"#, #"{"":0}"#,
            #"{"a":-0}"#, #"{"a":0e1}"#, #"{"a":0e+1}"#, #"{"a":1E22}"#, #"{"a":1E-2}"#,
            #"{"a":123.456e78}"#, #"{"a":-1.5}"#, #"{"a":[null,1,"1",{}]}"#, #"{"a":"\\"}"#,
            #"{"a":"\u0060\u012a\u12AB"}"#, #"{"a":"\uD801\udc37"}"#, #"{"a":"\"\\\/\b\f\n\r\t"}"#,
            #"{"a":"\u0000"}"#, #"{"a":"\uFFFF"}"#, "{\"a\":\"\u{2028}\u{7F}\"}",
            #"{"a":1,"a":2}"#, #"{"a\u0000b":1}"#, "\t{\"a\"\r\n:\t1 }\n", #"{"a":"/*x*/ //y"}"#,
        ])
    func validDocumentsAreRead(_ text: String) throws { _ = try JSONSample.object(text) }

    @Test(
        arguments: [
            "", " ", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{\"a\":1,}", "{,\"a\":1}",
            "{\"a\":1 \"b\":2}", "{\"a\":1}}", "{\"a\":1} x", "{\"a\":1},", "{'a':1}", "{a:1}",
            "{1:1}", "{\"a\":[1,]}", "{\"a\":[,1]}", "{\"a\":[1 2]}", "{\"a\":[1}", "{\"a\":+1}",
            "{\"a\":01}", "{\"a\":-}", "{\"a\":-01}", "{\"a\":1.}", "{\"a\":.5}", "{\"a\":1e}",
            "{\"a\":1e+}", "{\"a\":0x1F}", "{\"a\":NaN}", "{\"a\":Infinity}", "{\"a\":1.2.3}",
            "{\"a\":True}", "{\"a\":nul}", "{\"a\":truth}", "{\"a\":\"x}", "{\"a\":\"\\x\"}",
            "{\"a\":\"\\u12\"}", "{\"a\":\"\\u12G4\"}", "{\"a\":\"\t\"}", "{\"a\":\"\n\"}",
            "{\"a\":\"\\\"}", "{\"a\":1}/**/", "{\"a\":/**/1}", "\u{FEFF}{\"a\":1}",
            "{\"a\":\u{A0}1}", "{\"a\":1}\u{0}", "{\"a\":\"\\ud83d\\u12\"}", "{\"a\":１}",
        ])
    func brokenDocumentsAreNotJSON(_ text: String) {
        #expect(throws: JSONFault.notJSON) { try JSONSample.object(text) }
    }

    @Test(arguments: ["[]", "1", "\"text\"", "null", " true ", "[{\"a\":1}]"])
    func whatIsNoObjectSaysSo(_ text: String) {
        #expect(throws: JSONFault.notAnObject) { try JSONSample.object(text) }
    }

    @Test(arguments: ["12345678901234567890", "1.50", "-0", "1e400", "0.10000000000000000001"])
    func numbersAreKeptAsWritten(_ number: String) throws {
        let members = try JSONSample.object("{\"a\":\(number)}")
        #expect(members == [.init(key: "a", value: .plain(number))])
    }

    @Test(
        arguments: [
            (#"\ud800"#, "\u{FFFD}"), (#"\udc00"#, "\u{FFFD}"), (#"\ud800A"#, "\u{FFFD}A"),
            (#"\ud800\u0041"#, "\u{FFFD}A"), (#"\ud800\n"#, "\u{FFFD}\n"),
            (#"\ud800\ud83d\ude00"#, "\u{FFFD}😀"), (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"),
        ])
    func aLoneSurrogateIsALostLetter(_ escaped: String, text: String) throws {
        let members = try JSONSample.object("{\"a\":\"\(escaped)\"}")
        #expect(members == [.init(key: "a", value: .string(text))])
    }

    @Test func keysKeepTheirOrderAndEachOfTheirValues() throws {
        let members = try JSONSample.object(#"{"z":1,"a":2,"z":3}"#)
        #expect(members.map(\.key) == ["z", "a", "z"])
        #expect(members.map(\.value) == [.plain("1"), .plain("2"), .plain("3")])
    }

    @Test(arguments: [("[", "]"), ("{\"a\":", "}")])
    func theDepthIsBounded(_ open: String, close: String) throws {
        let levels = JSONParser.depthMax - 1
        let opening = "{\"a\":" + String(repeating: open, count: levels - 1)
        let closing = String(repeating: close, count: levels - 1) + "}"
        _ = try JSONSample.object(opening + "1" + closing)
        #expect(throws: JSONFault.nestedTooDeep) {
            try JSONSample.object(opening + open + "1" + close + closing)
        }
        let endless = "{\"a\":" + String(repeating: open, count: 1_000_000)
        #expect(throws: JSONFault.nestedTooDeep) { try JSONSample.object(endless) }
    }

    @Test func theNumberOfValuesIsBounded() throws {
        let zeros = String(repeating: "0,", count: JSONParser.valuesMax - 3) + "0"
        _ = try JSONSample.object("{\"a\":[\(zeros)]}")
        #expect(throws: JSONFault.tooLong) { try JSONSample.object("{\"a\":[\(zeros),0]}") }
    }

    @Test func bytesThatAreNoTextAreKeptAsLatin1AndNoticed() throws {
        let bytes = Array("{\"a\":\"".utf8) + [0x43, 0xE9] + Array("\"}".utf8)
        try bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(buffer)
            let members = try parser.object()
            #expect(members == [.init(key: "a", value: .string("Cé"))])
            #expect(parser.metUndecodableBytes)
        }
    }
}
