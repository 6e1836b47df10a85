package tickertone.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * How Kafka is set to be one node on one machine.
 *
 * @param folder of its data
 */
record NodeSettings(int id, String host, Path folder) {
    /** Of the controller alone, which knows what there is but keeps nothing of it. */
    Properties controller(int port) {
        var p = new Properties();
        p.setProperty("process.roles", "controller");
        p.setProperty("node.id", String.valueOf(id));
        p.setProperty("controller.quorum.voters", id + "@" + host + ":" + port);
        p.setProperty("listeners", "CONTROLLER://" + host + ":" + port);
        p.setProperty("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("log.dirs", folder.toString());
        return p;
    }

    /**
     * Of controller and broker.
     *
     * @param clients the port where clients connect
     * @param controller that of the controller
     */
    Properties whole(int clients, int controller) {
        var p = controller(controller);
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("listeners", "CLIENTS://" + host + ":" + clients + ",CONTROLLER://" + host + ":" + controller);
        p.setProperty("advertised.listeners", "CLIENTS://" + host + ":" + clients);
        p.setProperty("inter.broker.listener.name", "CLIENTS");
        // old articles keep their own times: nothing is deleted by age unless a topic says so
        p.setProperty("log.retention.ms", "-1");
        p.setProperty("auto.create.topics.enable", "false");
        // without it the next start waits ten seconds for this node's old session
        p.setProperty("controlled.shutdown.enable", "true");
        // a machine that is too busy for heartbeats, or sleeps, must not take its only broker for dead
        p.setProperty("broker.session.timeout.ms", "60000");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        // one node: internal topics have one copy and few partitions
        p.setProperty("offsets.topic.num.partitions", "4");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("transaction.state.log.num.partitions", "4");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        // a transaction whose producer is gone for good holds readers up until it is looked for
        p.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        // as long as Kafka Streams may want a session to be
        p.setProperty("group.min.session.timeout.ms", "1000");
        return p;
    }
}
