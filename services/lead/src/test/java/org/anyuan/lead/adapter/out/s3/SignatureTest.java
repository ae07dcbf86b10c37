package org.anyuan.lead.adapter.out.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of "Signature Calculations for the Authorization Header", Amazon S3 API Reference.
 */
class SignatureTest {
  private static final Instant AT = Instant.parse("2013-05-24T00:00:00Z");
  private static final Signature SIGNATURE =
      new Signature(
          "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          GET, /test.txt, '', '', 'range=bytes=0-9', f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41
          PUT, /test%24file.text, '', Welcome to Amazon S3., 'date=Fri, 24 May 2013 00:00:00 GMT|x-amz-storage-class=REDUCED_REDUNDANCY', 98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd
          GET, /, lifecycle=, '', '', fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543
          GET, /, max-keys=2&prefix=J, '', '', 34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7
          """)
  void shouldSignAsAmazonsExamplesDo(
      String method, String path, String query, String body, String more, String signature) {
    // Given
    var payload = Signature.hash(body.getBytes(UTF_8));
    var headers =
        new TreeMap<String, String>(
            Map.of(
                "host",
                "examplebucket.s3.amazonaws.com",
                "x-amz-content-sha256",
                payload,
                "x-amz-date",
                Signature.time(AT)));
    for (var header : more.split("\\|", -1)) {
      if (!header.isEmpty()) {
        headers.put(header.split("=", 2)[0], header.split("=", 2)[1]);
      }
    }
    // When
    var authorization =
        SIGNATURE.authorization(new Signature.Request(method, path, query, headers, payload), AT);
    // Then
    assertThat(authorization)
        .isEqualTo(
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                + "SignedHeaders="
                + String.join(";", headers.keySet())
                + ",Signature="
                + signature);
  }
}
