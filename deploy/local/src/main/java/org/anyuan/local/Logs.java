package org.anyuan.local;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** Where the log of a process of the local stack goes; the tests leave that to Quarkus. */
final class Logs {

  static {
    // Before anything asks for a logger.
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
  }

  private Logs() {}

  static void toStandardOutput() {
    ConsoleHandler handler =
        new ConsoleHandler(
            ConsoleHandler.Target.SYSTEM_OUT,
            new PatternFormatter("%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c{2.}] (%t) %s%e%n"));
    Logger root = LogContext.getLogContext().getLogger("");
    root.setHandlers(new Handler[] {handler});
    // Kafka says a line for each of a hundred partitions; what matters is a warning.
    root.setLevel(Level.WARNING);
    // The steps of a start, so that a slow one can be told.
    for (String steps : List.of("kafka.server.KafkaRaftServer", "kafka.server.BrokerServer")) {
      LogContext.getLogContext().getLogger(steps).setLevel(Level.INFO);
    }
  }

  /** The launcher speaks in lines of its own; the libraries' logs are those of the parts. */
  static void silent() {
    Logger root = LogContext.getLogContext().getLogger("");
    root.setHandlers(new Handler[0]);
    root.setLevel(Level.OFF);
  }
}
