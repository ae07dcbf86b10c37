package org.anyuan.notify.adapter.in.http.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.roster.Layer;
import org.anyuan.notify.domain.roster.Rotation;
import org.anyuan.notify.domain.roster.Shift;
import org.anyuan.notify.domain.roster.Turn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rotation, and when it counts. */
@Schema(name = "Layer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LayerBody(
    @Schema(required = true, maxLength = 60) String name,
    @Schema(
            required = true,
            description = "People by the names of their accounts; the one who leads first (带班)")
        List<List<String>> turns,
    @Schema(required = true) ShiftBody shift,
    @Schema(
            required = true,
            implementation = LocalDate.class,
            description = "The day of the first hand-over")
        String first,
    @Schema(required = true, examples = "08:00") String handOver,
    @Schema(implementation = DayOfWeek.class, description = "Of the hand-over, for weeks")
        String weekday,
    @Schema(maxItems = Layer.MOST_WINDOWS, description = "Empty: always")
        List<WindowBody> windows) {

  /** How long one turn lasts. */
  @Schema(name = "Shift")
  record ShiftBody(
      @Schema(required = true, minimum = "1") Integer count,
      @Schema(required = true, implementation = Shift.Unit.class) String unit) {
    Shift shift(String field) {
      return Shift.of(field, count, Text.oneOf(field + ".unit", Shift.Unit.class, unit));
    }
  }

  static LayerBody of(Layer layer) {
    var rotation = layer.rotation();
    return new LayerBody(
        layer.name(),
        rotation.turns().stream()
            .map(turn -> turn.people().stream().map(PersonId::value).toList())
            .toList(),
        new ShiftBody(rotation.shift().count(), rotation.shift().unit().name()),
        rotation.first().toString(),
        rotation.handOver().toString(),
        null,
        layer.windows().stream().map(WindowBody::of).toList());
  }

  Layer layer(String field) {
    return Layer.of(
        field,
        name,
        Rotation.of(
            field,
            turns(field + ".turns"),
            Given.required(field + ".shift", shift).shift(field + ".shift"),
            Read.day(field + ".first", first),
            Read.time(field + ".handOver", handOver),
            Read.weekday(field + ".weekday", weekday)),
        WindowBody.windows(field + ".windows", windows, Layer.MOST_WINDOWS));
  }

  private List<Turn> turns(String field) {
    var given = Given.list(field, turns, Rotation.MOST_TURNS);
    return IntStream.range(0, given.size())
        .mapToObj(i -> turn(field + "[" + i + "]", given.get(i)))
        .toList();
  }

  private static Turn turn(String field, List<String> names) {
    var given = Given.list(field, names, Turn.MOST);
    return Turn.of(
        field,
        IntStream.range(0, given.size())
            .mapToObj(i -> PersonId.of(field + "[" + i + "]", given.get(i)))
            .toList());
  }
}
