package org.anyuan.ledger.adapter.in.startup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.ledger.adapter.in.csv.CsvFile;
import org.anyuan.ledger.application.ImportRow;
import org.anyuan.ledger.application.SeedRegions;
import org.anyuan.ledger.domain.ImportType;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Seeds the tree of the province, as soon as the database lets it. Not ready before that. */
@Readiness
@ApplicationScoped
public class OfficialRegions implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(OfficialRegions.class);
  private static final String FILE = "/regions/hubei.csv";
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final SeedRegions seed;
  private final PeriodicWork work = new PeriodicWork("seed-regions", 1000, this::tryToSeed);
  private volatile boolean seeded;

  OfficialRegions(SeedRegions seed) {
    this.seed = seed;
  }

  void start(@Observes StartupEvent event) {
    work.start();
  }

  void stop(@Observes ShutdownEvent event) {
    work.close();
  }

  private boolean tryToSeed() {
    if (!seeded) {
      var added = seed.seed(official()).await().atMost(DEADLINE);
      seeded = true;
      LOG.infof("official regions in place added=%d", added);
      work.end();
    }
    return false;
  }

  private static List<ImportRow> official() {
    try (var file = OfficialRegions.class.getResourceAsStream(FILE)) {
      var rows = new ArrayList<ImportRow>();
      CsvFile.read(file.readAllBytes(), ImportType.REGIONS).rows().forEachRemaining(rows::add);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("official regions").status(seeded).build();
  }
}
