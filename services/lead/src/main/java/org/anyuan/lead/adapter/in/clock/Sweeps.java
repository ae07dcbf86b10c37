package org.anyuan.lead.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.lead.application.WatchDeadlines;
import org.anyuan.lead.application.attachments.AttachmentStore;
import org.anyuan.lead.application.attachments.SweepAttachments;

/** Looks what is late, and which bytes are nobody's. Every copy does. */
@ApplicationScoped
class Sweeps {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  /** As long as a store may take for each of them. */
  private static final Duration DELETED =
      AttachmentStore.DEADLINE.multipliedBy(SweepAttachments.BATCH + 1);

  private final WatchDeadlines deadlines;
  private final SweepAttachments attachments;
  private final PeriodicWork watching = new PeriodicWork("lead-deadlines", 1000, this::watch);
  private final PeriodicWork deleting = new PeriodicWork("lead-attachments", 5000, this::delete);

  Sweeps(WatchDeadlines deadlines, SweepAttachments attachments) {
    this.deadlines = deadlines;
    this.attachments = attachments;
  }

  void start(@Observes StartupEvent event) {
    watching.start();
    deleting.start();
  }

  void stop(@Observes ShutdownEvent event) {
    watching.close();
    deleting.close();
  }

  private boolean delete() {
    return attachments.sweep().await().atMost(DELETED) == SweepAttachments.BATCH;
  }

  private boolean watch() {
    return deadlines.sweep().await().atMost(DEADLINE) == WatchDeadlines.BATCH;
  }
}
