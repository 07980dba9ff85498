import KemptCore

/// What a run takes out of the pipeline's memory, and what it adds.
extension Run {
    /// Takes the store for this run alone and hands what is in it to the steps.
    func remember(_ files: FileSwitch?) throws {
        guard let store = plan.store else { return }
        if plan.writesStore { try files?.hold(store.path) }
        plan.memory.fill(try store.load())
    }

    /// Writes what the next run will remember, under a hidden name.
    func memorize(_ memory: Memory, _ files: FileSwitch) throws {
        guard plan.writesStore, let store = plan.store else { return }
        try store.write(memory, to: try files.temporary(for: store.path))
    }

    /// What there was, with what this run has noted.
    func memory(after totals: Totals) -> Memory {
        var memory = plan.memory.memory
        if let clusters = totals.clusters { memory.clusters = clusters }
        memory.pins = Self.updated(memory.pins, with: totals.pins)
        return memory
    }

    /// Gives the clusters of a patch their ids and writes the crosswalk; nil when the plan keeps no clusters.
    func nameClusters(_ patch: Patch, _ members: MemberRows, _ known: [KnownRow]) throws -> Register? {
        guard let named = ClusterNaming(plan, patch, members, known: known)?.name() else { return nil }
        patch.facts += named.facts
        if let output = plan.outputs.firstIndex(where: { $0.output == .clusters }) {
            let encoder = plan.outputs[output].target.makeEncoder()
            named.crosswalk.encode(encoder)
            let delivery = Delivery(outputs: plan.outputs.count)
            delivery.encoded[output] = encoder.buffer.takeContent()
            try deliver(delivery)
        }
        return named.register
    }

    /// The pins with new ones, which come in the order of the records, in the place of old ones. Cost: a sort of the new ones.
    static func updated(_ pins: [Pin], with noted: [Pin]) -> [Pin] {
        if noted.isEmpty { return pins }
        let fresh = noted.indices.sorted { (noted[$0].place, $0) < (noted[$1].place, $1) }
        var result: [Pin] = []
        result.reserveCapacity(pins.count + fresh.count)
        var old = 0
        for (position, index) in fresh.enumerated() {
            let pin = noted[index]
            // Of several about one place the last counts.
            if position + 1 < fresh.count, noted[fresh[position + 1]].place == pin.place { continue }
            while old < pins.count, pins[old].place < pin.place {
                result.append(pins[old])
                old += 1
            }
            if old < pins.count, pins[old].place == pin.place { old += 1 }
            result.append(pin)
        }
        return result + pins[old...]
    }
}
