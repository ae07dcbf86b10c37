package org.anyuan.patrol.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.anyuan.patrol.domain.dispatch.Pace;

/** What a deployment may set. */
@ConfigMapping(prefix = "anyuan.patrol")
public interface PatrolSettings {
  Dispatch dispatch();

  Positions positions();

  Photos photos();

  Travel travel();

  Routing routing();

  /** How long is waited, and for whom. */
  interface Dispatch {
    /** By when a dispatcher decides about a proposal. */
    @WithDefault("PT5M")
    Duration decideWithin();

    /** By when a unit answers. */
    @WithDefault("PT60S")
    Duration answerWithin();

    /** So many units are tried for one place of a run card, before nobody but a person goes on. */
    @WithDefault("3")
    int attempts();

    /** No unit is looked for further away. */
    @WithDefault("30")
    double furthestKm();
  }

  /** Of units on duty. */
  interface Positions {
    /** Older ones are not taken, nor those so far in the future. */
    @WithDefault("PT5M")
    Duration oldest();

    @WithDefault("PT30S")
    Duration ahead();

    /** A unit that was not heard for so long is taken to be at its station. */
    @WithDefault("PT5M")
    Duration liveFor();

    /** Nothing is kept for longer. */
    @WithDefault("PT1H")
    Duration keptFor();
  }

  /** Of dispatches. */
  interface Photos {
    /** Then they are deleted. */
    @WithDefault("P180D")
    Duration keptFor();
  }

  /** Where no router is asked. */
  interface Travel {
    @WithDefault("1.4")
    double roadFactor();

    @WithDefault("35")
    double carKmh();

    @WithDefault("30")
    double motorcycleKmh();

    @WithDefault("14")
    double bicycleKmh();

    @WithDefault("5")
    double footKmh();

    @WithDefault("PT30S")
    Duration turnout();

    default Pace pace() {
      return new Pace(roadFactor(), carKmh(), motorcycleKmh(), bicycleKmh(), footKmh(), turnout());
    }
  }

  /** A service that speaks OSRM's HTTP API; absent: none is asked. */
  interface Routing {
    Optional<URI> url();

    @WithDefault("PT0.3S")
    Duration deadline();

    /** One that failed is not asked again for so long. */
    @WithDefault("PT10S")
    Duration pause();
  }
}
