package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceDetails;
import org.anyuan.ledger.domain.DeviceDetails.Lines;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.ImportType;
import org.anyuan.ledger.domain.Place;

@ApplicationScoped
class DeviceRows implements RowKind<WantedDevice> {
  private final KeepDevices devices;

  DeviceRows(KeepDevices devices) {
    this.devices = devices;
  }

  @Override
  public ImportType type() {
    return ImportType.DEVICES;
  }

  @Override
  public WantedDevice parse(ImportRow row) {
    var place = Place.of(row.text("building"), row.text("floor"), row.text("room"), row.position());
    var details =
        DeviceDetails.of(
            row.text("id"),
            row.text("schoolId"),
            row.text("kind"),
            row.text("protocol"),
            row.text("account"),
            place,
            Lines.parse(row.text("heartbeatSeconds"), row.text("backupLine")));
    var secret = row.text("secret");
    return new WantedDevice(
        details,
        row.flag("enabled"),
        secret.isEmpty()
            ? Optional.empty()
            : Optional.of(PlainSecret.parse(details.protocol(), "secret", secret)));
  }

  @Override
  public String id(WantedDevice wanted) {
    return wanted.id().value();
  }

  @Override
  public Uni<Map<DeviceId, Outcome<Device>>> put(Work work, List<WantedDevice> wanted) {
    return devices.put(work, wanted, new Expected.Anything());
  }
}
