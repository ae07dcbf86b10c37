package org.anyuan.incident.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.anyuan.proto.incident.v1.CameraLink;
import org.anyuan.proto.incident.v1.CameraOpened;
import org.anyuan.proto.incident.v1.CommandRejected;
import org.anyuan.proto.incident.v1.ConfirmIncident;
import org.anyuan.proto.incident.v1.IncidentClosed;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.IncidentConfirmed;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentMerged;
import org.anyuan.proto.incident.v1.MergeIncident;
import org.anyuan.proto.incident.v1.OpenCamera;
import org.anyuan.proto.incident.v1.ReportUnit;
import org.anyuan.proto.incident.v1.UnitReported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
  private final IncidentCommand confirm =
      IncidentCommand.newBuilder()
          .setIncidentId("a")
          .setConfirmIncident(ConfirmIncident.getDefaultInstance())
          .build();

  @Test
  void shouldTakeTheEventThatTheCommandAskedFor() {
    assertThat(Answers.fits(confirm, confirmed("a"))).isTrue();
  }

  @Test
  void shouldTakeARejection() {
    var rejected =
        IncidentEvent.newBuilder().setCommandRejected(CommandRejected.getDefaultInstance()).build();

    assertThat(Answers.fits(confirm, rejected)).isTrue();
    assertThat(Answers.fits(confirm, rejected.toBuilder().setIncidentId("b").build())).isFalse();
  }

  @Test
  void shouldNotTakeTheOutcomeOfAnotherCommandUnderTheSameKey() {
    var closed =
        IncidentEvent.newBuilder()
            .setIncidentId("a")
            .setClosed(IncidentClosed.getDefaultInstance())
            .build();

    assertThat(Answers.fits(confirm, closed)).isFalse();
    assertThat(Answers.fits(confirm, confirmed("b"))).isFalse();
  }

  @Test
  void shouldTakeTheMergeOfItsOwnSide() {
    var merge =
        IncidentCommand.newBuilder()
            .setIncidentId("a")
            .setMergeIncident(MergeIncident.newBuilder().setIntoIncidentId("b"))
            .build();
    var merged = IncidentEvent.newBuilder().setMerged(IncidentMerged.getDefaultInstance());

    assertThat(Answers.fits(merge, merged.setIncidentId("b").build())).isFalse();
    assertThat(Answers.fits(merge, merged.setIncidentId("a").build())).isTrue();
  }

  @Test
  void shouldFindAUnitsReportInTheIncidentThatItsOwnWasMergedInto() {
    var report =
        IncidentCommand.newBuilder()
            .setIncidentId("a")
            .setReportUnit(ReportUnit.getDefaultInstance())
            .build();
    var followed =
        IncidentEvent.newBuilder()
            .setIncidentId("b")
            .setUnitReported(UnitReported.newBuilder().setReportedIncidentId("a"))
            .build();
    var anothers =
        IncidentEvent.newBuilder()
            .setIncidentId("b")
            .setUnitReported(UnitReported.getDefaultInstance())
            .build();

    assertThat(Answers.fits(report, followed)).isTrue();
    assertThat(Answers.fits(report, anothers)).isFalse();
    assertThat(Answers.fits(confirm, followed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "c1, CAMERA_LINK_STREAM, true",
    "c1, CAMERA_LINK_SNAPSHOT, false",
    "c2, CAMERA_LINK_STREAM, false"
  })
  void shouldNotTakeTheOpeningOfAnotherCameraOrLink(String camera, CameraLink link, boolean fits) {
    var open =
        IncidentCommand.newBuilder()
            .setIncidentId("a")
            .setOpenCamera(
                OpenCamera.newBuilder().setCameraId("c1").setLink(CameraLink.CAMERA_LINK_STREAM))
            .build();
    var opened =
        IncidentEvent.newBuilder()
            .setIncidentId("a")
            .setCameraOpened(CameraOpened.newBuilder().setCameraId(camera).setLink(link))
            .build();

    assertThat(Answers.fits(open, opened)).isEqualTo(fits);
  }

  private static IncidentEvent confirmed(String incident) {
    return IncidentEvent.newBuilder()
        .setIncidentId(incident)
        .setConfirmed(IncidentConfirmed.getDefaultInstance())
        .build();
  }
}
