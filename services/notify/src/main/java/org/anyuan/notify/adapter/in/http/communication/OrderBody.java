package org.anyuan.notify.adapter.in.http.communication;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.domain.communication.Order;
import org.anyuan.notify.domain.communication.Whom;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be tested. */
@Schema(name = "CommunicationTestRequest")
record OrderBody(
    @Schema(implementation = Whom.class, defaultValue = "ON_CALL") String whom,
    @Schema(defaultValue = "PT15M", description = "From PT1M to P1D") String answerWithin) {
  private static final int LONGEST = 20;

  static Order order(String whom, String answerWithin) {
    return Order.of(
        whom == null ? Order.USUAL_ONE.whom() : Text.oneOf("whom", Whom.class, whom),
        answerWithin == null ? Order.USUAL_ONE.answerWithin() : duration(answerWithin));
  }

  private static Duration duration(String text) {
    try {
      if (text.length() <= LONGEST) {
        return Duration.parse(text);
      }
    } catch (DateTimeParseException _) {
      // Falls through to the same answer.
    }
    throw new InvalidField("answerWithin", "an ISO 8601 duration, such as PT15M");
  }
}
