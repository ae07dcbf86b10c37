package org.anyuan.response.application.plan;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.Severity;
import org.anyuan.response.domain.Words;
import org.anyuan.response.domain.plan.Plan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan as people write it: over REST, in the store, and for those that come with the service.
 * What it says is checked here field by field; whether it can be kept, by {@code PlanCheck}.
 */
@Schema(name = "PlanRequest")
public record PlanDocument(
    @Schema(required = true) Title title,
    @Schema(implementation = AlarmKind[].class, description = "Empty: of any kind")
        List<String> kinds,
    @Schema(defaultValue = "LOW", implementation = Severity.class) String fromSeverity,
    @Schema(
            required = true,
            implementation = Duty[].class,
            description = "Who has to be found when a response opens")
        List<String> duties,
    @Schema(required = true) LimitsDocument limits,
    @Schema(required = true, maxItems = Plan.MOST_STEPS) List<StepDocument> steps,
    @Schema(required = true, maxItems = Plan.MOST_PAIRINGS) List<PairingDocument> pairings) {

  /** The same in Chinese and in English. */
  @Schema(name = "Words")
  public record Title(
      @Schema(required = true, maxLength = Words.LONGEST) String zh,
      @Schema(required = true, maxLength = Words.LONGEST) String en) {
    public static Title of(Words words) {
      return new Title(words.zh(), words.en());
    }

    static Words words(String field, Title title) {
      return Words.of(field, present(field, title).zh(), title.en());
    }
  }

  public static PlanDocument of(Plan plan) {
    return new PlanDocument(
        Title.of(plan.title()),
        plan.kinds().stream().sorted().map(Enum::name).toList(),
        plan.fromSeverity().name(),
        plan.duties().stream().sorted().map(Enum::name).toList(),
        LimitsDocument.of(plan.limits()),
        plan.steps().stream().map(StepDocument::of).toList(),
        plan.pairings().stream().map(PairingDocument::of).toList());
  }

  public Plan plan(String id, RegionPath path, long version, boolean retired) {
    var ofSteps = bounded("steps", steps, Plan.MOST_STEPS);
    var ofPairings = bounded("pairings", pairings, Plan.MOST_PAIRINGS);
    return new Plan(
        id,
        version,
        Title.words("title", title),
        path,
        set("kinds", AlarmKind.class, kinds),
        Optional.ofNullable(fromSeverity)
            .map(text -> Text.oneOf("fromSeverity", Severity.class, text))
            .orElse(Severity.LOW),
        set("duties", Duty.class, duties),
        present("limits", limits).limits(),
        IntStream.range(0, ofSteps.size())
            .mapToObj(i -> ofSteps.get(i).step("steps[" + i + "]"))
            .toList(),
        IntStream.range(0, ofPairings.size())
            .mapToObj(i -> ofPairings.get(i).pairing("pairings[" + i + "]"))
            .toList(),
        retired);
  }

  static <V> V present(String field, V value) {
    if (value == null) {
      throw new InvalidField(field, "required");
    }
    return value;
  }

  private static <V> List<V> bounded(String field, List<V> values, int most) {
    if (present(field, values).size() > most) {
      throw new InvalidField(field, "at most " + most);
    }
    for (var i = 0; i < values.size(); i++) {
      present(field + "[" + i + "]", values.get(i));
    }
    return values;
  }

  private static <E extends Enum<E>> Set<E> set(
      String field, Class<E> type, Collection<String> names) {
    var set = EnumSet.noneOf(type);
    if (names != null) {
      if (names.size() > type.getEnumConstants().length) {
        throw new InvalidField(field, "each once");
      }
      names.forEach(name -> set.add(Text.oneOf(field, type, name)));
    }
    return set;
  }
}
