package org.anyuan.incident.adapter.in.http;

import org.anyuan.incident.application.Viewer;
import org.anyuan.proto.incident.v1.Incident;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An incident as its reader may know it. Each view is built by allow-list. */
@Schema(
    name = "Incident",
    oneOf = {PoliceIncidentView.class, EducationIncidentView.class, SchoolIncidentView.class})
sealed interface IncidentView
    permits PoliceIncidentView, EducationIncidentView, SchoolIncidentView {

  static IncidentView of(Incident incident, Viewer viewer) {
    if (viewer.police()) {
      return PoliceIncidentView.of(incident);
    }
    return viewer.school() ? SchoolIncidentView.of(incident) : EducationIncidentView.of(incident);
  }
}
