extension FollowIndex {
    /// How often an index looks at the log, in what portions it is followed, and when it is built
    /// anew.
    package struct Pace: Sendable {
        /// What other processes wrote is heard within a second; an idle look reads one number.
        package var lookEvery = Duration.milliseconds(250)
        /// Lines of the log taken at a time: bounds memory, and how long a state is in the making.
        package var stretch = 1_000
        /// An index is built anew when so many changed, and one in so many of its suppliers: then
        /// its statistics of words are of another time, and its lists hold many who left (own
        /// choice).
        package var renewalMin = 1_000
        package var renewalShare = 16
        /// After fewer changes it is built anew once the log rests, if so many times as long has
        /// passed as building takes: at most a fiftieth of one core (own choice). A few thousand
        /// suppliers are some seconds behind in their statistics of words, a million some hours.
        package var restShare = 50
        /// How long building takes for each supplier where the index was opened from a file
        /// (estimate, until it is measured).
        package var readEstimate = Duration.microseconds(100)

        /// How many threads read texts for an index that is built anew: the other cores are those
        /// of whoever searches meanwhile.
        package var renewalReaders = 1
        /// With more suppliers than these nobody waits until words are counted anew after a few
        /// changes (own choice: some ten seconds).
        package var recountedMax = 50_000

        package static let standard = Pace()

        package init() {}
    }
}
