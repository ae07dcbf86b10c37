package org.anyuan.notify.adapter.in.kafka;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.lead.Agency;
import org.anyuan.notify.domain.lead.Desk;
import org.anyuan.notify.domain.lead.LeadNews;
import org.anyuan.proto.lead.v1.Addressee;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.anyuan.proto.lead.v1.LeadOverdue;

/** From the contract of lead to whom something waits for. */
final class ReadLeadNews {
  /** A lead as it was taken in. */
  private static final long NEW = 1;

  private ReadLeadNews() {}

  /** Absent: nobody has to be told of it. */
  static Optional<LeadNews> of(LeadEvent event) {
    return switch (event.getEventCase()) {
      case LEAD_CHANGED ->
          event.getVersion() == NEW
              ? Optional.of(
                  ofLead(event, What.LEAD_TO_SEE, agency(event.getLeadChanged().getHolder()), 1))
              : Optional.empty();
      case LEAD_OVERDUE -> Optional.of(overdue(event, event.getLeadOverdue()));
      case LEAD_OFFERED ->
          Optional.of(ofLead(event, What.LEAD_OFFERED, agency(event.getLeadOffered().getTo()), 1));
      case POLICE_TOLD -> Optional.of(ofLead(event, What.LEAD_URGENT, Agency.POLICE, 1));
      case REVIEW_LAPSED ->
          Optional.of(
              new LeadNews(
                  "review-" + event.getReviewLapsed().getReviewId(),
                  event.getVersion(),
                  path(event),
                  What.REVIEW_LAPSED,
                  "/reviews",
                  List.of(new Desk(Agency.POLICE, path(event), Optional.empty())),
                  event.getReviewLapsed().getLevel()));
      case CIRCULAR_SENT ->
          Optional.of(
              ofCircular(
                  event,
                  event.getCircularSent().getCircularId(),
                  event.getCircularSent().getAddresseesList(),
                  What.CIRCULAR_SENT,
                  1));
      case CIRCULAR_CHASED ->
          Optional.of(
              ofCircular(
                  event,
                  event.getCircularChased().getCircularId(),
                  event.getCircularChased().getAddresseesList(),
                  What.CIRCULAR_LATE,
                  event.getCircularChased().getLevel()));
      // An urgent one rings the lanes, and whoever has them is told of the incident.
      case INCIDENT_ASKED, LEAD_ERASED, RISK_PUBLISHED, EVENT_NOT_SET -> Optional.empty();
    };
  }

  private static LeadNews overdue(LeadEvent event, LeadOverdue overdue) {
    return ofLead(event, What.LEAD_LATE, agency(overdue.getAgency()), overdue.getLevel());
  }

  private static LeadNews ofLead(LeadEvent event, What what, Agency agency, int level) {
    var school = SchoolId.of("schoolId", event.getSchoolId());
    return new LeadNews(
        what + "-" + agency + "-" + event.getLeadId(),
        event.getVersion(),
        path(event),
        what,
        "/lead/" + event.getLeadId(),
        List.of(
            new Desk(
                agency, path(event), Optional.of(school).filter(_ -> agency == Agency.SCHOOL))),
        Math.max(1, level));
  }

  private static LeadNews ofCircular(
      LeadEvent event, String id, List<Addressee> to, What what, int level) {
    return new LeadNews(
        what + "-" + id,
        event.getVersion(),
        path(event),
        what,
        "/circular/" + id,
        to.stream()
            .map(
                one ->
                    new Desk(
                        agency(one.getAgency()),
                        new RegionPath(one.getRegionPath()),
                        Optional.empty()))
            .toList(),
        Math.max(1, level));
  }

  private static RegionPath path(LeadEvent event) {
    return new RegionPath(event.getRegionPath());
  }

  /** One that is not known is not left to nobody. */
  private static Agency agency(org.anyuan.proto.lead.v1.Agency agency) {
    return switch (agency) {
      case AGENCY_SCHOOL -> Agency.SCHOOL;
      case AGENCY_EDUCATION -> Agency.EDUCATION;
      case AGENCY_INSPECTION -> Agency.INSPECTION;
      case AGENCY_COMMISSION -> Agency.COMMISSION;
      case AGENCY_POLICE, AGENCY_UNSPECIFIED, UNRECOGNIZED -> Agency.POLICE;
    };
  }
}
