package org.anyuan.alarm.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Optional;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryRecord;
import org.anyuan.common.directory.DirectoryTopic;
import org.anyuan.common.secret.SealedSecrets;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.SealedSecret;

/** A directory and the key that its secrets are sealed for. */
final class Devices {
  final Directory directory = new Directory();
  final DeviceSecrets secrets;
  private final KeyPair pair;

  Devices(Path folder) throws IOException, GeneralSecurityException {
    pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
    var file = folder.resolve("device-key.pem");
    Files.writeString(
        file,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    secrets =
        new DeviceSecrets(
            new TestSettings() {
              @Override
              public Path deviceKey() {
                return file;
              }
            });
  }

  SealedSecret seal(String id, String text, long notAfterMillis) throws GeneralSecurityException {
    return SealedSecrets.seal(pair.getPublic(), id, text.getBytes(US_ASCII)).toBuilder()
        .setNotAfterEpochMillis(notAfterMillis)
        .build();
  }

  void put(Device.Builder device) throws InvalidProtocolBufferException {
    directory.apply(record(device.build()));
  }

  static DirectoryRecord record(Device device) {
    return new DirectoryRecord(
        DirectoryTopic.DEVICES, device.getDeviceId(), Optional.of(device.toByteString()));
  }

  static DirectoryRecord tombstone(String id) {
    return new DirectoryRecord(DirectoryTopic.DEVICES, id, Optional.empty());
  }
}
