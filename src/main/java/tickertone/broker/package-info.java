/**
 * A Kafka broker inside this process, for people without a cluster.
 *
 * <p>{@link tickertone.broker.LocalBroker} is one KRaft node, broker and controller at once, on the loopback interface. Its
 * data lies in a folder of the caller's choice and is found again at the next start. This package knows nothing of
 * sentiment, and only the command line knows this package: to everyone else a broker is an address.
 */
@NullMarked
package tickertone.broker;

import org.jspecify.annotations.NullMarked;
