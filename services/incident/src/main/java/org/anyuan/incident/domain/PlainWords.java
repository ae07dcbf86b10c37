package org.anyuan.incident.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.anyuan.incident.domain.Camera.Space;

/**
 * A place in words that can be compared: one person writes "301", another "301 室" or "３０１". Empty
 * where nothing is said.
 *
 * @param area of a place, which has no field for it, its room, else its building
 */
record PlainWords(String building, String floor, String room, String area) {
  private static final Pattern BLANKS_AND_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ROOM = Pattern.compile("(.*\\p{N})(教室|房间|室|号|房)");
  private static final Pattern FLOOR = Pattern.compile("第?(.+?)(层|楼|f)");
  private static final String NUMERALS = "一二三四五六七八九";

  static PlainWords of(Place place) {
    var room = number(ROOM, place.room());
    return new PlainWords(
        plain(place.building()),
        floor(place.floor()),
        room,
        room.isEmpty() ? number(ROOM, place.building()) : room);
  }

  static PlainWords of(Space space) {
    return new PlainWords(
        plain(space.building()),
        floor(space.floor()),
        number(ROOM, space.room()),
        number(ROOM, space.area()));
  }

  /** Said, and the same. */
  static boolean same(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }

  /** What one of them does not say is no contradiction. */
  static boolean canBe(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private static String floor(String text) {
    var floor = number(FLOOR, text);
    var index = floor.length() == 1 ? NUMERALS.indexOf(floor) : -1;
    return index < 0 ? floor : Integer.toString(index + 1);
  }

  private static String number(Pattern pattern, String text) {
    var plain = plain(text);
    var match = pattern.matcher(plain);
    return match.matches() ? match.group(1) : plain;
  }

  private static String plain(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BLANKS_AND_SIGNS.matcher(folded).replaceAll("");
  }
}
