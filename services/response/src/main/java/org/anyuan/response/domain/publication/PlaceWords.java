package org.anyuan.response.domain.publication;

import java.util.List;
import java.util.stream.Stream;
import org.anyuan.response.domain.publication.ProtectedFields.Field;

/** How a building, a floor or a room is said that is known by a letter or a number alone. */
final class PlaceWords {
  private static final List<String> BUILDING =
      List.of("%s栋", "%s座", "%s楼", "%s号楼", "%s幢", "%s馆", "building%s", "block%s");
  private static final List<String> FLOOR =
      List.of("%s层", "%s楼", "%sf", "floor%s", "%sstfloor", "%sndfloor", "%srdfloor", "%sthfloor");
  private static final List<String> ROOM =
      List.of("%s室", "%s房", "%s教室", "%s号房", "%s班", "room%s", "classroom%s", "class%s");

  private PlaceWords() {}

  static Stream<String> of(Field field, String name) {
    var forms =
        switch (field) {
          case BUILDING -> BUILDING;
          case FLOOR -> FLOOR;
          case ROOM -> ROOM;
          case DEVICE_NAME, DEVICE_ID, TEXT, CONTACT, SCHOOL_NAME -> List.<String>of();
        };
    return forms.stream().map(form -> form.formatted(name));
  }
}
