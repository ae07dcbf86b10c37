package org.anyuan.ledger.domain;

import java.util.List;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/** What a file of rows holds, and its columns. */
public enum ImportType {
  REGIONS,
  SCHOOLS,
  DEVICES,
  CAMERAS,
  CONTACTS;

  public static ImportType of(String field, String text) {
    return Text.oneOf(field, ImportType.class, text);
  }

  public List<String> required() {
    return switch (this) {
      case REGIONS -> List.of("id", "parentId", "level", "name");
      case SCHOOLS -> List.of("id", "name", "type", "regionId", "longitude", "latitude");
      case DEVICES -> List.of("id", "schoolId", "kind", "protocol");
      case CAMERAS -> List.of("id", "schoolId", "name", "spaceType", "views");
      case CONTACTS -> List.of("schoolId", "contacts");
    };
  }

  public List<String> optional() {
    return switch (this) {
      case REGIONS -> List.of("code", "englishName", "longitude", "latitude", "datum");
      case SCHOOLS ->
          List.of(
              "englishName",
              "policeStationName",
              "datum",
              "buildings",
              "arrivalTime",
              "dismissalTime",
              "demo");
      case DEVICES ->
          List.of(
              "account",
              "building",
              "floor",
              "room",
              "longitude",
              "latitude",
              "datum",
              "enabled",
              "heartbeatSeconds",
              "backupLine",
              "secret");
      case CAMERAS ->
          List.of(
              "building",
              "floor",
              "room",
              "area",
              "longitude",
              "latitude",
              "datum",
              "streamLink",
              "snapshotLink",
              "channelCode",
              "enabled");
      case CONTACTS -> List.of();
    };
  }

  /** A misspelt column would otherwise be lost without a word. */
  public void check(List<String> header) {
    for (var column : required()) {
      if (!header.contains(column)) {
        throw new InvalidField(column, "the column is missing from the first line");
      }
    }
    for (var column : header) {
      if (!required().contains(column) && !optional().contains(column)) {
        throw new InvalidField(
            "body",
            "unknown column in the first line; known are "
                + Stream.concat(required().stream(), optional().stream()).toList());
      }
    }
    if (header.stream().distinct().count() < header.size()) {
      throw new InvalidField("body", "a column occurs twice in the first line");
    }
  }
}
