package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A frame's content, cut at its fields. DC-09, 5.5.1.
 *
 * @param id the token that says what the message is, without the asterisk
 * @param address sequence, receiver, line and account as they came, which every answer repeats
 * @param account in capitals; empty where the frame has none
 * @param body all after the first bracket
 */
record Frame(
    String id, boolean encrypted, String address, int sequence, String account, String body) {
  private static final int SEQUENCE_DIGITS = 4;
  private static final Pattern CONTENT =
      Pattern.compile(
          "\"(\\*?)([A-Z0-9-]{1,16})\""
              + "(([0-9]{4})(?:R[0-9A-Fa-f]{0,6})?L[0-9A-Fa-f]{1,6}(?:#([0-9A-Za-z]{1,16}))?)"
              + "\\[(.*)",
          Pattern.DOTALL);

  /** Receiver, line and account: what a panel is set up to say on one of its paths. */
  String line() {
    return address.substring(SEQUENCE_DIGITS);
  }

  static Optional<Frame> parse(byte[] content) {
    var matched = CONTENT.matcher(new String(content, ISO_8859_1));
    if (!matched.matches()) {
      return Optional.empty();
    }
    var account = matched.group(5);
    return Optional.of(
        new Frame(
            matched.group(2),
            !matched.group(1).isEmpty(),
            matched.group(3),
            Integer.parseInt(matched.group(4)),
            account == null ? "" : account.toUpperCase(Locale.ROOT),
            matched.group(6)));
  }
}
