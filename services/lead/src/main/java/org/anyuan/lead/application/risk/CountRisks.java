package org.anyuan.lead.application.risk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.RiskList;
import org.anyuan.lead.domain.risk.Row;
import org.anyuan.lead.domain.risk.Rules;
import org.jboss.logging.Logger;

/**
 * Counts the lists: of each region once a day, sooner where something changed, and when somebody
 * asks. One copy counts a region at a time. A counting that says the same as the list that stands
 * is kept no more than once a day.
 */
@ApplicationScoped
public class CountRisks {
  /** Between two countings of a region that changes all the time. */
  static final Duration PAUSE = Duration.ofMinutes(5);

  static final Duration DAILY = Duration.ofDays(1);

  /** So old may a list be that somebody asks to have counted now. */
  static final Duration FRESH = Duration.ofSeconds(10);

  /** Of one region; the gravest come first, so that what is left out counts the least. */
  static final int MOST_ROWS = 50_000;

  private static final int MOST_CHANGES = 10_000;
  private static final Duration ALL_KEPT = Duration.ofHours(2);
  private static final Duration DAYS_KEPT = Duration.ofDays(400);
  private static final Duration SIGNED_KEPT = Duration.ofDays(3 * 365);
  private static final Logger LOG = Logger.getLogger(CountRisks.class);

  private final Coordination coordination;
  private final Registry registry;
  private final Clock clock;
  private volatile Map<RegionPath, Set<SchoolId>> known = Map.of();

  CountRisks(Coordination coordination, Registry registry, Clock clock) {
    this.coordination = coordination;
    this.registry = registry;
    this.clock = clock;
  }

  /** What has changed, then one region whose time has come; false: there was none. */
  public Uni<Boolean> sweep() {
    return registry.complete()
        ? coordination.work(Actor.SYSTEM, this::notice).chain(this::countDue)
        : Uni.createFrom().item(false);
  }

  private Uni<Void> notice(Work work) {
    var now = now();
    return know(work, now)
        .chain(() -> work.riskRows().takeChanged(MOST_CHANGES))
        .map(
            schools -> {
              var counties = registry.counties().of();
              return sorted(schools.stream().map(counties::get).filter(Objects::nonNull));
            })
        .chain(
            regions ->
                regions.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : work.countings().markChanged(regions, now, PAUSE));
  }

  /**
   * What the registry has otherwise than the last time: new regions, and those of other schools.
   */
  private Uni<Void> know(Work work, Instant now) {
    var before = known;
    var counties = registry.counties().schools();
    if (counties == before) {
      return Uni.createFrom().voidItem();
    }
    var fresh = sorted(counties.keySet().stream().filter(path -> !before.containsKey(path)));
    var others =
        sorted(
            before.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(counties.get(entry.getKey())))
                .map(Map.Entry::getKey));
    return work.countings()
        .know(fresh, now)
        .chain(() -> work.countings().markChanged(others, now, PAUSE))
        .invoke(() -> known = counties);
  }

  /** In one order, so that no two copies wait for each other in a circle. */
  private static List<RegionPath> sorted(Stream<RegionPath> paths) {
    return paths.distinct().sorted(Comparator.comparing(RegionPath::value)).toList();
  }

  private Uni<Boolean> countDue() {
    return coordination.work(
        Actor.SYSTEM,
        work ->
            work.countings()
                .takeDue(now())
                .chain(
                    due ->
                        due.map(path -> count(work, path).replaceWith(true))
                            .orElseGet(() -> Uni.createFrom().item(false))));
  }

  /** The list of the region as it is now, or of a moment ago; absent where it has no schools. */
  public Uni<Optional<KeptList>> now(RegionPath path) {
    if (!registry.counties().schools().containsKey(path)) {
      return Uni.createFrom().item(Optional.empty());
    }
    return coordination.work(
        Actor.SYSTEM,
        work ->
            work.countings()
                .know(List.of(path), now())
                .chain(() -> work.countings().lockRegion(path))
                .chain(() -> work.riskLists().newest(path))
                .chain(
                    newest ->
                        newest.filter(this::isFresh).isPresent()
                            ? Uni.createFrom().item(newest)
                            : count(work, path).chain(() -> work.riskLists().newest(path))));
  }

  private boolean isFresh(KeptList list) {
    return now().isBefore(list.list().at().plus(FRESH));
  }

  private Uni<Void> count(Work work, RegionPath path) {
    var now = now();
    var schools = registry.counties().schools().getOrDefault(path, Set.of());
    if (schools.isEmpty()) {
      return work.countings().forget(path);
    }
    return work.riskRows()
        .of(schools, now, MOST_ROWS)
        .invoke(rows -> warn(path, rows))
        .map(rows -> RiskList.of(path, now, schools, rows, Rules.USUAL))
        .chain(
            list ->
                work.riskLists()
                    .newest(path)
                    .chain(
                        before ->
                            before.filter(old -> stands(old, list)).isPresent()
                                ? Uni.createFrom().voidItem()
                                : work.riskLists().add(KeptList.counted(list))))
        .chain(() -> work.countings().counted(path, now, now.plus(DAILY)))
        .chain(() -> work.riskLists().prune(path, now, ALL_KEPT, DAYS_KEPT, SIGNED_KEPT));
  }

  private static boolean stands(KeptList old, RiskList list) {
    return old.list().saysTheSameAs(list) && list.at().isBefore(old.list().at().plus(DAILY));
  }

  private static void warn(RegionPath path, List<Row> rows) {
    if (rows.size() == MOST_ROWS) {
      LOG.warnf("risk list without its least grave rows regionId=%s", path.ids().getLast());
    }
  }

  /** As the store keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
