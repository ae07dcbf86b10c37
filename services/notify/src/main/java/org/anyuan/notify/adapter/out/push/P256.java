package org.anyuan.notify.adapter.out.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys of the curve P-256, and their points as 65 bytes: 4, x, y. */
final class P256 {
  static final int POINT = 65;
  private static final int COORDINATE = 32;
  private static final byte UNCOMPRESSED = 4;
  private static final ECGenParameterSpec CURVE = new ECGenParameterSpec("secp256r1");

  private P256() {}

  static KeyPair generate() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(CURVE);
    return generator.generateKeyPair();
  }

  static ECParameterSpec parameters() throws GeneralSecurityException {
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(CURVE);
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  static ECPublicKey key(byte[] point) throws GeneralSecurityException {
    var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
    var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT));
    return (ECPublicKey)
        KeyFactory.getInstance("EC")
            .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), parameters()));
  }

  static byte[] point(ECPublicKey key) {
    return ByteBuffer.allocate(POINT)
        .put(UNCOMPRESSED)
        .put(coordinate(key.getW().getAffineX()))
        .put(coordinate(key.getW().getAffineY()))
        .array();
  }

  /** Without the sign's byte, and with the zeros that a number leaves out. */
  private static byte[] coordinate(BigInteger number) {
    var bytes = number.toByteArray();
    var from = Math.max(0, bytes.length - COORDINATE);
    var whole = new byte[COORDINATE];
    System.arraycopy(bytes, from, whole, COORDINATE - (bytes.length - from), bytes.length - from);
    return whole;
  }
}
