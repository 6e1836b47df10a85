package tickertone.verify;

import org.apache.kafka.clients.consumer.Consumer;

/** Consumers of a cluster that belong to no group and are assigned to nothing; whoever asks for one closes it. */
public interface Clients {
    /** One that reads committed records only. */
    Consumer<byte[], byte[]> committed();

    /** One that reads everything. */
    Consumer<byte[], byte[]> uncommitted();
}
