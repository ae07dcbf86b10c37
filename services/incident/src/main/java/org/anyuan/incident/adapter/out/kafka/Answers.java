package org.anyuan.incident.adapter.out.kafka;

import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.IncidentCommand.CommandCase;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentEvent.EventCase;

/**
 * Which event answers a command. One decision may make several events, of other incidents too; and
 * a key that was used for something else before has events that answer nothing of this command.
 */
final class Answers {
  private Answers() {}

  static boolean fits(IncidentCommand command, IncidentEvent event) {
    var about = event.getIncidentId();
    if (event.getEventCase() == EventCase.COMMAND_REJECTED) {
      return about.isEmpty()
          || command.getIncidentId().isEmpty()
          || about.equals(command.getIncidentId());
    }
    if (command.getCommandCase() == CommandCase.OPEN_INCIDENT) {
      return event.getEventCase() == EventCase.OPENED
          && event.getSchoolId().equals(command.getSchoolId());
    }
    if (command.getCommandCase() == CommandCase.DECLARE_BUTTON_TEST) {
      return event.getEventCase() == EventCase.BUTTON_TEST_DECLARED
          && event.getSchoolId().equals(command.getSchoolId());
    }
    if (event.hasUnitReported()
        && event.getUnitReported().getReportedIncidentId().equals(command.getIncidentId())) {
      // The incident was merged: the report went to the one that it is a part of.
      return command.hasReportUnit();
    }
    if (command.hasReportCall() && event.hasCallReported()) {
      // Its case may have gone to the incident that this one is a part of; the id is the system's.
      return true;
    }
    return about.equals(command.getIncidentId())
        && event.getEventCase() == expected(command.getCommandCase())
        && sameCamera(command, event);
  }

  /** One camera's opening must not stand for another's: that one would be open and in no record. */
  private static boolean sameCamera(IncidentCommand command, IncidentEvent event) {
    return !command.hasOpenCamera()
        || (command.getOpenCamera().getCameraId().equals(event.getCameraOpened().getCameraId())
            && command.getOpenCamera().getLink() == event.getCameraOpened().getLink());
  }

  private static EventCase expected(CommandCase command) {
    return switch (command) {
      case OPEN_INCIDENT -> EventCase.OPENED;
      case ACKNOWLEDGE_TASK -> EventCase.TASK_ACKNOWLEDGED;
      case CONFIRM_INCIDENT -> EventCase.CONFIRMED;
      case UPGRADE_INCIDENT -> EventCase.MAJOR_DECLARED;
      case CHANGE_SEVERITY -> EventCase.SEVERITY_CHANGED;
      case MERGE_INCIDENT -> EventCase.MERGED;
      case SPLIT_INCIDENT -> EventCase.SPLIT;
      case LINK_INCIDENT -> EventCase.LINKED;
      case HAND_OVER_INCIDENT -> EventCase.HANDED_OVER;
      case CLOSE_INCIDENT -> EventCase.CLOSED;
      case REOPEN_INCIDENT -> EventCase.REOPENED;
      case ADD_NOTE -> EventCase.NOTE_ADDED;
      case REPORT_UNIT -> EventCase.UNIT_REPORTED;
      case DECLARE_BUTTON_TEST -> EventCase.BUTTON_TEST_DECLARED;
      case CONFIRM_DRILL -> EventCase.DRILL_CONFIRMED;
      case DECLARE_ACTUAL -> EventCase.TURNED_ACTUAL;
      case OPEN_CAMERA -> EventCase.CAMERA_OPENED;
      case HAND_TO_CALL_HANDLING -> EventCase.CALL_HANDOVER_ASKED;
      case RECORD_CALL_HANDOVER -> EventCase.CALL_HANDOVER_RECORDED;
      case REPORT_CALL -> EventCase.CALL_REPORTED;
      case RECORD_CALL_NUMBER -> EventCase.CALL_NUMBER_RECORDED;
      case REFER_INCIDENT -> EventCase.REFERRED;
      case RECORD_QUEUED -> EventCase.TASK_QUEUED;
      case RECORD_DELIVERY -> EventCase.TASK_DELIVERED;
      case REACH_DEADLINE -> EventCase.TASK_OVERDUE;
      // Nobody waits for an answer to it.
      case REPORT_TASKS -> EventCase.EVENT_NOT_SET;
      case COMMAND_NOT_SET -> EventCase.EVENT_NOT_SET;
    };
  }
}
