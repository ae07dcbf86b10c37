package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.duty.Calendars.Entry;
import org.anyuan.patrol.application.duty.ImportCalendars;
import org.anyuan.patrol.application.duty.ImportCalendars.Wanted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/duties/calendars/imports")
@Tag(name = "duties", description = "Peak duty (高峰勤务)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class CalendarImportResource {
  private final Patrol patrol;
  private final ImportCalendars calendars;
  private final CurrentActor current;

  CalendarImportResource(Patrol patrol, ImportCalendars calendars, CurrentActor current) {
    this.patrol = patrol;
    this.calendars = calendars;
    this.current = current;
  }

  /** Many calendars. */
  @Schema(name = "CalendarImport")
  record ImportBody(
      @Schema(required = true, minItems = 1, maxItems = 200) List<EntryBody> entries) {}

  /** One school's. */
  @Schema(name = "CalendarImportEntry")
  record EntryBody(
      @Schema(required = true) String schoolId, @Schema(required = true) CalendarBody calendar) {}

  /** What became of them. */
  @Schema(name = "CalendarImportResult")
  record ImportView(int imported, int unchanged, List<EntryError> errors) {}

  /** Why one of them did not go in. */
  @Schema(name = "CalendarImportError")
  record EntryError(
      @Schema(description = "Its place in the list, from 0") int index,
      String field,
      String message) {}

  @POST
  @RolesAllowed({EDUCATION_OFFICER, ADMINISTRATOR})
  @Operation(
      summary = "Calendars of many schools",
      description = "Good ones go in, of bad ones it is said why. The same again changes nothing.")
  public Uni<ImportView> run(ImportBody body) {
    var given = Given.list(Given.body(body).entries());
    if (given.isEmpty() || given.size() > ImportCalendars.MOST) {
      throw new InvalidField("entries", "1 to " + ImportCalendars.MOST + " of them");
    }
    var errors = new ArrayList<EntryError>();
    var places = new ArrayList<Integer>();
    var wanted = new ArrayList<Wanted>();
    for (var i = 0; i < given.size(); i++) {
      try {
        var entry = Given.required("entry", given.get(i));
        wanted.add(
            new Wanted(
                Text.id("schoolId", entry.schoolId()),
                Given.required("calendar", entry.calendar()).calendar()));
        places.add(i);
      } catch (InvalidField e) {
        errors.add(new EntryError(i, e.field(), e.getMessage()));
      }
    }
    return patrol
        .work(current.actor(), work -> calendars.run(work, wanted))
        .map(outcomes -> view(outcomes, places, errors));
  }

  private static ImportView view(
      List<Outcome<Entry>> outcomes, List<Integer> places, List<EntryError> errors) {
    var imported = 0;
    var unchanged = 0;
    for (var i = 0; i < outcomes.size(); i++) {
      switch (outcomes.get(i)) {
        case Outcome.Changed<Entry> _ -> imported++;
        case Outcome.Unchanged<Entry> _ -> unchanged++;
        case Outcome.Refused<Entry>(var _, var field, var message) ->
            errors.add(new EntryError(places.get(i), field, message));
      }
    }
    return new ImportView(imported, unchanged, errors);
  }
}
