import CMemory
import KemptCore
import KemptText

/// What a run takes out of the pipeline's memory, and what it adds.
extension Run {
    /// Takes the store for this run alone and hands what is in it to the steps.
    func remember(_ files: FileSwitch?) throws {
        guard let store = plan.store else { return }
        if plan.writesStore { try files?.hold(store.path) }
        plan.memory.fill(try store.load())
        plan.pins?.memory = plan.memory.memory.values
    }

    /// Writes what the next run will remember, under a hidden name.
    func memorize(_ memory: Memory, _ files: FileSwitch) throws {
        guard plan.writesStore, let store = plan.store else { return }
        try store.write(memory, to: try files.temporary(for: store.path))
    }

    /// What there was, with what this run has noted.
    func memory(after totals: Totals) -> Memory {
        giveBackFreedMemory()
        var memory = plan.memory.memory
        if let clusters = totals.clusters { memory.clusters = clusters }
        if let values = remembered(totals.values) { memory.values = values }
        for codes in totals.codes { memory.replace(codes) }
        return memory
    }

    /// The memory of values for the next run: tonight's notes over what was known. Nil when nothing is remembered.
    private func remembered(_ values: NotedValues) -> ValueMemory? {
        guard let pins = plan.pins, let memory = pins.memory else { return nil }
        let repeated = values.repeatedKeys.compactMap { entry in pins.sources[entry.source].map { Hashing.combine($0, entry.key) } }
        return memory.updated(by: values.notes, repeated: repeated, crew: Crew.dispatch(workers: options.workers))
    }

    /// Hands back what matching, or the records that have left, needed: registers and the memory of values are made of larger pieces, and would come
    /// on top of it. At a million records the peak of a first night falls from 870 to 760 MiB, with `assign` from 1,000 to 790, for 0.1 s. Without a
    /// store it is not worth that.
    func giveBackFreedMemory() {
        if plan.store != nil { kempt_give_back_freed_memory() }
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
}
