package org.anyuan.alarm.adapter.in.gb28181;

import java.util.regex.Pattern;

/**
 * The topmost Via: where its sender wants the answer (RFC 3261, 18.2.2), and by its branch which
 * transaction it is of.
 *
 * @param text of this one, without others in the same line
 * @param others what follows it in the same line, with its comma; empty for none
 * @param port 5060 where none is said
 */
record Via(String text, String others, String host, int port, String branch, boolean wantsPort) {
  /** What the branch of every sender begins with that keeps to RFC 3261. */
  static final String COOKIE = "z9hG4bK";

  private static final int DEFAULT_PORT = 5060;
  private static final int MAX_BRANCH = 256;

  private static final Pattern SENT_BY =
      Pattern.compile(
          "SIP */ *2\\.0 */ *[A-Za-z]{2,8} +(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)"
              + "(?: *: *([0-9]{1,5}))? *(;.*)?");

  static Via parse(String field) throws InvalidSip {
    var comma = field.indexOf(',');
    var text = comma < 0 ? field : field.substring(0, comma);
    var matched = SENT_BY.matcher(text.strip());
    if (!matched.matches()) {
      throw new InvalidSip("a Via without transport and host");
    }
    var port = matched.group(2) == null ? DEFAULT_PORT : Integer.parseInt(matched.group(2));
    var parameters = Parameters.of(matched.group(3) == null ? "" : matched.group(3));
    var branch = parameters.getOrDefault("branch", "");
    if (port == 0 || port > 0xFFFF || branch.length() > MAX_BRANCH) {
      throw new InvalidSip("a Via with a port or a branch that cannot be");
    }
    return new Via(
        text.strip(),
        comma < 0 ? "" : field.substring(comma),
        matched.group(1),
        port,
        branch,
        parameters.containsKey("rport"));
  }

  /** As it goes back: with where the request came from (RFC 3581). */
  String answered(String sourceHost, int sourcePort) {
    var answered =
        wantsPort
            ? text.replaceFirst("(?i); *rport *(= *[0-9]*)?(?=;|$)", ";rport=" + sourcePort)
            : text;
    return answered + ";received=" + sourceHost + others;
  }
}
