package org.anyuan.common.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anyuan.proto.ledger.v1.Camera;

/** Cameras, and which of them a school has. */
final class CameraIndex {
  private final Map<String, Camera> cameras = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> bySchool = new ConcurrentHashMap<>();

  Optional<Camera> find(String id) {
    return Optional.ofNullable(cameras.get(id));
  }

  /**
   * A camera that moves meanwhile is in none or one of two schools' lists, never in a wrong one.
   */
  Collection<Camera> of(String school) {
    return bySchool.getOrDefault(school, Set.of()).stream()
        .map(cameras::get)
        .filter(camera -> camera != null && camera.getSchoolId().equals(school))
        .toList();
  }

  /** False when it was nothing new. */
  synchronized boolean put(String id, Optional<Camera> value) {
    var before = cameras.get(id);
    if (before != null && value.isPresent() && value.get().getVersion() <= before.getVersion()) {
      return false;
    }
    var schools =
        List.of(
            Optional.ofNullable(before).map(Camera::getSchoolId), value.map(Camera::getSchoolId));
    value.ifPresentOrElse(camera -> cameras.put(id, camera), () -> cameras.remove(id));
    if (!schools.get(0).equals(schools.get(1))) {
      schools.get(0).ifPresent(school -> leave(school, id));
      schools.get(1).ifPresent(school -> enter(school, id));
    }
    return before != null || value.isPresent();
  }

  private void enter(String school, String id) {
    bySchool.computeIfAbsent(school, _ -> ConcurrentHashMap.newKeySet()).add(id);
  }

  private void leave(String school, String id) {
    bySchool.computeIfPresent(
        school,
        (_, ids) -> {
          ids.remove(id);
          return ids.isEmpty() ? null : ids;
        });
  }
}
