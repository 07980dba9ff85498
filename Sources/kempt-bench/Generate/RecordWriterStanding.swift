/// The columns that say how things stand with a customer: status, consent, revenue, dates, notes.
extension RecordWriter {
    mutating func writeStanding(_ record: Record, _ dice: inout Dice) {
        let person = record.person
        let states = Addresses.states[Int(person.status)]
        if !dice.chance(40) { field.add(dice.chance(6) ? "???" : states[dice.below(states.count)]) }
        if dice.chance(50) { Letters.map(&field, Letters.upper) }
        if dice.chance(8) { Letters.slip(&field, &dice) }
        close(&dice)
        switch person.consent {
        case 0: field.add(["yes", "да", "taip", "1", "true", "Y"][dice.pick([30, 25, 22, 14, 6, 3])])
        case 1: field.add(["no", "нет", "ne", "0", "false", "N"][dice.pick([30, 25, 22, 14, 6, 3])])
        default: break
        }
        close(&dice)
        if !dice.chance(250) { Dates.append(cents: dice.tail(dice.tail(400_000_000) + 100_000), person.land, &dice, to: &field) }
        close(&dice)
    }

    /// The latest sign of life is less than 24 months old for nine records in ten, and less than six years for all.
    mutating func writeDates(_ record: Record, _ dice: inout Dice) {
        let notation = Dates.notation(record.person.land, &dice)
        let latest = dice.chance(112) ? 732 + dice.below(1400) : dice.tail(729)
        let other = min(2189, latest + dice.tail(500))
        let created = max(latest, other) + dice.tail(2500)
        let contactFirst = dice.chance(500)
        for (index, age) in [created, contactFirst ? other : latest, contactFirst ? latest : other].enumerated() {
            if index == 1 || !dice.chance(index == 0 ? 10 : 60) {
                if dice.chance(8) {
                    Dates.appendImpossible(&dice, to: &field)
                } else {
                    Dates.append(
                        Dates.today - 1 - age, notation: dice.chance(80) ? Dates.notation(record.person.land, &dice) : notation, &dice, to: &field)
                }
            }
            close(&dice, stray: false)
        }
    }

    mutating func writeNotes(_ record: Record, _ dice: inout Dice) {
        guard dice.chance(640) else { return close(&dice) }
        let lines = dice.chance(200) ? dice.within(2...5) : 1
        for line in 0..<lines {
            if line > 0 { field.append(10) }
            for sentence in 0...dice.pick([50, 35, 15]) {
                if sentence > 0 { field.append(32) }
                let tongue = dice.chance(900) ? Int(record.person.land.tongue) : 2
                appendSentence(world.tongues[tongue].notes, &dice)
            }
        }
        close(&dice, stray: false)
    }

    private mutating func appendSentence(_ notes: WordList, _ dice: inout Dice) {
        var sentence: [UInt8] = []
        notes.append(dice.below(notes.count), to: &sentence)
        for byte in sentence {
            switch byte {
            case 35: field.add(number: 2 + dice.below(98))
            case 64: Dates.append(Dates.today - dice.below(1500), notation: dice.below(4), &dice, to: &field)
            default: field.append(byte)
            }
        }
    }
}
