package org.anyuan.notify.application.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.escalation.KnownIncident;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a message about an incident says. */
@ApplicationScoped
public class WriteContent {
  private final URI site;

  WriteContent(
      @ConfigProperty(name = "anyuan.notify.site", defaultValue = "https://127.0.0.1:8080")
          URI site) {
    this.site = site;
  }

  Content of(KnownIncident incident, Lane lane) {
    return Content.of(
        lane,
        incident.mode(),
        incident.kinds(),
        incident.schoolName(),
        incident.building(),
        link(incident));
  }

  /** To the school alone. Of a silent alarm it says no more than any message there does. */
  Content ofHelp(KnownIncident incident) {
    return Content.ofHelp(incident.mode(), incident.silent(), incident.help(), link(incident));
  }

  private URI link(KnownIncident incident) {
    return URI.create(site + "/#/incident/" + incident.id());
  }
}
