package org.anyuan.alarm.application.supervision;

import java.time.Duration;

/** The defaults. */
class TestSupervisionSettings implements SupervisionSettings {
  @Override
  public boolean judge() {
    return true;
  }

  @Override
  public Duration period() {
    return Duration.ofSeconds(1);
  }

  @Override
  public double lateAfter() {
    return 1.5;
  }

  @Override
  public double silentAfter() {
    return 3;
  }

  @Override
  public Duration slack() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Duration lostAfter() {
    return Duration.ofSeconds(30);
  }

  @Override
  public Duration longDeaf() {
    return Duration.ofSeconds(30);
  }

  @Override
  public Duration lease() {
    return Duration.ofSeconds(10);
  }

  @Override
  public Interval interval() {
    return new Interval() {
      @Override
      public Duration http() {
        return Duration.ofHours(24);
      }

      @Override
      public Duration mqtt() {
        return Duration.ofSeconds(60);
      }

      @Override
      public Duration dc09() {
        return Duration.ofSeconds(60);
      }

      @Override
      public Duration isapi() {
        return Duration.ofSeconds(60);
      }

      @Override
      public Duration gb28181() {
        return Duration.ofSeconds(60);
      }
    };
  }

  @Override
  public Mass mass() {
    return new Mass() {
      @Override
      public Duration window() {
        return Duration.ofSeconds(30);
      }

      @Override
      public double share() {
        return 0.05;
      }

      @Override
      public int atLeast() {
        return 20;
      }

      @Override
      public Duration hold() {
        return Duration.ofMinutes(5);
      }
    };
  }

  @Override
  public Gap gap() {
    return new Gap() {
      @Override
      public Duration openAfter() {
        return Duration.ofMinutes(2);
      }

      @Override
      public Duration restoreWithin() {
        return Duration.ofHours(4);
      }
    };
  }
}
