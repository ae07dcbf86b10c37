package org.anyuan.lead.adapter.in.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.lead.application.TakeInLead;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.Named;
import org.anyuan.lead.domain.lead.Sign;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lead as it is told. */
@Schema(name = "NewLead")
record LeadBody(
    @Schema(required = true) String schoolId,
    @Schema(required = true, implementation = Category.class) String category,
    @Schema(description = "Each once", implementation = Sign[].class) List<String> signs,
    @Schema(required = true, description = "RFC 3339", format = "date-time") String seenAt,
    @Schema(required = true, maxLength = 4000) String words,
    @Schema(maxLength = 200) String place,
    @Schema(maxItems = 20) List<PersonBody> people) {

  /** Whom it names. */
  @Schema(name = "NamedPerson")
  record PersonBody(
      @Schema(required = true, implementation = Named.Part.class) String part,
      @Schema(required = true, maxLength = 60) String name,
      @Schema(maxLength = 120) String contact) {}

  TakeInLead.Told told() {
    var given = Given.list("people", people, Named.MOST);
    return new TakeInLead.Told(
        SchoolId.of("schoolId", schoolId),
        Text.oneOf("category", Category.class, category),
        signs(signs),
        Given.time("seenAt", seenAt),
        words,
        place,
        IntStream.range(0, given.size())
            .mapToObj(
                i ->
                    Named.of(
                        "people[" + i + "]",
                        given.get(i).part(),
                        given.get(i).name(),
                        given.get(i).contact()))
            .toList());
  }

  static Set<Sign> signs(List<String> texts) {
    var signs = EnumSet.noneOf(Sign.class);
    Given.list("signs", texts, Sign.values().length)
        .forEach(text -> signs.add(Text.oneOf("signs", Sign.class, text)));
    return signs;
  }
}
