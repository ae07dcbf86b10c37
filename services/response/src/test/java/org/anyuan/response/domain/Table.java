package org.anyuan.response.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;

/** Every command in every state, as a test writes it; none may be left out. */
public final class Table<S, C> {
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  public Table(String text) {
    text.lines()
        .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
        .forEach(row -> rows.put(row.getFirst(), row.subList(1, row.size())));
  }

  public void check(
      List<S> states, List<C> commands, Class<?> all, BiFunction<S, C, String> outcome) {
    assertThat(commands.stream().map(Table::name))
        .as("each command that there is")
        .containsExactlyInAnyOrderElementsOf(leaves(all).map(Class::getSimpleName).toList());
    assertThat(rows.keySet())
        .containsExactlyInAnyOrderElementsOf(commands.stream().map(Table::name).toList());
    for (var command : commands) {
      assertThat(states.stream().map(state -> outcome.apply(state, command)))
          .as(name(command))
          .containsExactlyElementsOf(rows.get(name(command)));
    }
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Table::leaves).distinct()
        : Stream.of(type);
  }

  private static String name(Object command) {
    return command.getClass().getSimpleName();
  }

  /** In one word: "ok", "same", or why not. */
  public static String word(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Changed<?> _ -> "ok";
      case Outcome.Unchanged<?> _ -> "same";
      case Outcome.Refused<?>(var reason, var _, var _) -> reason.name();
    };
  }
}
