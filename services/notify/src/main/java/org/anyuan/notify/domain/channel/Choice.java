package org.anyuan.notify.domain.channel;

import java.time.Instant;
import java.util.List;

/** How a person is told. */
public sealed interface Choice {
  /**
   * By these.
   *
   * @param doubtful the person may not hear of it: none of the ways that work is more than a
   *     browser. Whoever escalates need not wait for them
   */
  record Send(List<Pick> picks, boolean doubtful) implements Choice {
    public Send {
      picks = List.copyOf(picks);
    }
  }

  /** Together with others, in one message at that time. */
  record Summarise(Instant at) implements Choice {}

  /** The person's quiet hours are to be over. */
  record Hold(Instant until) implements Choice {}

  record Nothing(Why why) implements Choice {}

  /** Why a person is not told. */
  enum Why {
    NO_ADDRESS,
    NONE_FOR_EXERCISES,
    /** It must stay silent at the school, and the person was not named for it. */
    NOT_NAMED,
    /** It must stay silent at the school, and the person has no way that would. */
    NONE_DISCREET
  }
}
