package org.anyuan.ledger.adapter.in.http;

import static java.time.temporal.ChronoUnit.MICROS;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anyuan.common.http.Paging;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.Items;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.item.Item;
import org.anyuan.ledger.domain.item.ItemId;
import org.anyuan.ledger.domain.item.ItemSource;
import org.anyuan.ledger.domain.item.Mode;

/** Which items a caller asks for. */
record ItemFilter(
    Optional<RegionId> region,
    Optional<SchoolId> school,
    Optional<ItemSource> source,
    Mode mode,
    Optional<Instant> from,
    Optional<Instant> to) {
  /** Microseconds and id: where the part before ended, whatever has become of that item. */
  private static final Pattern LAST = Pattern.compile("([0-9]{1,17})\\.([0-9a-f-]{36})");

  ItemFilter(String region, String school, String source, String mode, String from, String to) {
    this(
        Optional.ofNullable(region).map(id -> RegionId.of("regionId", id)),
        Optional.ofNullable(school).map(id -> SchoolId.of("schoolId", id)),
        Optional.ofNullable(source).map(text -> Text.oneOf("source", ItemSource.class, text)),
        Optional.ofNullable(mode)
            .map(text -> Text.oneOf("mode", Mode.class, text))
            .orElse(Mode.ACTUAL),
        Times.asked("from", from),
        Times.asked("to", to));
    if (this.from.isPresent() && this.to.isPresent() && !this.from.get().isBefore(this.to.get())) {
      throw Problem.invalid("to", "after from");
    }
  }

  Uni<Items.Query> query(Work work, String cursor, int limit) {
    var after = after(cursor);
    return region.isEmpty()
        ? Uni.createFrom().item(query(Optional.empty(), after, limit))
        : Visible.path(work, region.get()).map(path -> query(Optional.of(path), after, limit));
  }

  private Items.Query query(Optional<RegionPath> within, Optional<Items.Last> after, int limit) {
    return new Items.Query(within, school, source, mode, from, to, after, limit);
  }

  static String last(Item item) {
    return MICROS.between(Instant.EPOCH, item.openedAt()) + "." + item.id();
  }

  private static Optional<Items.Last> after(String cursor) {
    var text = Paging.after(cursor);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var parts = LAST.matcher(text);
    if (!parts.matches()) {
      throw Problem.invalid("cursor", "not a cursor of this list");
    }
    return Optional.of(
        new Items.Last(
            Instant.EPOCH.plus(Long.parseLong(parts.group(1)), MICROS),
            ItemId.of("cursor", parts.group(2))));
  }
}
