package org.anyuan.alarm.adapter.in.gb28181;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * The alarm reset after an alarm of method 2: until it has one, a device's input stays mute, and
 * the next press at it would not be heard. Tried again while the device does not take it, and not
 * more often than once in a while: an input that is held would else alarm and be reset in a circle.
 */
final class Resets {
  private static final Logger LOG = Logger.getLogger(Resets.class);
  private static final int TRIES = 5;

  /** Inputs of one device: more than any has, and few enough that it leaves room for others. */
  private static final int MAX_OF_ONE = 256;

  private static final long PAUSE = Duration.ofSeconds(5).toNanos();

  /** How long after the last try a device's own answer is still told to belong to it. */
  private static final long REMEMBERED = Duration.ofSeconds(32).toNanos();

  private final OurRequests requests;
  private final Function<String, Optional<Flow>> flows;
  private final LongSupplier nanos;
  private final long interval;
  private final int max;
  private final Consumer<String> outcomes;

  /** By the device's code and the input's. */
  private final Map<String, Map<String, Reset>> all = new HashMap<>();

  private int size;
  private long sn;

  /**
   * None yet.
   *
   * @param flows the newest way to a device
   * @param interval between two resets of an input
   * @param outcomes hears what became of each
   */
  Resets(
      OurRequests requests,
      Function<String, Optional<Flow>> flows,
      LongSupplier nanos,
      Duration interval,
      int max,
      Consumer<String> outcomes) {
    this.requests = requests;
    this.flows = flows;
    this.nanos = nanos;
    this.interval = interval.toNanos();
    this.max = max;
    this.outcomes = outcomes;
  }

  /**
   * An alarm was taken.
   *
   * @param target the code of the input: the device's own, or that of a channel below it
   */
  void wanted(Sender sender, String target, AlarmNotice notice) {
    var now = nanos.getAsLong();
    var inputs = all.computeIfAbsent(sender.code(), code -> new HashMap<>());
    var reset = inputs.get(target);
    if (reset != null) {
      reset.wantedAgain(sender, notice, now);
    } else if (size < max && inputs.size() < MAX_OF_ONE) {
      reset = new Reset(sender, target, notice, now);
      inputs.put(target, reset);
      size++;
    } else {
      outcomes.accept("dropped");
      LOG.errorf("too many resets wait deviceId=%s", sender.device().getDeviceId());
      return;
    }
    reset.tick(now);
  }

  /** The device says itself what became of it. */
  void answered(Sender sender, Manscdp.Answer answer) {
    for (var reset : all.getOrDefault(sender.code(), Map.of()).values()) {
      if (reset.sn.equals(answer.sn())) {
        outcomes.accept(answer.ok() ? "confirmed" : "refused");
        if (!answer.ok()) {
          LOG.warnf("device refuses the alarm reset deviceId=%s", sender.device().getDeviceId());
        }
      }
    }
  }

  /** To be called often. */
  void tick() {
    var now = nanos.getAsLong();
    for (var device = all.values().iterator(); device.hasNext(); ) {
      var inputs = device.next();
      for (var input = inputs.values().iterator(); input.hasNext(); ) {
        var reset = input.next();
        if (reset.over(now)) {
          input.remove();
          size--;
        } else {
          reset.tick(now);
        }
      }
      if (inputs.isEmpty()) {
        device.remove();
      }
    }
  }

  int size() {
    return size;
  }

  private final class Reset {
    private final String target;
    private Sender sender;
    private AlarmNotice notice;
    private boolean wanted = true;
    private boolean underWay;
    private int tries;
    private long last;
    private long notBefore;
    private String sn = "";

    Reset(Sender sender, String target, AlarmNotice notice, long now) {
      this.target = target;
      this.sender = sender;
      this.notice = notice;
      this.last = now - interval;
      this.notBefore = now;
    }

    void wantedAgain(Sender newest, AlarmNotice again, long now) {
      sender = newest;
      notice = again;
      tries = 0;
      if (!wanted || underWay) {
        wanted = true;
        notBefore = Math.max(now, last + interval);
      }
    }

    boolean over(long now) {
      return !wanted && !underWay && now - last > Math.max(interval, REMEMBERED);
    }

    void tick(long now) {
      if (wanted && !underWay && now - notBefore >= 0) {
        send(now);
      }
    }

    private void send(long now) {
      wanted = false;
      underWay = true;
      tries++;
      last = now;
      sn = Long.toString(++Resets.this.sn);
      var flow = flows.apply(sender.code()).orElse(sender.flow());
      requests.message(
          sender.code(),
          flow,
          OurBodies.resetAlarm(sn, target, notice.method(), notice.type()),
          this::done);
    }

    private void done(Optional<SipMessage.Response> answer) {
      underWay = false;
      if (answer.filter(response -> response.status() < 300).isPresent()) {
        outcomes.accept("accepted");
      } else if (tries < TRIES) {
        wanted = true;
        notBefore = Math.max(notBefore, nanos.getAsLong() + PAUSE);
      } else {
        outcomes.accept("failed");
        LOG.warnf("no alarm reset taken deviceId=%s", sender.device().getDeviceId());
      }
    }
  }
}
