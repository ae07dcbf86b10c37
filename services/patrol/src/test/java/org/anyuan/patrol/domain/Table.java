package org.anyuan.patrol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;

/** A table of states and commands, as a test writes it. */
public final class Table {
  private final List<String> states;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  public Table(String text) {
    var lines = text.lines().map(Table::cells).toList();
    states = lines.getFirst().subList(1, lines.getFirst().size());
    lines.stream().skip(1).forEach(row -> rows.put(row.getFirst(), row.subList(1, row.size())));
  }

  /** Every command with every state comes to what the table says, and none is left out. */
  public <S, C> void check(
      List<S> given, List<C> commands, Class<C> all, BiFunction<S, C, String> outcome) {
    assertThat(rows.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(all.getPermittedSubclasses()).map(Class::getSimpleName).toList());
    assertThat(given).hasSameSizeAs(states);
    for (var command : commands) {
      var name = command.getClass().getSimpleName();
      assertThat(given.stream().map(state -> outcome.apply(state, command)))
          .as("%s in %s", name, states)
          .containsExactlyElementsOf(rows.get(name));
    }
    assertThat(commands).hasSameSizeAs(rows.keySet());
  }

  /** In one word: the state that it is in then, "same", or why not. */
  public static <T> String word(Outcome<T> outcome, Function<T, String> state) {
    return switch (outcome) {
      case Outcome.Changed<T>(var after) -> state.apply(after);
      case Outcome.Unchanged<T> _ -> "same";
      case Outcome.Refused<T>(var reason, var _, var _) -> reason.name();
    };
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
  }
}
