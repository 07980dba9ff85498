/// Line feeds in a run of bytes. Cost: memory speed (the loop is vectorised).
func countLineEnds(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var total = 0
    var index = 0
    while index < count {
        // Blocks of 255 keep the counters of the lanes in a byte each.
        let end = min(index &+ 255, count)
        var part: UInt8 = 0
        while index < end {
            part &+= start[index] == 0x0A ? 1 : 0
            index &+= 1
        }
        total &+= Int(part)
    }
    return total
}

/// The index behind the last line feed, 0 when there is none. Cost: the length of the last line.
func endOfLastLine(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var end = count
    while end > 0, start[end &- 1] != 0x0A { end &-= 1 }
    return end
}
