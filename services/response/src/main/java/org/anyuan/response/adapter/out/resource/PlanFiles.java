package org.anyuan.response.adapter.out.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.application.plan.DefaultPlans;
import org.anyuan.response.application.plan.PlanDocument;
import org.anyuan.response.domain.plan.Norms;
import org.anyuan.response.domain.plan.Plan;
import org.anyuan.response.domain.plan.PlanCheck;

/** {@code plans/*.json}, checked like a region's own. */
@ApplicationScoped
public class PlanFiles implements DefaultPlans {
  private static final List<String> NAMES = List.of("any", "violence", "fire", "medical");

  private final List<Plan> plans = NAMES.stream().map(PlanFiles::read).toList();

  private static Plan read(String name) {
    try (var file = PlanFiles.class.getResourceAsStream("/plans/" + name + ".json")) {
      if (file == null) {
        throw new IllegalStateException("no plan " + name);
      }
      var text = new String(file.readAllBytes(), UTF_8);
      var plan =
          new StoredJson()
              .read(text, PlanDocument.class)
              .plan("default-" + name, RegionPath.ALL, 0, false);
      PlanCheck.first(plan, Norms.OF_2016_80)
          .ifPresent(
              fault -> {
                throw new IllegalStateException(name + ": " + fault);
              });
      return plan;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Plan> all() {
    return plans;
  }
}
