package org.anyuan.patrol.domain.dispatch;

import java.time.Duration;
import org.anyuan.patrol.domain.unit.TravelMode;

/**
 * How long a way takes where no router is asked: as the crow flies, longer by the road factor, at
 * the speed of the mode.
 *
 * @param roadFactor at least 1: roads are longer than the crow's way
 * @param turnout until the unit moves
 */
public record Pace(
    double roadFactor,
    double carKmh,
    double motorcycleKmh,
    double bicycleKmh,
    double footKmh,
    Duration turnout) {
  public Pace {
    if (!(roadFactor >= 1 && roadFactor <= 10)) {
      throw new IllegalArgumentException("the road factor is 1 to 10");
    }
    for (var speed : new double[] {carKmh, motorcycleKmh, bicycleKmh, footKmh}) {
      if (!(speed > 0 && speed <= 300)) {
        throw new IllegalArgumentException("a speed is up to 300 km/h");
      }
    }
  }

  public Duration estimate(long metres, TravelMode mode) {
    return turnout.plusSeconds(Math.round(metres * roadFactor * 3.6 / kmh(mode)));
  }

  /** No unit is there sooner from so far away. */
  Duration soonest(double metres) {
    var fastest = Math.max(Math.max(carKmh, motorcycleKmh), Math.max(bicycleKmh, footKmh));
    return turnout.plusSeconds((long) (metres * roadFactor * 3.6 / fastest));
  }

  private double kmh(TravelMode mode) {
    return switch (mode) {
      case CAR -> carKmh;
      case MOTORCYCLE -> motorcycleKmh;
      case BICYCLE -> bicycleKmh;
      case FOOT -> footKmh;
    };
  }
}
