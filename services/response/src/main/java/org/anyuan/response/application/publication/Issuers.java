package org.anyuan.response.application.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.application.Registry;
import org.anyuan.response.domain.RegionId;
import org.anyuan.response.domain.Words;

/** Which official body speaks for a place: that of the nearest region which has one named. */
@ApplicationScoped
public class Issuers {
  private final PublicSettings settings;
  private final Registry registry;

  Issuers(PublicSettings settings, Registry registry) {
    this.settings = settings;
    this.registry = registry;
  }

  public Words of(RegionPath path, RegionId county) {
    return path.ids().reversed().stream()
        .map(settings.issuers()::get)
        .filter(issuer -> issuer != null)
        .map(issuer -> new Words(issuer.zh(), issuer.en()))
        .findFirst()
        .orElseGet(() -> usual(county));
  }

  private Words usual(RegionId county) {
    var name = registry.name(county);
    return new Words(
        name.map(Words::zh).orElse("") + "公安机关", name.map(Words::en).orElse("The") + " police");
  }

  /** As the public knows the county. */
  public String code(RegionId county) {
    return registry.code(county).orElse(county.value());
  }

  /** All names that a statement about this place may say. */
  Set<String> names(RegionPath path) {
    var names = new TreeSet<String>();
    for (var id : path.ids()) {
      registry.name(new RegionId(id)).ifPresent(name -> add(names, name));
      Optional.ofNullable(settings.issuers().get(id))
          .ifPresent(issuer -> add(names, new Words(issuer.zh(), issuer.en())));
    }
    return names;
  }

  private static void add(Set<String> names, Words name) {
    names.add(name.zh());
    names.add(name.en());
  }
}
