package org.anyuan.alarm.domain.supervision;

import org.anyuan.alarm.domain.supervision.Happening.Broke;
import org.anyuan.alarm.domain.supervision.Happening.Expired;
import org.anyuan.alarm.domain.supervision.Happening.Heard;
import org.anyuan.alarm.domain.supervision.Happening.Left;
import org.anyuan.alarm.domain.supervision.Happening.Mended;
import org.anyuan.alarm.domain.supervision.Happening.Missed;

/**
 * How a device does. What it reported of faults is remembered through every silence: a device that
 * was torn off and speaks again is still torn off until it says otherwise.
 */
public sealed interface Condition {
  Faults faults();

  /** How it does after this. */
  Condition after(Happening happening);

  /** Registered, and not heard yet: it has its whole allowance for its first word. */
  record Awaited() implements Condition {
    @Override
    public Faults faults() {
      return Faults.NONE;
    }

    @Override
    public Condition after(Happening happening) {
      return switch (happening) {
        // Late is who was here before.
        case Missed() -> this;
        case Heard(), Mended(_) -> new Online();
        case Broke(var fault) -> new Faulty(Faults.of(fault));
        case Expired(), Left() -> new Silent(Faults.NONE);
      };
    }
  }

  record Online() implements Condition {
    @Override
    public Faults faults() {
      return Faults.NONE;
    }

    @Override
    public Condition after(Happening happening) {
      return switch (happening) {
        case Heard(), Mended(_) -> this;
        case Missed() -> new Late(Faults.NONE);
        case Expired(), Left() -> new Silent(Faults.NONE);
        case Broke(var fault) -> new Faulty(Faults.of(fault));
      };
    }
  }

  /** It speaks, and has at least one fault. */
  record Faulty(Faults faults) implements Condition {
    public Faulty {
      if (!faults.any()) {
        throw new IllegalArgumentException("without a fault it is online");
      }
    }

    @Override
    public Condition after(Happening happening) {
      return switch (happening) {
        case Heard() -> this;
        case Missed() -> new Late(faults);
        case Expired(), Left() -> new Silent(faults);
        case Broke(var fault) -> speaking(faults.with(fault));
        case Mended(var fault) -> speaking(faults.without(fault));
      };
    }
  }

  record Late(Faults faults) implements Condition {
    @Override
    public Condition after(Happening happening) {
      return switch (happening) {
        case Heard() -> speaking(faults);
        case Missed() -> this;
        case Expired(), Left() -> new Silent(faults);
        case Broke(var fault) -> speaking(faults.with(fault));
        case Mended(var fault) -> speaking(faults.without(fault));
      };
    }
  }

  record Silent(Faults faults) implements Condition {
    @Override
    public Condition after(Happening happening) {
      return switch (happening) {
        case Heard() -> speaking(faults);
        case Missed(), Expired(), Left() -> this;
        case Broke(var fault) -> speaking(faults.with(fault));
        case Mended(var fault) -> speaking(faults.without(fault));
      };
    }
  }

  /** It is heard. */
  default boolean speaks() {
    return switch (this) {
      case Online(), Faulty(_) -> true;
      case Awaited(), Late(_), Silent(_) -> false;
    };
  }

  /** An alarm of it may be expected to come; of one that is late, too: it may only be slow. */
  default boolean carriesAlarm() {
    return switch (this) {
      case Awaited(), Online() -> true;
      case Faulty(var faults) -> !faults.preventAlarm();
      case Late(var faults) -> !faults.preventAlarm();
      case Silent(_) -> false;
    };
  }

  static Condition speaking(Faults faults) {
    return faults.any() ? new Faulty(faults) : new Online();
  }

  /** Three bits of state and four of faults; never 0, and never negative. */
  default byte packed() {
    var state =
        switch (this) {
          case Awaited() -> 1;
          case Online() -> 2;
          case Faulty(_) -> 3;
          case Late(_) -> 4;
          case Silent(_) -> 5;
        };
    return (byte) (state | faults().bits() << 3);
  }

  static Condition unpacked(byte packed) {
    var faults = new Faults((byte) (packed >> 3));
    return switch (packed & 7) {
      case 1 -> new Awaited();
      case 2 -> new Online();
      case 3 -> new Faulty(faults);
      case 4 -> new Late(faults);
      case 5 -> new Silent(faults);
      default -> throw new IllegalArgumentException("not a condition: " + packed);
    };
  }
}
