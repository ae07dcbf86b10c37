package org.anyuan.notify.application.communication;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.communication.CommunicationTest;
import org.anyuan.notify.domain.communication.TestId;
import org.anyuan.notify.domain.communication.TestPlan;
import org.anyuan.notify.domain.roster.RosterDetails;

/** The tests of rosters and their plans, as far as the rosters are seen. */
public interface CommunicationTests {
  Uni<Optional<CommunicationTest>> find(TestId id);

  /** Until the end of the work, nobody else changes it. */
  Uni<Optional<CommunicationTest>> lock(TestId id);

  /** The newest first. */
  Uni<List<CommunicationTest>> page(RosterId roster, Optional<TestId> after, int limit);

  /** To be sent or closed by now; none that another copy works on. */
  Uni<List<TestId>> due(Instant now, int limit);

  /** With its line in the audit trail. */
  Uni<Void> save(String action, CommunicationTest after, RosterDetails of, Instant now);

  Uni<Optional<TestPlan>> findPlan(RosterId roster);

  Uni<Optional<TestPlan>> lockPlan(RosterId roster);

  /** By which a test is to be made by now; none that another copy works on. */
  Uni<List<RosterId>> plansDue(Instant now, int limit);

  /** With its line in the audit trail. */
  Uni<Void> savePlan(TestPlan after, RosterDetails of, Instant now);

  Uni<Void> passed(TestPlan plan, Instant now);

  Uni<Void> removePlan(RosterId roster, RosterDetails of, Instant now);
}
