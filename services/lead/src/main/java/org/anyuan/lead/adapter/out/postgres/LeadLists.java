package org.anyuan.lead.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.lead.application.LeadCursor;
import org.anyuan.lead.application.LeadQuery;
import org.anyuan.lead.application.LeadQuery.Order;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.Disclose;
import org.anyuan.lead.domain.lead.LeadOutline;
import org.anyuan.lead.domain.lead.LeadState;

/**
 * A page of leads, however many there are, from columns alone: nothing is unsealed for it. Who may
 * know of which is what {@link Disclose} says, in SQL; the policies of the table say the region
 * once more.
 */
final class LeadLists {
  /** What nobody waits for any more is ended. */
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private static final String COLUMNS =
      """
      select cast(l.id as text), l.school_id, l.region_path, l.category, l.severity, l.state, l.holder, l.received_at,
        l.next_at, l.late from\s""";
  private static final String TIME = "cast(cast(? as text) as timestamptz)";

  /** A query's rows in its order, one after the other, as far as it takes. */
  private static final String LOOKED_AT =
      " offset 0) t cross join lateral (select * from leads where id = t.lead_id offset 0) l where true";

  /** Prefecture, county, police-station area: the levels that have a column. */
  private static final int FIRST_LEVEL = 2;

  private static final int COUNTY = 3;
  private static final int LAST_LEVEL = 4;

  private final Rows rows;
  private final LeadTerms terms;

  LeadLists(Rows rows, LeadTerms terms) {
    this.rows = rows;
    this.terms = terms;
  }

  Uni<List<LeadOutline>> page(LeadQuery query) {
    var area = narrower(query.reader().reach(), query.filter().region());
    if (area.isEmpty() || isOfNoSchool(query.reader())) {
      return Uni.createFrom().item(List.of());
    }
    var conditions = conditions(query, area.get());
    var sql = conditions.end(Way.of(query).order(query.order()), query.limit());
    return Planning.forTheseValues(rows, DEADLINE)
        .chain(() -> planned(query, area.get()))
        .chain(() -> rows.rows(sql, conditions.values()))
        .map(found -> found.stream().map(LeadLists::outline).toList());
  }

  /** As for {@link By#reaches}: a school's people without a school have none. */
  private static boolean isOfNoSchool(By reader) {
    return reader.agency() == Agency.SCHOOL && reader.school().isEmpty();
  }

  /** Absent where the two have nothing in common. */
  private static Optional<RegionPath> narrower(RegionPath own, Optional<RegionPath> wanted) {
    if (wanted.isEmpty() || wanted.get().contains(own)) {
      return Optional.of(own);
    }
    return wanted.filter(own::contains);
  }

  /** By what the leads are found, in the order of the list. */
  private enum Way {
    LEADS("l", "id"),
    /** The newest that have a term are read from that term. */
    TERM("t", "lead_id"),
    TERMS("t", "lead_id"),
    /**
     * Those that are not over are few enough to be looked through, in an index that has the terms.
     */
    OPEN_WITH_TERMS("t", "lead_id");

    private final String row;
    private final String id;

    Way(String row, String id) {
      this.row = row;
      this.id = row + "." + id;
    }

    static Way of(LeadQuery query) {
      var terms = query.sought().map(sought -> sought.terms().size()).orElse(0);
      if (terms == 0) {
        return LEADS;
      }
      if (isOpen(query)) {
        return OPEN_WITH_TERMS;
      }
      return terms == 1 ? TERM : TERMS;
    }

    String order(Order order) {
      return switch (order) {
        case NEWEST -> "%s.received_at desc, %s desc".formatted(row, id);
        case DUE -> "%s.urgency desc, %s.next_at, %s".formatted(row, row, id);
      };
    }
  }

  private static boolean isOpen(LeadQuery query) {
    return query.filter().open() || query.filter().late() || query.order() == Order.DUE;
  }

  private Uni<Void> planned(LeadQuery query, RegionPath area) {
    return switch (Way.of(query)) {
      case LEADS -> Uni.createFrom().voidItem();
      case TERM ->
          isOfATermAlone(query, area) ? Planning.inOrder(rows) : Uni.createFrom().voidItem();
      case TERMS -> Planning.merged(rows);
      case OPEN_WITH_TERMS -> Planning.inOrder(rows);
    };
  }

  /** Where an index holds just these, of whose first a good part is the reader's. */
  private static boolean isOfATermAlone(LeadQuery query, RegionPath area) {
    var depth = area.ids().size();
    var filter = query.filter();
    return filter.school().isEmpty()
        && filter.category().isEmpty()
        && filter.severity().isEmpty()
        && filter.state().isEmpty()
        && filter.holder().isEmpty()
        && query.reader().school().isEmpty()
        && query.sought().filter(LeadLists::isAnywhere).isPresent()
        && (depth < FIRST_LEVEL || depth == COUNTY);
  }

  private static boolean isAnywhere(LeadQuery.Sought sought) {
    return sought.schools().isEmpty() && sought.regions().isEmpty();
  }

  private Conditions conditions(LeadQuery query, RegionPath area) {
    var filter = query.filter();
    var conditions = begin(query, area);
    visible(conditions, query);
    inside(conditions, area);
    conditions
        .and("l.school_id = ?", query.reader().school().map(SchoolId::value))
        .and("l.school_id = ?", filter.school().map(SchoolId::value))
        .and("l.category = ?", filter.category().map(Enum::name))
        .and("l.severity = ?", filter.severity().map(Enum::name))
        .and("l.state = ?", filter.state().map(Enum::name))
        .and("l.holder = ?", filter.holder().map(Enum::name));
    if (isOpen(query)) {
      conditions.each("l.state <> 'CLOSED'");
    }
    if (filter.late()) {
      conditions.each("l.late");
    }
    query.after().ifPresent(cursor -> after(conditions, cursor, Way.of(query)));
    return conditions;
  }

  private Conditions begin(LeadQuery query, RegionPath area) {
    var hashes =
        query.sought().stream()
            .flatMap(sought -> sought.terms().stream())
            .map(terms::of)
            .sorted()
            .toList();
    var conditions =
        switch (Way.of(query)) {
          case LEADS -> new Conditions(COLUMNS + "leads l where true");
          case TERM -> ofTerm(hashes.getFirst(), query, area);
          case TERMS -> ofTerms(hashes, query, area);
          case OPEN_WITH_TERMS -> openWith(hashes, query.order(), area);
        };
    query.sought().ifPresent(sought -> at(conditions, sought));
    return conditions;
  }

  private static Conditions ofTerm(long hash, LeadQuery query, RegionPath area) {
    var conditions =
        new Conditions(COLUMNS + "lead_terms t join leads l on l.id = t.lead_id where true");
    ofTerm(conditions, Way.TERM.row, hash, query, area);
    return conditions;
  }

  private static Conditions openWith(List<Long> hashes, Order order, RegionPath area) {
    return new Conditions(
            COLUMNS + "(select id as lead_id, received_at, urgency, next_at from leads where true")
        .each("state <> 'CLOSED'")
        .and(
            "terms @> cast(string_to_array(?, ',') as bigint[])",
            hashes.stream().map(String::valueOf).collect(Collectors.joining(",")))
        .and("starts_with(region_path, ?)", area.value())
        .then(
            switch (order) {
              case NEWEST -> " order by received_at desc, id desc";
              case DUE -> " order by urgency desc, next_at, id";
            })
        .then(LOOKED_AT);
  }

  /**
   * The terms side by side, each from its index and in the order of the list, as far as it takes:
   * where they meet there is a lead, which is looked at then.
   */
  private static Conditions ofTerms(List<Long> hashes, LeadQuery query, RegionPath area) {
    var conditions = new Conditions(COLUMNS + "(select t.lead_id, t.received_at from lead_terms t");
    for (var n = 1; n < hashes.size(); n++) {
      var other = "o" + n;
      conditions.then(
          " join lead_terms %s on %s.received_at = t.received_at and %s.lead_id = t.lead_id"
              .formatted(other, other, other));
      ofTerm(conditions, other, hashes.get(n), query, area);
    }
    conditions.then(" where true");
    ofTerm(conditions, "t", hashes.getFirst(), query, area);
    return conditions.then(" order by t.received_at desc, t.lead_id desc").then(LOOKED_AT);
  }

  /** Bounded as the index is. */
  private static void ofTerm(
      Conditions conditions, String row, long hash, LeadQuery query, RegionPath area) {
    conditions.and(row + ".term = ?", hash);
    if (area.ids().size() >= COUNTY) {
      conditions.and(row + ".area_3 = ?", level(area, COUNTY));
    }
    conditions.and(
        row + ".received_at <= " + TIME, query.after().map(cursor -> cursor.at().toString()));
  }

  private static void at(Conditions conditions, LeadQuery.Sought sought) {
    if (!sought.schools().isEmpty()) {
      conditions.and(
          "l.school_id = any (string_to_array(?, ','))",
          sought.schools().stream().map(SchoolId::value).collect(Collectors.joining(",")));
    }
    if (!sought.regions().isEmpty()) {
      conditions.and(
          "exists (select from unnest(string_to_array(?, ',')) r where starts_with(l.region_path, r))",
          sought.regions().stream().map(RegionPath::value).collect(Collectors.joining(",")));
    }
  }

  /** What a lead is about is found by its handlers alone. */
  private static void visible(Conditions conditions, LeadQuery query) {
    var agency = query.reader().agency();
    if (query.sought().isPresent()) {
      conditions.and("? = any (l.handlers)", agency.name());
    } else if (Disclose.readsOutlines(agency)) {
      conditions.and(
          "(? = any (l.handlers) or l.offered_to = ? or not l.protected)", agency.name());
    } else {
      conditions.and("(? = any (l.handlers) or l.offered_to = ?)", agency.name());
    }
  }

  private static void inside(Conditions conditions, RegionPath area) {
    var depth = area.ids().size();
    if (depth >= FIRST_LEVEL) {
      var level = Math.min(depth, LAST_LEVEL);
      conditions.and("l.area_" + level + " = ?", level(area, level));
    }
    if (depth > LAST_LEVEL || depth == 1) {
      conditions.and("starts_with(l.region_path, ?)", area.value());
    }
  }

  private static String level(RegionPath area, int level) {
    return "/" + String.join("/", area.ids().subList(0, level)) + "/";
  }

  /** The first of the conditions bounds the index, which the others alone would not. */
  private static void after(Conditions conditions, LeadCursor cursor, Way way) {
    var at = cursor.at().toString();
    var lead = cursor.lead().value();
    switch (cursor.order()) {
      case NEWEST -> {
        var time = way.row + ".received_at";
        conditions
            .and(time + " <= " + TIME, at)
            .each("(%s < %s or %s < ?)".formatted(time, TIME, way.id), at, lead);
      }
      case DUE -> {
        var urgency = way.row + ".urgency";
        var next = way.row + ".next_at";
        conditions
            .and(urgency + " <= ?", cursor.urgency())
            .each(
                "(%s < ? or %s > %s or (%s = %s and %s > ?))"
                    .formatted(urgency, next, TIME, next, TIME, way.id),
                cursor.urgency(),
                at,
                at,
                lead);
      }
    }
  }

  private static LeadOutline outline(Object[] row) {
    var state = Text.oneOf("state", LeadState.Name.class, (String) row[5]);
    return new LeadOutline(
        LeadId.of("id", (String) row[0]),
        new SchoolId((String) row[1]),
        new RegionPath((String) row[2]),
        Text.oneOf("category", Category.class, (String) row[3]),
        Text.oneOf("severity", Severity.class, (String) row[4]),
        state,
        Text.oneOf("holder", Agency.class, (String) row[6]),
        Rows.instant(row[7]),
        state == LeadState.Name.CLOSED
            ? Optional.empty()
            : Optional.ofNullable(row[8]).map(Rows::instant),
        (Boolean) row[9]);
  }
}
