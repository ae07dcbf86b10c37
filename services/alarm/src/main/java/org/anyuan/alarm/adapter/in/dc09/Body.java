package org.anyuan.alarm.adapter.in.dc09;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in a frame's brackets, and the time behind them: {@code data][X...][Y...]_time}.
 *
 * @param blocks of the extended data, each without its brackets
 * @param rest what is none of these, say after a bracket in somebody's text; kept for people
 * @param time as it came
 */
record Body(String data, List<String> blocks, String rest, Optional<String> time) {
  private static final Pattern TIME =
      Pattern.compile("_([0-9]{2}:[0-9]{2}:[0-9]{2},[0-9]{2}-[0-9]{2}-[0-9]{4})");
  private static final int TIME_SIZE = 20;

  /** Empty without a bracket that ends the data. */
  static Optional<Body> parse(String bytes) {
    var timeAt = Math.max(0, bytes.length() - TIME_SIZE);
    var time = TIME.matcher(bytes).region(timeAt, bytes.length());
    var timed = time.matches();
    var inside = timed ? bytes.substring(0, timeAt) : bytes;
    var dataEnd = inside.indexOf(']');
    if (dataEnd < 0) {
      return Optional.empty();
    }
    var blocks = new ArrayList<String>();
    var at = dataEnd + 1;
    while (at < inside.length() && inside.charAt(at) == '[') {
      var blockEnd = inside.indexOf(']', at);
      if (blockEnd < 0) {
        break;
      }
      blocks.add(inside.substring(at + 1, blockEnd));
      at = blockEnd + 1;
    }
    return Optional.of(
        new Body(
            inside.substring(0, dataEnd),
            List.copyOf(blocks),
            inside.substring(at),
            timed ? Optional.of(time.group(1)) : Optional.empty()));
  }

  /**
   * Of a decrypted message: before the data stand any bytes but bar and bracket, and a bar; without
   * data, the closing bracket alone. Cut off before anything is decoded. Without a time it was not
   * encrypted with this key.
   */
  static Optional<Body> parsePadded(String bytes) {
    var bar = bytes.indexOf('|');
    var bracket = bytes.indexOf(']');
    if (bracket < 0) {
      return Optional.empty();
    }
    return parse(bytes.substring(bar >= 0 && bar < bracket ? bar + 1 : bracket))
        .filter(body -> body.time().isPresent());
  }
}
