package org.anyuan.notify.adapter.in.http.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.Hours;
import org.anyuan.notify.domain.channel.Quiet;
import org.anyuan.notify.domain.channel.Recipient;
import org.anyuan.notify.domain.channel.Rung;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody wishes to be reached. */
@Schema(name = "RecipientWishes")
record WishesBody(
    List<RungBody> forActual,
    List<RungBody> forOthers,
    QuietBody quiet,
    @Schema(required = true, description = "As it was read; 0: not kept yet") Long version) {
  private static final int MOST = 20;

  /** One of the person's addresses. */
  @Schema(name = "RecipientRungWish")
  record RungBody(
      @Schema(required = true) String address,
      @Schema(description = "ISO 8601, 0 (the default) to PT1H") String after) {
    Rung rung(String field) {
      return Rung.of(
          field,
          AddressId.of(field + ".address", address),
          after == null ? Duration.ZERO : parsed(field + ".after", after, Duration::parse));
    }
  }

  /** Hours without messages, but for ACTUAL alarms. */
  @Schema(name = "RecipientQuietWish")
  record QuietBody(
      @Schema(required = true, examples = "22:00") String begins,
      @Schema(required = true, examples = "06:00") String ends,
      @Schema(defaultValue = "Asia/Shanghai") String zone) {
    Quiet quiet() {
      var hours =
          Hours.of(
              "quiet",
              parsed("quiet.begins", begins, LocalTime::parse),
              parsed("quiet.ends", ends, LocalTime::parse));
      var where = Optional.ofNullable(zone).orElse("Asia/Shanghai");
      return Quiet.of("quiet", hours, parsed("quiet.zone", where, ZoneId::of));
    }
  }

  private static <T> T parsed(String field, String text, Function<String, T> parse) {
    try {
      return parse.apply(Given.required(field, text));
    } catch (DateTimeException _) {
      throw new InvalidField(field, "not of the form that it has to have");
    }
  }

  UnaryOperator<Recipient> change() {
    var actual = rungs("forActual", forActual);
    var others = rungs("forOthers", forOthers);
    var hours = Optional.ofNullable(quiet).map(QuietBody::quiet);
    return recipient -> recipient.wishing(actual, others, hours);
  }

  private static List<Rung> rungs(String field, List<RungBody> given) {
    var all = Optional.ofNullable(given).orElse(List.of());
    if (all.size() > MOST) {
      throw new InvalidField(field, "at most " + MOST);
    }
    return IntStream.range(0, all.size())
        .mapToObj(
            i -> {
              var at = field + "[" + i + "]";
              return Given.required(at, all.get(i)).rung(at);
            })
        .toList();
  }

  long readVersion() {
    return Given.required("version", version);
  }
}
