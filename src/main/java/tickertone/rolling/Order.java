package tickertone.rolling;

import java.util.function.Consumer;

/**
 * Brings mentions into the one order, whatever the number of source partitions and however they are read.
 *
 * <p>A mention is held until all source partitions are further than its arrival; nothing before it in the order can come
 * then. How often partitions tell how far they are decides when a mention is released, never after which other.
 */
public final class Order {
    private final Store hold;
    private final Marks marks;
    private long low;
    private long held;

    /**
     * @param hold mentions by their stamps
     * @param marks how far each source partition is
     */
    public Order(Store hold, Store marks) {
        this.hold = hold;
        this.marks = new Marks(marks);
        this.low = this.marks.lowest();
        hold.scan(Keys.heldFrom(low), Keys.heldFrom(Long.MAX_VALUE), row -> held++);
    }

    /** The arrival that all source partitions have reached; everything before it has been released. */
    public long low() {
        return low;
    }

    /** How many mentions wait for their turn. */
    public long held() {
        return held;
    }

    /** @throws IllegalStateException if it comes after its source partition said that nothing so early would come */
    public void hold(Stamp stamp, byte[] mention) {
        if (stamp.arrival() < low) {
            throw new IllegalStateException("all source partitions are at " + low + ", too late for " + stamp);
        }
        hold.put(Keys.held(stamp), mention);
        held++;
    }

    /**
     * Takes the word of a source partition that nothing with an earlier arrival will come from it, and releases what no
     * partition can precede any more.
     *
     * @param partitions how many source partitions there are
     * @throws UnfitState if there were as many source partitions as this before, and there are others now
     */
    public void mark(int partition, long arrival, int partitions, Consumer<byte[]> released) {
        marks.put(partition, arrival, partitions);
        long lowest = marks.lowest();
        if (lowest > low) {
            // from the old low mark on: a store may have to step over all that was deleted before it
            hold.scan(Keys.heldFrom(low), Keys.heldFrom(lowest), held -> {
                released.accept(held.value());
                hold.delete(held.key());
                this.held--;
            });
            low = lowest;
        }
    }
}
