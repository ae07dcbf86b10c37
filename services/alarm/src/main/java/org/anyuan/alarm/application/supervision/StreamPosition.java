package org.anyuan.alarm.application.supervision;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Up to where a listener has read: the same at every copy.
 *
 * @param at when, by the clock of the copy that gave it out
 * @param next the first offset that was not read, of each partition of which anything was
 */
public record StreamPosition(Instant at, Map<Integer, Long> next) {
  private static final Pattern SHAPE =
      Pattern.compile("([0-9]{1,11})((?:_[0-9]{1,4}\\.[0-9]{1,18}){0,64})");

  public StreamPosition {
    next = new TreeMap<>(next);
  }

  boolean before(int partition, long offset) {
    return next.getOrDefault(partition, 0L) <= offset;
  }

  /** Empty for what is no position. */
  public static Optional<StreamPosition> parse(String text) {
    var matched = SHAPE.matcher(text);
    if (!matched.matches()) {
      return Optional.empty();
    }
    var next = new TreeMap<Integer, Long>();
    for (var part : matched.group(2).split("_", -1)) {
      var dot = part.indexOf('.');
      if (dot > 0) {
        next.put(Integer.valueOf(part.substring(0, dot)), Long.valueOf(part.substring(dot + 1)));
      }
    }
    try {
      var at = Instant.ofEpochSecond(Long.parseLong(matched.group(1)));
      return Optional.of(new StreamPosition(at, next));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return at.getEpochSecond()
        + next.entrySet().stream()
            .map(e -> "_" + e.getKey() + "." + e.getValue())
            .collect(Collectors.joining());
  }
}
