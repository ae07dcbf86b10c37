package org.anyuan.notify.adapter.out.channel;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;

/**
 * What came back.
 *
 * @param retryAfter empty where there was none
 * @param body its beginning
 */
public record HttpAnswer(int status, String retryAfter, String body) {
  /** Refusals of 4xx that say "not now". */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  public boolean ok() {
    return status / 100 == 2;
  }

  /** As seconds alone: the longest pause of a channel is shorter than what a date is good for. */
  public Duration notBefore() {
    return SECONDS.matcher(retryAfter).matches()
        ? Duration.ofSeconds(Long.parseLong(retryAfter))
        : Duration.ZERO;
  }

  /** Of an answer that is not 2xx: it may pass, or it is the message that is refused. */
  public Report failure(Handover handover) {
    return status / 100 == 4 && !PASSING.contains(status)
        ? Said.failedForGood(handover, "answered " + status)
        : passing(handover);
  }

  /** It may pass, whatever the status: what is wrong is not the person's address. */
  public Report passing(Handover handover) {
    return Said.failedForNow(handover, "answered " + status, notBefore());
  }
}
