package org.anyuan.console.adapter.in.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.anyuan.common.region.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How this deployment calls a school's intercom (对讲): the template of a link that the desk opens. A
 * template that is none stops the start, not the first call.
 */
@Startup
@ApplicationScoped
class Intercom {
  private static final Pattern TEMPLATE =
      Pattern.compile("(https://|sips?:|tel:)[!-~]{0,300}\\{schoolId}[!-~]{0,100}");
  private static final Set<String> CALLERS = Set.of(Role.POLICE_DISPATCHER, Role.POLICE_OFFICER);

  private final Optional<String> template;

  Intercom(@ConfigProperty(name = "anyuan.console.intercom-url") Optional<String> template) {
    this.template = template;
    template
        .filter(text -> !TEMPLATE.matcher(text).matches())
        .ifPresent(
            _ -> {
              throw new IllegalStateException(
                  "ANYUAN_INTERCOM_URL: https:, sip:, sips: or tel: with {schoolId} in it");
            });
  }

  /** For those who answer alarms. */
  Optional<String> template(String role) {
    return template.filter(_ -> CALLERS.contains(role));
  }
}
