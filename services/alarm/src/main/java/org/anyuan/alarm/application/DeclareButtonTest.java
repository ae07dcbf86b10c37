package org.anyuan.alarm.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.ledger.v1.Device;
import org.jboss.logging.Logger;

/**
 * A device says, by its own keys, that its next press is a test. It is not spooled: where the log
 * does not take it, it was not declared, and the press counts as real.
 */
@ApplicationScoped
public class DeclareButtonTest {
  public static final int MOST_MINUTES = 5;

  private static final Logger LOG = Logger.getLogger(DeclareButtonTest.class);

  /** More than the log's own time-out, which ends it first. */
  private static final long PATIENCE_MILLIS = 2500;

  private final Directory directory;
  private final CommandLog log;
  private final Clock clock;

  DeclareButtonTest(Directory directory, CommandLog log, Clock clock) {
    this.directory = directory;
    this.log = log;
    this.clock = clock;
  }

  /**
   * The device has proved who it is: whoever could declare a test of another's button could silence
   * it.
   *
   * @param key the same for the same declaration sent again, which must not outlive the press that
   *     it was for
   * @param minutes 0 takes it back
   * @return completes with whether it is declared, within 2.5 s; never fails
   */
  public CompletableFuture<Boolean> declare(Device device, String key, int minutes) {
    var school = directory.school(device.getSchoolId());
    if (school.isEmpty()) {
      return CompletableFuture.completedFuture(false);
    }
    var command =
        IncidentCommand.newBuilder()
            .setCommandId(
                DeterministicId.of(
                        "button-test", device.getDeviceId(), key, Integer.toString(minutes))
                    .toString())
            .setSchoolId(device.getSchoolId())
            .setReceivedAt(Timestamps.of(clock.instant().truncatedTo(ChronoUnit.MICROS)))
            .setActor(Actor.newBuilder().setSubject(device.getDeviceId()).setRole("device"));
    command
        .getDeclareButtonTestBuilder()
        .setSchool(school.get().getRef())
        .setDeviceId(device.getDeviceId())
        .setMinutes(minutes);
    return log.append(command.build())
        .toCompletableFuture()
        .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .handle((done, error) -> declared(device, error));
  }

  private static boolean declared(Device device, Throwable error) {
    if (error != null) {
      LOG.warnf(error, "button test not declared deviceId=%s", device.getDeviceId());
    }
    return error == null;
  }
}
