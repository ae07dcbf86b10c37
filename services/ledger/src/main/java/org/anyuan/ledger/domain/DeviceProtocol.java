package org.anyuan.ledger.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;

/** How a device speaks, and what is to be known of it for that. */
public enum DeviceProtocol {
  HTTP,
  MQTT,
  /** ANSI/SIA DC-09: an account of hexadecimal digits, and the panel's own AES key or none. */
  DC09,
  ISAPI,
  /** GB/T 28181: a code of 20 digits. */
  GB28181;

  private static final Pattern DC09_ACCOUNT = Pattern.compile("[0-9A-Fa-f]{1,16}");
  private static final Pattern GB28181_CODE = Pattern.compile("[0-9]{20}");

  /** The name that it goes by in its protocol; absent where that is its id. */
  Optional<String> account(String given) {
    var account = given == null ? "" : given.strip();
    return switch (this) {
      case DC09 -> Optional.of(matching(account, DC09_ACCOUNT, "1 to 16 hexadecimal digits"));
      case GB28181 -> Optional.of(matching(account, GB28181_CODE, "the 20 digits of its code"));
      case HTTP, MQTT, ISAPI -> none(account);
    };
  }

  /** The maker or the installer chose its key, which may be guessed; every other is issued here. */
  public boolean keyIsGiven() {
    return this == DC09;
  }

  private static String matching(String account, Pattern pattern, String what) {
    if (!pattern.matcher(account).matches()) {
      throw new InvalidField("account", what);
    }
    return account.toUpperCase(Locale.ROOT);
  }

  private Optional<String> none(String account) {
    if (!account.isEmpty()) {
      throw new InvalidField("account", "none: over " + name() + " the id is the name");
    }
    return Optional.empty();
  }
}
