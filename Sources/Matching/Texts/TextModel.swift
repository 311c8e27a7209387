/// Every number by which texts are compared, and where it came from.
///
/// The costs are factors in millionths of what the exact word would have counted. Of several ways
/// in which a document answers one asked word the best counts, so no list of alternatives adds
/// up, and what a word can bring at most is the most of its alternatives.
package struct TextModel: Sendable {
    // Where a line says "tuned", the number was chosen on the tuning part of `make bench-quality`,
    // and the differences are of nDCG@10 when it alone is changed: code, winner, demo are the
    // questions there. All are small: on other text another choice may be as good.

    /// How often a word counts in each zone, in tenths: name, list of work, description, remarks.
    ///
    /// Tuned, with the list of work kept at three times a word. A description of 8 loses 0.003 of
    /// code and 0.001 of winner; 5 would gain as much, but whoever says every asked word in a
    /// description alone would then have 0.41 of the ideal, and should have half: with 7 it is
    /// 0.52. Remarks (there the texts of lots) of 5 lose 0.003 of code; without them it lost
    /// 0.021, and names of 0 lost 0.004 of winner, before the description was settled. The form is
    /// that of Robertson, Zaragoza and Taylor 2004.
    package var zoneWeightsTenths = ZoneCounts(15, 30, 7, 4)
    /// BM25's b of each zone, in hundredths: how much a long text is discounted.
    ///
    /// The usual 0.75 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework"); no
    /// other was better by 0.001. For names tuned: 0.75 lost 0.001 of winner.
    package var lengthSharesPercent = ZoneCounts(25, 75, 75, 75)
    /// BM25's k1 in hundredths: how soon repeating a word stops counting.
    ///
    /// The usual 1.2. Of the tuned, 0.9 loses 0.003 of code; 1.8 would gain 0.003 at the price of
    /// descriptions, as above.
    package var saturationHundredths = 120
    /// How often a word repeated in a need counts at most.
    ///
    /// Tuned: 1 lost 0.002 of code and 0.004 of demo, 3 lost 0.002 of code.
    package var repeatsMax = 2

    /// A Vietnamese word in a text typed without marks, where the asked one has them: nearly as
    /// good, since lists are often typed so (own choice; no tuning text is Vietnamese).
    package var unmarkedFactor = 900_000
    /// The same letters with other marks: `tiền` where `tiện` is asked. A third, so that a mark
    /// mistaken is found and a false friend stays below all who say the word (own choice).
    package var otherMarksFactor = 300_000
    /// Another name, in any of the four languages, of the concept an asked word is part of.
    ///
    /// Tuned: from 0.7 to 0.9 demo is the same to 0.0003; 0.4 lost 0.037 beside 0.7 before the
    /// numbers above were chosen. Below 1, so that the exact word wins.
    package var conceptFactor = 800_000
    /// A word one slip away from an asked one that nobody uses.
    ///
    /// Tuned: without it winner loses 0.001; how much it counts changes less than that.
    package var typoFactor = 600_000

    package static let standard = TextModel()

    package init() {}

    /// More of one need's text is not read: some four pages.
    static let unitsMax = 1_000
    /// So many unknown words of one need's text are taken for slips: a walk over the list of words
    /// each.
    static let typosMax = 32
    /// So many words may stand for one mistyped one: the most used.
    static let typoWordsMax = 5
    /// The unit of factors.
    static let wholeFactor = 1_000_000
}
