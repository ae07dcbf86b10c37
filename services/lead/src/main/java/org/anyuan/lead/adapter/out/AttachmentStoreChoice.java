package org.anyuan.lead.adapter.out;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.anyuan.lead.adapter.out.files.FilesStore;
import org.anyuan.lead.adapter.out.s3.S3Store;
import org.anyuan.lead.application.attachments.AttachmentStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A folder ({@code files:/path}) or a bucket ({@code s3:https://host/bucket}). */
@ApplicationScoped
class AttachmentStoreChoice {
  private static final String FILES = "files:";
  private static final String S3 = "s3:";

  @Produces
  @ApplicationScoped
  AttachmentStore store(
      @ConfigProperty(name = "anyuan.lead.attachments") String where,
      @ConfigProperty(name = "anyuan.lead.s3.region") String region,
      @ConfigProperty(name = "anyuan.lead.s3.credentials") String credentials,
      Clock clock) {
    if (where.startsWith(FILES)) {
      return new FilesStore(Path.of(where.substring(FILES.length())));
    }
    if (where.startsWith(S3)) {
      return new S3Store(
          URI.create(where.substring(S3.length())), region, Path.of(credentials), clock);
    }
    throw new IllegalStateException(
        "anyuan.lead.attachments: files:/path or s3:https://host/bucket");
  }
}
