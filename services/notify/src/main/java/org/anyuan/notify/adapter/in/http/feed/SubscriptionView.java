package org.anyuan.notify.adapter.in.http.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anyuan.notify.application.feed.FeedSecret;
import org.anyuan.notify.application.feed.KeepSubscriptions.Given;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.feed.Subscription;
import org.anyuan.notify.domain.feed.Subscription.Revoked;
import org.anyuan.notify.domain.feed.Wanted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription; its secret only in the answer that gave it. */
@Schema(name = "Subscription")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionView(
    String id,
    Wanted.Kind kind,
    String name,
    String rosterId,
    FilterBody filter,
    Lane lane,
    String addressId,
    String owner,
    String role,
    String regionId,
    String schoolId,
    Instant createdAt,
    @Schema(description = "Unless its owner signs in and looks at it before") Instant lapsesAt,
    Instant revokedAt,
    @Schema(description = "OWNER, ADMINISTRATOR or ROLE_CHANGED") Subscription.Why why,
    long version,
    @Schema(description = "Shown this once") String secret,
    @Schema(description = "Paths that hold the secret, by what they are")
        Map<String, String> urls) {
  private static final String FEEDS = "/api/v1/feeds/";

  static SubscriptionView of(Subscription subscription) {
    return of(new Given(subscription, Optional.empty()));
  }

  static SubscriptionView of(Given given) {
    var one = given.subscription();
    var incidents =
        one.wanted() instanceof Wanted.Incidents i
            ? Optional.of(i)
            : Optional.<Wanted.Incidents>empty();
    var secret = given.secret().map(FeedSecret::reveal);
    var ids = one.holder().path().ids();
    return new SubscriptionView(
        one.id().toString(),
        one.wanted().kind(),
        one.name(),
        one.wanted().ofRoster().map(RosterId::value).orElse(null),
        incidents.map(i -> FilterBody.of(i.filter())).orElse(null),
        incidents.map(Wanted.Incidents::lane).orElse(null),
        one.push().map(AddressId::value).orElse(null),
        one.holder().person().value(),
        one.holder().role(),
        ids.isEmpty() ? "/" : ids.getLast(),
        one.holder().school().map(SchoolId::value).orElse(null),
        one.createdAt(),
        one.lapsesAt(),
        one.revoked().map(Revoked::at).orElse(null),
        one.revoked().map(Revoked::why).orElse(null),
        one.version(),
        secret.orElse(null),
        secret.map(s -> urls(one.wanted(), s)).orElse(null));
  }

  private static Map<String, String> urls(Wanted wanted, String secret) {
    return switch (wanted) {
      case Wanted.MyDuties _, Wanted.RosterDuties _ ->
          Map.of(
              "ical", FEEDS + "ical/" + secret + ".ics",
              "changes", FEEDS + "changes/" + secret);
      case Wanted.Incidents _ ->
          Map.of(
              "atom", FEEDS + "s/" + secret + "/incidents.atom",
              "json", FEEDS + "s/" + secret + "/incidents.json",
              "stream", FEEDS + "s/" + secret + "/stream");
    };
  }
}
