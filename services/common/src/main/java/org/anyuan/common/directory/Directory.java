package org.anyuan.common.directory;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Camera;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.DeviceProtocol;
import org.anyuan.proto.ledger.v1.Exercise;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;

/**
 * Regions, schools, devices and cameras in memory. A record older than what is known is dropped, so
 * a replay, a copy from elsewhere and the live topic may be applied in any order. What is retired
 * stays, marked so; only a tombstone takes it away.
 */
public final class Directory {
  /** Of several in use, which is only ever so for a moment, always the same one. */
  private static final Comparator<Device> IN_USE_FIRST =
      Comparator.comparing(Device::getRetired).thenComparing(Device::getDeviceId);

  private final Map<String, Region> regions = new ConcurrentHashMap<>();
  private final Map<String, School> schools = new ConcurrentHashMap<>();
  private final Map<String, Device> devices = new ConcurrentHashMap<>();
  private final AccountIndex accounts = new AccountIndex();
  private final ExerciseIndex exercises = new ExerciseIndex(InstantSource.system());
  private final UnaryOperator<Device> kept;
  private final CameraIndex cameras = new CameraIndex();
  private final CountDownLatch read = new CountDownLatch(1);

  public Directory() {
    this(UnaryOperator.identity());
  }

  /**
   * @param kept what is held of a device: who has no use for secrets and places should not have
   *     hundreds of thousands of them in memory. Version and retired must stay, the account where
   *     it is asked for
   */
  public Directory(UnaryOperator<Device> kept) {
    this.kept = kept;
  }

  public Optional<Region> region(String id) {
    return Optional.ofNullable(regions.get(id));
  }

  /** Without its buildings and rooms: nobody needs those in memory. */
  public Optional<School> school(String id) {
    return Optional.ofNullable(schools.get(id));
  }

  public Optional<Device> device(String id) {
    return Optional.ofNullable(devices.get(id));
  }

  /**
   * Whoever speaks this protocol under this name: its account, or its id where it has no account.
   * One that is retired is found only where no other device has the name.
   */
  public Optional<Device> device(DeviceProtocol protocol, String account) {
    var withAccount =
        accounts
            .holders(protocol, account)
            .map(devices::get)
            .filter(device -> device != null && speaks(device, protocol, account));
    var withId = device(account).filter(device -> speaks(device, protocol, "")).stream();
    return Stream.concat(withAccount, withId).min(IN_USE_FIRST);
  }

  /** The index may be a moment ahead of or behind the devices. */
  private static boolean speaks(Device device, DeviceProtocol protocol, String account) {
    return device.getProtocolValue() == protocol.getNumber() && device.getAccount().equals(account);
  }

  /**
   * The drill window that lists this device and kind and runs at this moment. Exercises that ended
   * are not kept.
   */
  public Optional<Exercise> drill(SchoolRef school, String deviceId, AlarmKind kind, Instant at) {
    return exercises.drill(school, deviceId, kind, at);
  }

  public Optional<Camera> camera(String id) {
    return cameras.find(id);
  }

  public Collection<Camera> camerasOf(String schoolId) {
    return cameras.of(schoolId);
  }

  public Collection<Region> regions() {
    return Collections.unmodifiableCollection(regions.values());
  }

  public Collection<School> schools() {
    return Collections.unmodifiableCollection(schools.values());
  }

  public Collection<Device> devices() {
    return Collections.unmodifiableCollection(devices.values());
  }

  /**
   * The topics were read to their ends once. Until then, that an id is not found means nothing;
   * afterwards this stays true, even while Kafka is away.
   */
  public boolean ready() {
    return read.getCount() == 0;
  }

  public void awaitReady() throws InterruptedException {
    read.await();
  }

  /** Said by who feeds it. */
  public void markReady() {
    read.countDown();
  }

  /** False when it was nothing new. */
  public boolean apply(DirectoryRecord change) throws InvalidProtocolBufferException {
    return switch (change.topic()) {
      case REGIONS -> put(regions, change, value(change, Region.parser()), r -> r.getVersion());
      case SCHOOLS ->
          put(
              schools,
              change,
              value(change, School.parser())
                  .map(school -> school.toBuilder().clearBuildings().build()),
              s -> s.getVersion());
      case DEVICES -> putDevice(change.id(), value(change, Device.parser()).map(kept));
      case EXERCISES -> exercises.put(change.id(), value(change, Exercise.parser()));
      case CAMERAS -> cameras.put(change.id(), value(change, Camera.parser()));
    };
  }

  /**
   * The new account is found before the device has it, the old one until it no longer does: there
   * is no moment at which a device that keeps its account is not found.
   */
  private synchronized boolean putDevice(String id, Optional<Device> value) {
    var before = devices.get(id);
    if (before != null && value.isPresent() && value.get().getVersion() <= before.getVersion()) {
      return false;
    }
    value.ifPresent(device -> accounts.add(id, device));
    if (value.isPresent()) {
      devices.put(id, value.get());
    } else {
      devices.remove(id);
    }
    if (before != null && value.filter(device -> AccountIndex.same(before, device)).isEmpty()) {
      accounts.remove(id, before);
    }
    return before != null || value.isPresent();
  }

  private static <T> Optional<T> value(DirectoryRecord change, com.google.protobuf.Parser<T> parser)
      throws InvalidProtocolBufferException {
    return change.value().isEmpty()
        ? Optional.empty()
        : Optional.of(parser.parseFrom(change.value().get()));
  }

  private static <T> boolean put(
      Map<String, T> known, DirectoryRecord change, Optional<T> value, ToLongFunction<T> version) {
    if (value.isEmpty()) {
      return known.remove(change.id()) != null;
    }
    var fresh = value.get();
    var kept =
        known.merge(
            change.id(),
            fresh,
            (old, next) -> version.applyAsLong(next) > version.applyAsLong(old) ? next : old);
    return kept == fresh;
  }
}
