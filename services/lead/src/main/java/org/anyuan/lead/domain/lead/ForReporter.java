package org.anyuan.lead.domain.lead;

/**
 * What a reporter reads by receipt number and code: how far it is, never what was found or about
 * whom, since the code may have come into other hands.
 */
public enum ForReporter {
  RECEIVED,
  BEING_LOOKED_INTO,
  BEING_HANDLED,
  DONE;

  public static ForReporter of(Lead lead) {
    return switch (lead.state()) {
      case LeadState.Received _ -> RECEIVED;
      case LeadState.Triaged _, LeadState.Verified _ -> BEING_LOOKED_INTO;
      case LeadState.Handling _, LeadState.Settled _ -> BEING_HANDLED;
      case LeadState.Closed(var _, var ending) ->
          switch (ending) {
            case Ending.MergedInto _ -> BEING_LOOKED_INTO;
            case Ending.Kept _, Ending.Unfounded _, Ending.Expired _ -> DONE;
          };
    };
  }
}
