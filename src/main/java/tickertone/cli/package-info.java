/**
 * The command line, and the only place where parts are wired together.
 *
 * <p>{@link tickertone.cli.App} names the commands; each command is one class. They share
 * {@link tickertone.cli.ConfigurationOptions} (where settings come from), {@link tickertone.cli.Wiring} (how settings become
 * parts) and {@link tickertone.cli.Cluster} (Kafka, given or embedded). Data goes to standard output, everything else to
 * standard error; {@link tickertone.cli.ExitCode} lists how a command can end.
 */
@NullMarked
package tickertone.cli;

import org.jspecify.annotations.NullMarked;
