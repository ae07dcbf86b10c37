package org.anyuan.lead.adapter.in.http.circular;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.lead.application.circular.SendCircular;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.RegionId;
import org.anyuan.lead.domain.circular.Circular;
import org.anyuan.lead.domain.risk.ListId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published list, and to whom it goes. */
@Schema(name = "NewCircular")
record CircularBody(
    @Schema(required = true) String listId,
    @Schema(required = true, minItems = 1, maxItems = 500) List<ToBody> to,
    @Schema(
            required = true,
            description = "Within what they acknowledge: ISO 8601, an hour to 30 days",
            type = SchemaType.STRING,
            format = "duration",
            examples = "P3D")
        String within) {

  /** A desk. */
  @Schema(name = "NewCircularAddressee")
  record ToBody(
      @Schema(required = true, implementation = Desk.class) String agency,
      @Schema(required = true, description = "Of the list's region, below or above it")
          String regionId) {}

  /** Agencies that acknowledge: a school is told by its own. */
  enum Desk {
    POLICE,
    EDUCATION,
    COMMISSION,
    INSPECTION;

    Agency agency() {
      return switch (this) {
        case POLICE -> Agency.POLICE;
        case EDUCATION -> Agency.EDUCATION;
        case COMMISSION -> Agency.COMMISSION;
        case INSPECTION -> Agency.INSPECTION;
      };
    }
  }

  SendCircular.Wanted wanted() {
    var given = Given.list("to", to, Circular.MOST);
    return new SendCircular.Wanted(
        ListId.of("listId", listId),
        IntStream.range(0, given.size()).mapToObj(i -> to("to[" + i + "].", given.get(i))).toList(),
        duration("within", within));
  }

  private static SendCircular.To to(String field, ToBody given) {
    return new SendCircular.To(
        Text.oneOf(field + "agency", Desk.class, given.agency()).agency(),
        RegionId.of(field + "regionId", given.regionId()));
  }

  private static Duration duration(String field, String text) {
    try {
      return Duration.parse(Given.required(field, text));
    } catch (DateTimeParseException _) {
      throw new InvalidField(field, "a duration of ISO 8601, such as P3D");
    }
  }
}
