package tickertone.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what a command opened, in order and once, whether the command ends by itself or by a signal. */
final class OrderlyStop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OrderlyStop.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Thread hook = new Thread(this::closeAll, "stop");

    OrderlyStop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** To be closed before everything added so far. */
    synchronized void first(AutoCloseable resource) {
        open.addFirst(resource);
    }

    /** To be closed after everything added so far. */
    synchronized void last(AutoCloseable resource) {
        open.addLast(resource);
    }

    @Override
    public void close() {
        closeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            log.debug("a signal came first", e);
        }
    }

    private synchronized void closeAll() {
        for (var resource = open.pollFirst(); resource != null; resource = open.pollFirst()) {
            try {
                resource.close();
            } catch (Exception e) {
                log.warn("while stopping", e);
            }
        }
    }
}
