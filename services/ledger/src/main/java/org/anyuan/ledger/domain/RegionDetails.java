package org.anyuan.ledger.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/**
 * What people say about a region.
 *
 * @param code GB/T 2260, or empty: a label that may change, never a means of finding the parent
 */
public record RegionDetails(
    RegionId id,
    String code,
    Optional<RegionId> parent,
    RegionLevel level,
    String name,
    String englishName,
    Optional<Position> centre) {
  private static final Pattern CODE = Pattern.compile("|[0-9]{6}|[0-9]{9}|[0-9]{12}");

  public static RegionDetails of(
      String id,
      String code,
      String parent,
      String level,
      String name,
      String englishName,
      Optional<Position> centre) {
    var label = Text.optional("code", code, 12);
    if (!CODE.matcher(label).matches()) {
      throw new InvalidField("code", "6, 9 or 12 digits, or none");
    }
    return new RegionDetails(
        RegionId.of("id", id),
        label,
        parent == null || parent.isBlank()
            ? Optional.empty()
            : Optional.of(RegionId.of("parentId", parent)),
        Text.oneOf("level", RegionLevel.class, level),
        Text.required("name", name, 100),
        Text.optional("englishName", englishName, 200),
        centre);
  }
}
