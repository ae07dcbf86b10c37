package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Camera;
import org.anyuan.ledger.domain.CameraDetails;
import org.anyuan.ledger.domain.CameraId;
import org.anyuan.ledger.domain.FieldOfView;
import org.anyuan.ledger.domain.ImportType;
import org.anyuan.ledger.domain.Space;

@ApplicationScoped
class CameraRows implements RowKind<WantedCamera> {
  private final KeepCameras cameras;

  CameraRows(KeepCameras cameras) {
    this.cameras = cameras;
  }

  @Override
  public ImportType type() {
    return ImportType.CAMERAS;
  }

  @Override
  public WantedCamera parse(ImportRow row) {
    var space =
        Space.of(
            "place",
            row.text("building"),
            row.text("floor"),
            row.text("room"),
            row.text("area"),
            row.text("spaceType"));
    var details =
        CameraDetails.of(
            row.text("id"),
            row.text("schoolId"),
            row.text("name"),
            space,
            row.position(),
            FieldOfView.parse(row.text("views")),
            row.text("channelCode"),
            row.flag("enabled", true));
    return WantedCamera.of(details, link(row, "streamLink"), link(row, "snapshotLink"));
  }

  /** An empty field leaves the link as it is: a file without links can be imported again. */
  private static String link(ImportRow row, String column) {
    var text = row.text(column);
    return text.isEmpty() ? null : text;
  }

  @Override
  public String id(WantedCamera wanted) {
    return wanted.id().value();
  }

  @Override
  public Uni<Map<CameraId, Outcome<Camera>>> put(Work work, List<WantedCamera> wanted) {
    return cameras.put(work, wanted, new Expected.Anything());
  }
}
