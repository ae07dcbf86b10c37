package org.anyuan.response.adapter.in.http.publics;

import java.util.Locale;
import java.util.regex.Pattern;
import org.anyuan.response.domain.publication.Language;

/** Which language a reader asked for: by the address, else by what the browser prefers. */
final class AskedLanguage {
  private static final int LONGEST = 500;
  private static final Pattern RANGE =
      Pattern.compile("\\s*(zh|en)(?:-[a-z0-9-]*)?\\s*(?:;\\s*q=([01](?:\\.[0-9]{0,3})?)\\s*)?");

  private AskedLanguage() {}

  static Language of(String parameter, String accepted) {
    if (parameter != null) {
      return parameter.startsWith("en") ? Language.EN : Language.ZH;
    }
    if (accepted == null || accepted.length() > LONGEST) {
      return Language.ZH;
    }
    var best = Language.ZH;
    var most = 0.0;
    for (var range : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      var matcher = RANGE.matcher(range);
      if (matcher.matches()) {
        var weight = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
        if (weight > most) {
          most = weight;
          best = matcher.group(1).equals("en") ? Language.EN : Language.ZH;
        }
      }
    }
    return best;
  }
}
