/// Parts numbers around a rank without sorting them.
enum Selection {
    /// Moves the `rank` smallest of `count` different keys to the front.
    ///
    /// - Complexity: O(*n*) on average; the pivot is the median of three.
    /// - Source: Hoare 1961, "Algorithm 65: find", doi:10.1145/366622.366647.
    static func part(_ keys: UnsafeMutablePointer<UInt64>, _ count: Int, at rank: Int) {
        var (low, high) = (0, count - 1)
        while low < high {
            let pivot = median(keys[low], keys[(low + high) / 2], keys[high])
            var (i, j) = (low, high)
            while i <= j {
                while keys[i] < pivot { i += 1 }
                while keys[j] > pivot { j -= 1 }
                if i > j { break }
                (keys[i], keys[j]) = (keys[j], keys[i])
                i += 1
                j -= 1
            }
            if rank <= j {
                high = j
            } else if rank >= i {
                low = i
            } else {
                return
            }
        }
    }

    private static func median(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
        max(min(a, b), min(max(a, b), c))
    }
}
