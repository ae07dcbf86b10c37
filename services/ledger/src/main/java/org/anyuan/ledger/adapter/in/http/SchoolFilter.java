package org.anyuan.ledger.adapter.in.http;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.anyuan.common.http.Flags;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.application.Schools;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.SchoolType;

/** Which schools a caller asks for. */
record SchoolFilter(
    Optional<RegionId> region,
    Optional<RegionPath> path,
    Optional<SchoolType> type,
    String text,
    Optional<Boolean> secondPath,
    String after,
    int limit) {
  private static final int LONGEST_TEXT = 100;

  SchoolFilter(
      String region,
      String path,
      String type,
      String q,
      String secondPath,
      String after,
      int limit) {
    this(
        Optional.ofNullable(region).map(id -> RegionId.of("regionId", id)),
        Optional.ofNullable(path).map(SchoolFilter::path),
        Optional.ofNullable(type).map(text -> SchoolType.of("type", text)),
        text(q),
        Flags.of("secondPath", secondPath),
        after,
        limit);
  }

  static RegionPath path(String text) {
    try {
      return new RegionPath(text);
    } catch (IllegalArgumentException _) {
      throw Problem.invalid("regionPath", "ids from the root, such as /420000/420100/");
    }
  }

  private static String text(String q) {
    var text = Optional.ofNullable(q).orElse("").strip();
    if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
      throw Problem.invalid("q", "at most " + LONGEST_TEXT + " characters");
    }
    return text;
  }

  Uni<Schools.Query> query(Work work) {
    return region.isEmpty()
        ? Uni.createFrom().item(query(path))
        : Visible.path(work, region.get()).map(found -> query(Optional.of(found)));
  }

  private Schools.Query query(Optional<RegionPath> within) {
    return new Schools.Query(within, type, text, secondPath, after, limit);
  }
}
