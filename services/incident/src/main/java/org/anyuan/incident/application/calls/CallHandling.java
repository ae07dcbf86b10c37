package org.anyuan.incident.application.calls;

import java.util.Optional;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.proto.common.v1.SchoolRef;

/** The call-handling systems of this deployment, one for a region at most. */
public interface CallHandling {
  /** A case's number, as the systems of different makers write it. */
  String NUMBER = "[\\p{L}\\p{N}][\\p{L}\\p{N}()（）\\[\\]〔〕_./ -]{0,63}";

  /**
   * A system that takes incidents.
   *
   * @param regionId the region that it is for, by which it is called
   * @param exercises whether it takes what is not ACTUAL, too
   */
  record CallSystem(String regionId, boolean exercises) {}

  /** What came of handing one over. */
  sealed interface Answer {
    /** The system has it; it may tell the number at once or later. */
    record Taken(Optional<String> number) implements Answer {}

    /** It did not answer, or not now: it may do the next time. */
    record Later(String reason) implements Answer {}

    /** It never will. */
    record Refused(String reason) implements Answer {}
  }

  /** The one that takes the school's incidents: of the nearest region on the way up the tree. */
  Optional<CallSystem> of(SchoolRef school);

  /** Waits for the answer, within the deadline. The same handover may come more than once. */
  Answer handOver(Handover handover);

  /** Whether the system of this region signed the body. */
  boolean signed(String regionId, WebhookSignature signature, byte[] body);
}
