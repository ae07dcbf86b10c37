package org.anyuan.notify.adapter.in.http.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.anyuan.common.http.Given;
import org.anyuan.notify.domain.Hours;
import org.anyuan.notify.domain.roster.DayKind;
import org.anyuan.notify.domain.roster.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hours of some days. */
@Schema(name = "Window")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WindowBody(
    @Schema(implementation = DayOfWeek[].class, description = "Empty: all") List<String> weekdays,
    @Schema(implementation = DayKind[].class, description = "Empty: whatever it is")
        List<String> dayKinds,
    @Schema(required = true, examples = "08:00") String begins,
    @Schema(
            required = true,
            examples = "17:30",
            description = "Not after the begin: on the next day")
        String ends) {
  static WindowBody of(Window window) {
    return new WindowBody(
        names(window.weekdays()),
        names(window.kinds()),
        window.hours().begins().toString(),
        window.hours().ends().toString());
  }

  private static <E extends Enum<E>> List<String> names(Set<E> values) {
    return values.stream().sorted().map(Enum::name).toList();
  }

  static List<Window> windows(String field, List<WindowBody> bodies, int most) {
    var given = Given.list(field, bodies, most);
    return IntStream.range(0, given.size())
        .mapToObj(i -> given.get(i).window(field + "[" + i + "]"))
        .toList();
  }

  private Window window(String field) {
    return Window.of(
        field,
        Read.set(field + ".weekdays", DayOfWeek.class, weekdays),
        Read.set(field + ".dayKinds", DayKind.class, dayKinds),
        Hours.of(field, Read.time(field + ".begins", begins), Read.time(field + ".ends", ends)));
  }
}
